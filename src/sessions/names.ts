import { createHmac, createSecretKey, randomBytes, type KeyObject } from "node:crypto";
import type { Owner } from "../speaker.ts";
import { WrongKey, type Seal } from "./seal.ts";
import type { Store } from "./store.ts";

const keptAs = "name-key";

/** Turns people into store names that say nothing of them. */
export interface Names {
  /** Reads the name key, or makes the first. Rejects as `nameOf` does. */
  open(): Promise<void>;
  /** Gives the person's name. Rejects with WrongKey, or with StoreUnavailable; the next call tries again. */
  nameOf(speaker: Owner): Promise<string>;
  /** Keeps the name key anew if the store was emptied meanwhile; true when another process had done so with a key of its own. */
  keepAgain(): Promise<boolean>;
}

/**
 * Names are HMACs under a random key that never changes. It is kept in the store, sealed, and sealed anew when the sealing keys rotate:
 * HMACs under the sealing keys themselves could never rotate.
 */
export function createNames(deps: { store: Store; seal: Seal; random?: (size: number) => Uint8Array }): Names {
  const { store, seal, random = randomBytes } = deps;
  let current: Promise<KeyObject> | undefined;

  async function kept(mine: Uint8Array): Promise<KeyObject> {
    const { bytes, stale } = opened(seal, await store.keepOnce(keptAs, seal.close(keptAs, mine)));
    if (stale) await store.replaceKept(keptAs, seal.close(keptAs, bytes));
    return createSecretKey(bytes);
  }

  function nameKey(): Promise<KeyObject> {
    current ??= kept(random(32)).catch((error: unknown) => {
      current = undefined;
      throw error;
    });
    return current;
  }

  return {
    async open() {
      await nameKey();
    },
    async nameOf({ platform, id }) {
      const hmac = createHmac("sha256", await nameKey());
      return hmac.update(`${platform}:${id}`).digest("base64url");
    },
    async keepAgain() {
      const mine = await nameKey();
      const theirs = await kept(mine.export());
      if (theirs.equals(mine)) return false;
      current = Promise.resolve(theirs);
      return true;
    },
  };
}

function opened(seal: Seal, sealed: Uint8Array) {
  try {
    return seal.open(keptAs, sealed);
  } catch (cause) {
    throw new WrongKey(
      "The key in SESSION_KEYS does not open what is stored. Set the key it was saved with, or begin with an empty store.",
      { cause },
    );
  }
}
