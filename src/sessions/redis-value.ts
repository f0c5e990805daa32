import type { Stored } from "./store.ts";

/** A value begins with its version, four bytes, most significant first. No version means: nothing is there. */
export const versionBytes = 4;

/** Gives a value for what is saved as `version`. */
export function valueOf({ version, bytes }: Stored): Buffer {
  return Buffer.concat([versionOf(version), bytes]);
}

/** Gives the bytes that a value of this version begins with; 0 is that of no value. */
export function versionOf(version: number): Buffer {
  const bytes = Buffer.alloc(version === 0 ? 0 : versionBytes);
  if (version > 0) bytes.writeUInt32BE(version);
  return bytes;
}

/** Reads a value. Throws if it is none. */
export function stored(value: Buffer): Stored {
  if (value.length < versionBytes) throw new Error("Redis holds something that is not a session");
  return { version: value.readUInt32BE(0), bytes: value.subarray(versionBytes) };
}
