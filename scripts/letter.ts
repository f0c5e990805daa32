import { readFileSync } from "node:fs";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { letterFiles } from "../src/letters/files.ts";
import { createLetters } from "../src/letters/letters.ts";
import { parseSources } from "../src/sources.ts";
import { answerLines } from "./jsonl.ts";

const inRoot = (path: string): string => new URL(`../${path}`, import.meta.url).pathname;
const line = z.strictObject({ id: z.string(), letter: z.string(), fields: z.record(z.string(), z.unknown()) });

const letters = createLetters({
  sources: parseSources(readFileSync(inRoot("data/sources.csv"), "utf8")),
  ...letterFiles(inRoot("templates")),
});
const today = Temporal.Now.plainDateISO().toString();
const taken: string[] = [];

await answerLines((given) => {
  const { id, letter, fields } = line.parse(given);
  const { text, blanks, name } = letters.write(letter, fields, today, taken);
  taken.push(name);
  return { id, text, blanks, name };
});
