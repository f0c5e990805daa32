import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Attachment } from "../platform.ts";

/** Saves a letter and gives the path to tell. */
export type SaveFile = (file: Attachment) => string;

/** Saves letters into a folder. A file of an earlier talk is never overwritten; one of this talk is, when the letter changed. */
export function createSaveFile(folder: string): SaveFile {
  const own = new Map<string, string>();
  return ({ name, bytes }) => {
    mkdirSync(folder, { recursive: true });
    const path = own.get(name) ?? freePath(folder, name);
    own.set(name, path);
    writeFileSync(path, bytes);
    return path;
  };
}

function freePath(folder: string, name: string): string {
  const dot = name.lastIndexOf(".");
  let path = join(folder, name);
  for (let n = 2; existsSync(path); n++) path = join(folder, `${name.slice(0, dot)}-${n}${name.slice(dot)}`);
  return path;
}
