import { type BotDeps, createBot } from "./bot.ts";
import { readOwn, readSources, wordsOf } from "./files.ts";
import { createLetters } from "./letters/letters.ts";
import type { Bot } from "./platforms/platform.ts";
import { readDate } from "./understanding/dates.ts";
import { createReader } from "./understanding/reader.ts";

/** Puts a whole bot together from the files of this repository; what differs is passed in. */
export function assembleBot(deps: Pick<BotDeps, "sessions" | "operator" | "log" | "maintenance">): Bot {
  const sources = readSources();
  const letters = createLetters({ sources, readTemplate: (path) => readOwn(`templates/${path}`) });
  const { understand } = createReader({ readFile: readOwn });
  return createBot({ ...deps, words: wordsOf("en"), sources, letters, reading: { understand, readDate } });
}
