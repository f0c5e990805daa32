import { type BotDeps, createBot } from "./bot.ts";
import { readOwn, readSources, wordsOf } from "./files.ts";
import type { Bot } from "./platforms/platform.ts";
import { readDate } from "./understanding/dates.ts";
import { createReader } from "./understanding/reader.ts";

/** Puts a whole bot together from the files of this repository; what differs is passed in. */
export function assembleBot(deps: Pick<BotDeps, "sessions" | "press" | "operator" | "log" | "maintenance">): Bot {
  const sources = readSources();
  const reader = createReader({ readFile: readOwn });
  const reading: BotDeps["reading"] = { understand: (text, now) => reader.understand(text, now), readDate };
  return createBot({ ...deps, words: wordsOf("en"), sources, reading });
}
