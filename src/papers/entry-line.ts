import { sayShortDate, sayShortDay } from "../advice/say-date.ts";
import type { Case, Entry } from "../case/case.ts";
import { fillFrom } from "../fill.ts";
import type { Words } from "../words.ts";
import { entryKey, partKeys } from "./entry-words.ts";
import { letterOf } from "./letter-of.ts";
import { placeNames } from "./place-names.ts";

interface Manner {
  /** Offices become "Office A". */
  nameless?: boolean;
  /** Papers say "I", and name the letter: the chat says "you". */
  paper?: boolean;
}

/** Beside no year at all, every day is said with its own: papers are read years later. */
const withYear = "";

/** Tells a step of the trail in one line: "Mon, Mar 1: you asked Example Clinic in writing, by fax." What was said is not in it. */
export function entryLine(entry: Entry, c: Case, words: Words, today: string, manner: Manner = {}): string {
  const { say } = words.sentence("papers", entry.date ? "line.dated" : "line.undated");
  const day = entry.date ? sayShortDay(entry.date, manner.paper ? withYear : today) : "";
  return fillFrom(say, { day, step: entrySentence(entry, c, words, today, manner) });
}

/** Tells it without its day. */
function entrySentence(entry: Entry, c: Case, words: Words, today: string, manner: Manner = {}): string {
  const own = (key: string) => words.sentence("papers", key).say;
  const parts = Object.entries(partKeys(entry)).map(([name, key]) => [name, key ? own(key) : ""]);
  const inside = {
    until: entry.until ? sayShortDate(entry.until, manner.paper ? withYear : today) : "",
    fee: String(entry.fee ?? ""),
  };
  const letter = manner.paper && !manner.nameless ? letterOf(entry, c) : undefined;
  const voice = manner.paper ? "paper" : "chat";
  return fillFrom(own(entryKey(entry, words)), {
    ...Object.fromEntries(parts.map(([name = "", text = ""]) => [name, fillFrom(text, inside)])),
    place: placeNames(c, { words, ...manner })(entry.place).inside,
    letter: letter ? fillFrom(own("letter"), { reference: `L${letter.number}` }) : "",
    you: own(`you.${voice}`),
    your: own(`your.${voice}`),
  });
}
