import type { KeyObject } from "node:crypto";
import type { Owner } from "../speaker.ts";
import { createNames } from "./names.ts";
import { createSeal, WrongKey } from "./seal.ts";
import type { Claimed, Store, Stored } from "./store.ts";

interface Session {
  text: string;
  version: number;
}

interface SaveOptions {
  /** The moment, in milliseconds, at which `claim` gives it. Without it, never. */
  due?: number | undefined;
  /** How long it is kept from now, if not as long as all others. */
  keepMs?: number | undefined;
}

/** What became of a save. `present`: the session that is there instead (undefined: none). */
type SaveResult = { saved: true; version: number } | { saved: false; present: Session | undefined };

/**
 * Keeps each person's session, sealed, under a name that says nothing of the person. Every call rejects with StoreUnavailable when the
 * store is away, and with WrongKey when no key opens what is there.
 */
export interface Sessions {
  /** Checks that the keys open this store. Calls before it do the same by themselves. */
  open(): Promise<void>;
  load(speaker: Owner): Promise<Session | undefined>;
  /** Saves `text` if the present version is `expected` (0: there is none). What `options` say holds until the next save. */
  save(speaker: Owner, text: string, expected: number, options?: SaveOptions): Promise<SaveResult>;
  /**
   * Takes up to `most` sessions that are due at `now`, soonest first. Each is due again `leaseMs` later unless it is saved before. One
   * that no key opens is left out; it does not stop the others.
   */
  claim(now: number, leaseMs: number, most: number): Promise<Session[]>;
  /** Forgets a session, also one that no key opens. */
  remove(speaker: Owner): Promise<void>;
  close(): Promise<void>;
}

export function createSessions(deps: {
  store: Store;
  /** The first seals, all open. */
  keys: readonly KeyObject[];
  /** How long a session is kept from its last save. */
  keepMs: number;
  random?: (size: number) => Uint8Array;
}): Sessions {
  const { store, keys, keepMs, random } = deps;
  const seal = createSeal(keys, random);
  const names = createNames({ store, seal, random });

  function read(name: string, { version, bytes }: Stored): Session {
    return { text: Buffer.from(seal.open(name, bytes).bytes).toString("utf8"), version };
  }

  function readable({ name, ...stored }: Claimed): Session[] {
    try {
      return [read(name, stored)];
    } catch (error) {
      if (error instanceof WrongKey) return [];
      throw error;
    }
  }

  /** Where nothing is found, the store may have been emptied, and the name key with it. */
  async function load(speaker: Owner): Promise<Session | undefined> {
    const name = await names.nameOf(speaker);
    const stored = await store.load(name);
    if (stored !== undefined) return read(name, stored);
    return (await names.keepAgain()) ? load(speaker) : undefined;
  }

  async function save(speaker: Owner, text: string, expected: number, options: SaveOptions = {}): Promise<SaveResult> {
    const name = await names.nameOf(speaker);
    const sealed = seal.close(name, Buffer.from(text));
    const done = await store.save(name, sealed, expected, options.keepMs ?? keepMs, options.due);
    if (done.saved) return { saved: true, version: expected + 1 };
    if (done.present !== undefined) return { saved: false, present: read(name, done.present) };
    return (await names.keepAgain()) ? save(speaker, text, expected, options) : { saved: false, present: undefined };
  }

  return {
    open: () => names.open(),
    load,
    save,
    claim: async (now, leaseMs, most) => (await store.claim(now, leaseMs, most)).flatMap(readable),
    async remove(speaker) {
      await store.remove(await names.nameOf(speaker));
    },
    close: () => store.close(),
  };
}
