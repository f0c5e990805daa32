import type { Context } from "../../flows/position.ts";
import { listed } from "../../flows/letters/page.ts";
import { sayDate } from "../advice/say-date.ts";
import type { Case, MadeLetter } from "../case/case.ts";
import { fill } from "../fill.ts";
import { type Words } from "../words.ts";

const places = ["1", "2", "3"];

/** The names of the letters that are listed: the list as text, the label of each, its kind and its day alone. */
export function letterNames(context: Context, words: Words, today: string): Record<string, () => string> {
  const all = context.case.letters;
  const shown = () => listed(context);
  const label = (made: MadeLetter | undefined) => (made ? labelOf(made, all, words) : "");
  const kind = (made: MadeLetter | undefined) => (made ? kindOf(made, words) : "");
  const day = (made: MadeLetter | undefined) => (made ? shortDay(made.date) : "");
  return {
    letterList: () =>
      shown()
        .map((made, i) => `${i + 1}. ${lineOf(made, context.case, words, today)}`)
        .join("\n"),
    ...Object.fromEntries(places.map((nth, i) => [`letter${nth}`, () => label(shown()[i])])),
    ...Object.fromEntries(places.map((nth, i) => [`kind${nth}`, () => kind(shown()[i])])),
    ...Object.fromEntries(places.map((nth, i) => [`day${nth}`, () => day(shown()[i])])),
  };
}

const kindOf = ({ letter }: MadeLetter, words: Words): string => words.sentence("letters", letter).say;

/** "Request, Mar 1"; the second of a kind on one day is "Request 2, Mar 1". */
function labelOf(made: MadeLetter, all: MadeLetter[], words: Words): string {
  const alike = all.filter(({ letter, date }) => letter === made.letter && date === made.date);
  const nth = alike.indexOf(made) + 1;
  return `${kindOf(made, words)}${nth > 1 ? ` ${nth}` : ""}, ${shortDay(made.date)}`;
}

const shortDay = (date: string): string =>
  new Intl.DateTimeFormat("en-US", { month: "short", day: "numeric", timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  );

/** One line of the list: what it is, its day, whether and how it went out. */
function lineOf(made: MadeLetter, c: Case, words: Words, today: string): string {
  const { say } = words.sentence("facts", made.sent ? "letterSent" : "letterNotSent");
  const [letter = ""] = labelOf(made, c.letters, words).split(",");
  const names: Record<string, string> = {
    letter,
    date: sayDate(made.date, today),
    sent: made.sent ? sayDate(made.sent, today) : "",
    way: wayOf(made, c, words),
  };
  return fill(say, (name) => names[name]);
}

function wayOf(made: MadeLetter, { trail }: Case, words: Words): string {
  const how = trail.findLast(({ letter, date }) => letter === made.letter && date === made.sent)?.how;
  return how ? words.sentence("facts", `way.${how}`).say : "";
}
