import type { Context } from "../../flows/position.ts";
import { linesInOrder, linesOnPage } from "../../flows/trail/lines.ts";
import { sayShortDate } from "../advice/say-date.ts";
import type { Words } from "../words.ts";
import { entryLine } from "../papers/entry-line.ts";

/** So many steps stand in one message. */
const newest = 4;
/** Characters of the person's own words beside a step: in the list, and where it stands alone. */
const inList = 40;
const alone = 200;

/** What the steps of the paper trail are called. */
export function trailNames(context: Context, words: Words, today: string): Record<string, () => string> {
  const { case: c, at } = context;
  const line = (i: number | undefined, room = inList): string => {
    const entry = i === undefined ? undefined : c.trail[i];
    if (!entry) return "";
    const told = entryLine(entry, c, words, today);
    return entry.words ? `${told} ${quoted(entry.words, room)}` : told;
  };
  const shown = () => linesOnPage(context);
  const label = (nth: number, i: number | undefined) => {
    const date = i === undefined ? undefined : c.trail[i]?.date;
    return `${nth}: ${date ? sayShortDate(date, today) : words.sentence("facts", "noDay").say}`;
  };
  return {
    trailLines: () =>
      linesInOrder(c)
        .map((i) => line(i))
        .slice(-newest)
        .join("\n"),
    lineList: () =>
      shown()
        .map((i, nth) => `${nth + 1}. ${line(i)}`)
        .join("\n"),
    ...Object.fromEntries([1, 2, 3].map((nth) => [`line${nth}`, () => label(nth, shown()[nth - 1])] as const)),
    lineText: () => line(at.line, alone),
  };
}

/** The words in quotes, as many of them as there is room for. */
function quoted(words: string, room: number): string {
  const text = words.replace(/\s+/gu, " ").trim();
  return `"${text.length > room ? `${text.slice(0, room).replace(/\s\S*$/u, "")}…` : text}"`;
}
