/** What a store keeps under a name: sealed bytes and the version they were saved as. */
export interface Stored {
  version: number;
  bytes: Uint8Array;
}

/** What is kept under a name that was due. */
export interface Claimed extends Stored {
  name: string;
}

/** What became of a save. `present`: what is there instead (undefined: nothing). */
export type Outcome = { saved: true } | { saved: false; present: Stored | undefined };

/**
 * Keeps sealed sessions by name. Names are HMACs and bytes are sealed before they come here: a store never sees a person.
 * Every call rejects with StoreUnavailable when the store is away, within two seconds, and works again by itself once it is back.
 * A save that was rejected may still have landed: load before saving again.
 */
export interface Store {
  load(name: string): Promise<Stored | undefined>;
  /**
   * Saves `bytes` as version `expected + 1` if the present version is `expected` (0: there is none), in one step; it expires
   * `keepMs` after this save. Otherwise saves nothing and gives what is there. `due`: the moment, in milliseconds, at which somebody
   * has to look at it; without it there is none, whatever was there before.
   */
  save(name: string, bytes: Uint8Array, expected: number, keepMs: number, due?: number): Promise<Outcome>;
  /**
   * Takes up to `most` names that are due at `now`, soonest first. Each is due again `leaseMs` later unless it is saved before, so that
   * of several processes one has it at a time, and one that dies with it loses nothing. What has expired is not given.
   */
  claim(now: number, leaseMs: number, most: number): Promise<Claimed[]>;
  /** Forgets a name; nothing happens if there is none. */
  remove(name: string): Promise<void>;
  /** Keeps `bytes` under a key of the store's own if there is none yet, and gives what is kept then. Never expires. */
  keepOnce(key: string, bytes: Uint8Array): Promise<Uint8Array>;
  /** Replaces what `keepOnce` kept: when sealing keys rotate. */
  replaceKept(key: string, bytes: Uint8Array): Promise<void>;
  /** Ends the connection or closes the file. Calls after it reject; closing again does nothing. */
  close(): Promise<void>;
}

/** Thrown by every call of a store that is away: no connection, no answer in time, locked, full or not to be written. Its message may be logged. */
export class StoreUnavailable extends Error {
  override name = "StoreUnavailable";
}
