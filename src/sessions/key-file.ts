import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { randomBytes, type KeyObject } from "node:crypto";
import { dirname } from "node:path";
import { openKeys } from "./keys.ts";

/**
 * Opens the embedded store's own key, kept at `path` for its owner alone; the first time it is made. Whoever can read both this file
 * and the sessions can read what people said; `onMade` is told when it was made. Throws in words if it cannot be read or made, or is gone while `sessions`, the
 * file that it seals, is there: a new key would open nothing of it.
 */
export function openKeyFile(path: string, sessions: string, onMade: () => void = () => {}): KeyObject[] {
  const found = read(path);
  if (found === undefined && existsSync(sessions))
    throw new Error(
      `The key file ${path} is gone, and nothing else opens ${sessions}. Put the key back, or take that file away to begin anew.`,
    );
  const keys = openKeys(found ?? made(path), path);
  if (found === undefined) onMade();
  return keys;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    throw new Error(`The key file ${path} cannot be read.`, { cause });
  }
}

function made(path: string): string {
  const text = `${randomBytes(32).toString("base64")}\n`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, text, { flag: "wx", mode: 0o600, flush: true });
    return text;
  } catch (cause) {
    throw new Error(`The key file ${path} cannot be made.`, { cause });
  }
}
