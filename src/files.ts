import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type LetterFiles, letterFiles } from "./letters/files.ts";
import { createLetters, type Letters } from "./letters/letters.ts";
import { parseSources, type Sources } from "./sources.ts";
import { readWords, type Words } from "./words.ts";

const root = new URL("../", import.meta.url);

/** Reads a file of this repository by its path from the top. */
export const readOwn = (path: string): string => readFileSync(new URL(path, root), "utf8");

/** Reads the words of a language from all folders under flows/. */
export function wordsOf(language: string): Words {
  const entries = readdirSync(new URL("flows/", root), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return readWords(language, { folders, letters: ownLetters().letters, readFile: readOwn });
}

/** Opens and checks all letters under templates/. */
export const openLetters = (): Letters => createLetters({ sources: readSources(), ...ownLetters() });

/** Finds the letters of this repository. */
export const ownLetters = (): LetterFiles => letterFiles(fileURLToPath(new URL("templates", root)));

/** Reads data/sources.csv. */
export const readSources = (): Sources => parseSources(readOwn("data/sources.csv"));

/** Reads the fonts of printed letters. */
export const readFonts = () => ({ regular: readFont("Regular"), bold: readFont("Bold") });
const readFont = (style: string): Uint8Array =>
  readFileSync(new URL(`fonts/AtkinsonHyperlegibleNext-${style}.ttf`, root));
