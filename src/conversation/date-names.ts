import type { Context } from "../../flows/position.ts";
import { chosenDate } from "../../flows/deadlines/dates.ts";
import { onPage } from "../../flows/page.ts";
import { countedFrom, datesOf } from "../advice/dates.ts";
import type { Clock } from "../advice/clocks/clock.ts";
import { clockWords } from "../advice/clocks/clock-words.ts";
import { sayDate, sayInDays, sayShortDate } from "../advice/say-date.ts";
import type { Case } from "../case/case.ts";
import { fill } from "../fill.ts";
import type { Words } from "../words.ts";
import { capital, placeNames } from "../papers/place-names.ts";

/** What the list of dates and one date of it are called. */
export function dateNames(context: Context, words: Words, today: string): Record<string, () => string> {
  const shown = () => onPage(datesOf(context.case, today), context.at.page);
  const chosen = () => chosenDate(context, today);
  return {
    dateList: () =>
      shown()
        .map((clock, i) => `${i + 1}. ${dateLine(clock, context.case, words, today)}`)
        .join("\n"),
    ...Object.fromEntries([1, 2, 3].map((nth, i) => [`date${nth}`, () => labelOf(nth, shown()[i], today)] as const)),
    dateTold: () => told(chosen(), context.case, words, today),
    dateWorking: () => working(chosen(), words),
    dateAsk: () => asked(chosen(), words, today),
  };
}

/** One date in a line: "Thursday, March 4, in 3 days: tell the judge which records are missing". */
function dateLine(clock: Clock, c: Case, words: Words, today: string): string {
  const place = placeNames(c, { words })(clock.place ?? "").inside;
  const what = fill(words.sentence("dates", clock.id).say, (name) => (name === "place" ? place : undefined));
  const estimate = clock.estimate ? `, ${words.sentence("dates", "estimate").say}` : "";
  return `${sayDate(clock.date, today)}, ${sayInDays(today, clock.date)}${estimate}: ${what}`;
}

const labelOf = (nth: number, clock: Clock | undefined, today: string) =>
  clock ? `${nth}: ${sayShortDate(clock.date, today)}` : "";

/** What a date means and what to do, as the clocks tell it. */
function told(clock: Clock | undefined, c: Case, words: Words, today: string): string {
  if (!clock) return "";
  const key = `${clock.passed ? "passed" : "told"}.${clockWords(clock, c.person.stage)}`;
  const values: Record<string, string> = {
    place: placeNames(c, { words })(clock.place ?? "").inside,
    date: sayDate(clock.date, today),
    inDays: sayInDays(today, clock.date),
  };
  return capital(fill(words.sentence("clocks", key).say, (name) => values[name]));
}

const working = (clock: Clock | undefined, words: Words): string =>
  clock
    ? fill(words.sentence("dates", "working").say, (name) =>
        name === "working" ? clock.working.replace(/^by my count: /u, "") : undefined,
      )
    : "";

function asked(clock: Clock | undefined, words: Words, today: string): string {
  if (!clock) return "";
  const { say } = words.sentence("dates", `ask.${countedFrom(clock)}`);
  return fill(say, (name) => (name === "from" ? sayDate(clock.from, today) : undefined));
}
