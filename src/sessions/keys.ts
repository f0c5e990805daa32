import { createSecretKey, type KeyObject } from "node:crypto";

const keyBytes = 32;
const advice = "Make one with: openssl rand -base64 32";

/**
 * Reads SESSION_KEYS: 32 bytes each, in base64 or hex, commas between. The first seals, all open. Throws one error with one sentence
 * for every fault; no sentence holds a key. `source` names where the text came from.
 */
export function openKeys(text: string, source = "SESSION_KEYS"): KeyObject[] {
  if (text.trim() === "") throw new Error(`${source} is empty. ${advice}`);
  const keys = text.split(",").map((part) => decoded(part.trim()));
  const faults = keys.flatMap((key, at) => faultOf(key, at, keys) ?? []);
  if (faults.length > 0) throw new Error(faults.map((fault) => `${source}: ${fault}`).join("\n"));
  return keys.map((key) => createSecretKey(key ?? Buffer.alloc(0)));
}

/** Gives undefined for what is neither hex nor base64. */
function decoded(part: string): Buffer | undefined {
  if (/^([0-9a-f]{2})*$/i.test(part)) return Buffer.from(part, "hex");
  if (/^[\w+/-]+={0,2}$/.test(part)) return Buffer.from(part, "base64");
  return undefined;
}

function faultOf(key: Buffer | undefined, at: number, keys: readonly (Buffer | undefined)[]): string | undefined {
  const which = `key ${at + 1}`;
  if (key === undefined) return `${which} is neither base64 nor hex.`;
  if (key.length === 0) return `${which} is empty: there is a comma too many.`;
  if (key.length !== keyBytes) return `${which} is ${key.length} bytes long, but a key has ${keyBytes}. ${advice}`;
  if (new Set(key).size < 8) return `${which} is not random. ${advice}`;
  const same = keys.findIndex((other) => other?.equals(key));
  return same < at ? `${which} is the same as key ${same + 1}.` : undefined;
}
