import { createCipheriv, createDecipheriv, createHmac, randomBytes, type KeyObject } from "node:crypto";

const markerBytes = 1;
const nonceBytes = 12;
const tagBytes = 16;
const noncesAtOnce = 256;

/** Thrown when no key opens what is stored: it was sealed with another key, for another name, or was altered. */
export class WrongKey extends Error {
  override name = "WrongKey";
}

/**
 * Seals bytes with AES-256-GCM, bound to the name they are stored under. The first key seals, all open; `stale` says that another
 * than the first opened. Sealed: a marker of the key, the nonce, the ciphertext, the tag. `open` throws WrongKey.
 */
export interface Seal {
  close(name: string, bytes: Uint8Array): Uint8Array;
  open(name: string, sealed: Uint8Array): { bytes: Uint8Array; stale: boolean };
}

export function createSeal(keys: readonly KeyObject[], random: (size: number) => Uint8Array = randomBytes): Seal {
  const [first] = keys;
  if (first === undefined) throw new Error("a seal needs at least one key");
  const markers = new Map(keys.map((key) => [key, markerOf(key)]));
  const nextNonce = nonces(random);

  return {
    close(name, bytes) {
      const nonce = nextNonce();
      const cipher = createCipheriv("aes-256-gcm", first, nonce).setAAD(Buffer.from(name));
      const text = cipher.update(bytes);
      cipher.final();
      return Buffer.concat([Buffer.of(markers.get(first) ?? 0), nonce, text, cipher.getAuthTag()]);
    },
    open(name, sealed) {
      for (const key of keys) {
        const bytes = markers.get(key) === sealed[0] ? opened(key, name, sealed) : undefined;
        if (bytes !== undefined) return { bytes, stale: key !== first };
      }
      throw new WrongKey("No key in SESSION_KEYS opens what is stored.");
    },
  };
}

function opened(key: KeyObject, name: string, sealed: Uint8Array): Uint8Array | undefined {
  const textStart = markerBytes + nonceBytes;
  const tagStart = sealed.length - tagBytes;
  if (tagStart < textStart) return undefined;
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(markerBytes, textStart), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(Buffer.from(name)).setAuthTag(sealed.subarray(tagStart));
  const bytes = decipher.update(sealed.subarray(textStart, tagStart));
  try {
    decipher.final();
    return bytes;
  } catch {
    return undefined;
  }
}

/** Tells keys apart without telling anything of them. */
function markerOf(key: KeyObject): number {
  return createHmac("sha256", key).update("records-helper key marker").digest()[0] ?? 0;
}

/** Gives a nonce that was never given before; random bytes are drawn for many at once. */
function nonces(random: (size: number) => Uint8Array): () => Uint8Array {
  let pool = new Uint8Array(0);
  let used = 0;
  return () => {
    if (used === pool.length) {
      pool = new Uint8Array(random(nonceBytes * noncesAtOnce));
      used = 0;
    }
    used += nonceBytes;
    return pool.subarray(used - nonceBytes, used);
  };
}
