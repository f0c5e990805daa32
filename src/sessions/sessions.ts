import type { KeyObject } from "node:crypto";
import type { Speaker } from "../speaker.ts";
import { createNames } from "./names.ts";
import { createSeal } from "./seal.ts";
import type { Store, Stored } from "./store.ts";

interface Session {
  text: string;
  version: number;
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
  load(speaker: Speaker): Promise<Session | undefined>;
  /** Saves `text` if the present version is `expected` (0: there is none); it is kept `keepMs` from now. */
  save(speaker: Speaker, text: string, expected: number): Promise<SaveResult>;
  /** Forgets a session, also one that no key opens. */
  remove(speaker: Speaker): Promise<void>;
  close(): Promise<void>;
}

export function createSessions(deps: {
  store: Store;
  /** The first seals, all open. */
  keys: readonly KeyObject[];
  keepMs: number;
  random?: (size: number) => Uint8Array;
}): Sessions {
  const { store, keys, keepMs, random } = deps;
  const seal = createSeal(keys, random);
  const names = createNames({ store, seal, random });

  function read(name: string, { version, bytes }: Stored): Session {
    return { text: Buffer.from(seal.open(name, bytes).bytes).toString("utf8"), version };
  }

  /** Where nothing is found, the store may have been emptied, and the name key with it. */
  async function load(speaker: Speaker): Promise<Session | undefined> {
    const name = await names.nameOf(speaker);
    const stored = await store.load(name);
    if (stored !== undefined) return read(name, stored);
    return (await names.keepAgain()) ? load(speaker) : undefined;
  }

  async function save(speaker: Speaker, text: string, expected: number): Promise<SaveResult> {
    const name = await names.nameOf(speaker);
    const done = await store.save(name, seal.close(name, Buffer.from(text)), expected, keepMs);
    if (done.saved) return { saved: true, version: expected + 1 };
    if (done.present !== undefined) return { saved: false, present: read(name, done.present) };
    return (await names.keepAgain()) ? save(speaker, text, expected) : { saved: false, present: undefined };
  }

  return {
    open: () => names.open(),
    load,
    save,
    async remove(speaker) {
      await store.remove(await names.nameOf(speaker));
    },
    close: () => store.close(),
  };
}
