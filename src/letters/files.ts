import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface LetterFiles {
  letters: readonly string[];
  readTemplate: (path: string) => string;
}

/** Finds the letters of a folder: one folder each, beside `shared`. */
export function letterFiles(folder: string): LetterFiles {
  const letters = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "shared")
    .map((entry) => entry.name);
  return { letters, readTemplate: (path) => readFileSync(join(folder, path), "utf8") };
}
