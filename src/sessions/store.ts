/** What a store keeps under a name: sealed bytes and the version they were saved as. */
export interface Stored {
  version: number;
  bytes: Uint8Array;
}

/**
 * Keeps sealed sessions by name. Names are HMACs and bytes are sealed before they come here: a store never sees a person.
 * Every call rejects when the store is away, within two seconds.
 */
export interface Store {
  load(name: string): Promise<Stored | undefined>;
  /**
   * Saves `bytes` as version `expected + 1` if the present version is `expected` (0: there is none), in one step; it expires
   * `keepMs` after this save. Otherwise saves nothing and gives what is there (undefined: nothing is there).
   */
  save(
    name: string,
    bytes: Uint8Array,
    expected: number,
    keepMs: number,
  ): Promise<{ saved: true } | { saved: false; present: Stored | undefined }>;
  /** Forgets a name; nothing happens if there is none. */
  remove(name: string): Promise<void>;
  /** Keeps `bytes` under a key of the store's own if there is none yet, and gives what is kept then. Never expires. */
  keepOnce(key: string, bytes: Uint8Array): Promise<Uint8Array>;
  /** Replaces what `keepOnce` kept: when sealing keys rotate. */
  replaceKept(key: string, bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}
