import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { randomBytes, type KeyObject } from "node:crypto";
import { dirname } from "node:path";
import { openKeys } from "./keys.ts";

/**
 * Opens the embedded store's own key, kept at `path` for its owner alone; the first time it is made. Whoever can read both this file
 * and the sessions can read what people said. Throws in words if it cannot be read or made.
 */
export function openKeyFile(path: string, random: (size: number) => Uint8Array = randomBytes): KeyObject[] {
  const text = read(path) ?? made(path, random);
  return openKeys(text, path);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    throw new Error(`The key file ${path} cannot be read.`, { cause });
  }
}

function made(path: string, random: (size: number) => Uint8Array): string {
  const text = `${Buffer.from(random(32)).toString("base64")}\n`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, text, { flag: "wx", mode: 0o600, flush: true });
    return text;
  } catch (cause) {
    throw new Error(`The key file ${path} cannot be made.`, { cause });
  }
}
