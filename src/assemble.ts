import { type BotDeps, createBot } from "./bot.ts";
import { readOwn, readSources, wordsOf } from "./files.ts";
import { readDate } from "./understanding/dates.ts";
import { createReader } from "./understanding/reader.ts";

type Parts = Pick<BotDeps, "words" | "sources" | "reading">;
let parts: Parts | undefined;

/** What all bots of a process share: words, sources and phrases never change while it runs, and are read once. */
function sharedParts(): Parts {
  if (parts) return parts;
  const reader = createReader({ readFile: readOwn });
  const reading: BotDeps["reading"] = { understand: (text, now) => reader.understand(text, now), readDate };
  parts = { words: wordsOf("en"), sources: readSources(), reading };
  return parts;
}

/** Puts a whole bot together from the files of this repository; what differs is passed in. */
export function assembleBot(
  deps: Pick<BotDeps, "sessions" | "press" | "operator" | "log" | "maintenance"> & { keepDays?: number },
) {
  return createBot({ keepDays: 180, ...deps, ...sharedParts() });
}
