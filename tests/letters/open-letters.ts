import { readFileSync } from "node:fs";
import { letterFiles } from "../../src/letters/files.ts";
import { createLetters, type Letters } from "../../src/letters/letters.ts";
import { parseSources } from "../../src/sources.ts";

const inRoot = (path: string): string => new URL(`../../${path}`, import.meta.url).pathname;

export const sources = parseSources(readFileSync(inRoot("data/sources.csv"), "utf8"));
export const files = letterFiles(inRoot("templates"));
export const today = "2026-11-24";

/** Opens the real letters, or the real ones with some template texts in place of theirs. */
export const openLetters = (
  changed: Record<string, string> = {},
  letters: readonly string[] = files.letters,
): Letters => createLetters({ sources, letters, readTemplate: (path) => changed[path] ?? files.readTemplate(path) });

export const letters = openLetters();

export type Typed = Record<string, unknown>;
/** Straightens quotes and white space, as a reader does. */
export const plain = (text: string): string =>
  text.replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"').replace(/\s+/gu, " ").trim();
export const write = (letter: string, fields: Typed) => letters.write(letter, fields, today);
export const textOf = (letter: string, fields: Typed): string => plain(write(letter, fields).text);
