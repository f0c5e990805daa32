import { sayLongDate } from "../advice/say-date.ts";
import type { Case, Entry, MadeLetter } from "../case/case.ts";
import { requestTypes } from "../case/vocabulary.ts";
import { fillFrom } from "../fill.ts";
import type { Block } from "../letters/blocks.ts";
import type { Words } from "../words.ts";
import { entryLine } from "./entry-line.ts";
import { inOrder } from "../case/in-order.ts";
import { type PlaceNames, placeNames } from "./place-names.ts";

/** Writes the paper trail: every step in order, by place, with what was said, what its day rests on, and the letters. */
export function trail(c: Case, today: string, words: Words): Block[] {
  const say = (key: string, values: Record<string, string> = {}) => fillFrom(words.sentence("papers", key).say, values);
  const names = placeNames(c, { words });
  const ids = [...new Set([...c.places.map(({ id }) => id), ...c.trail.map(({ place }) => place)])];
  const parts = ids.flatMap((id) => partOf(c, id, names, words, today));
  return [
    { kind: "title", text: say("trail.title", { date: sayLongDate(today) }) },
    { kind: "paragraph", text: say(parts.length ? "trail.about" : "trail.none") },
    ...parts,
    ...lettersOf(c, names, words),
  ];
}

function partOf(c: Case, id: string, names: PlaceNames, words: Words, today: string): Block[] {
  const here = inOrder(c.trail.filter(({ place }) => place === id));
  if (here.length === 0) return [];
  const steps = here.map((entry): Block => ({ kind: "item", text: stepText(entry, c, words, today) }));
  return [{ kind: "heading", text: names(id).first }, ...steps];
}

/** A step as one point: the line, what its day rests on, and what was said. Days have their year: papers are read later. */
export function stepText(entry: Entry, c: Case, words: Words, today: string): string {
  const say = (key: string) => words.sentence("papers", key).say;
  const said = entry.words && fillFrom(say("words"), { words: `"${oneLine(entry.words)}"` });
  const basis = basisOf(entry, c).map(say);
  return [entryLine(entry, c, words, today, { paper: true }), said, ...basis].filter((part) => part).join(" ");
}

function basisOf(entry: Entry, { trail: all }: Case): string[] {
  const arrived = all.slice(all.indexOf(entry)).some((e) => e.place === entry.place && e.type === "received");
  const isMail = entry.type === "mailed" && entry.date !== undefined && !arrived;
  return [
    ...(entry.told ? ["basis.told"] : []),
    ...(isMail && requestTypes.includes(entry.type) ? ["basis.mail"] : []),
    ...(entry.confirmed ? ["basis.confirmed"] : []),
  ];
}

/** Every letter that is known, by its reference. */
function lettersOf({ letters }: Case, names: PlaceNames, words: Words): Block[] {
  if (letters.length === 0) return [];
  const heading: Block = { kind: "heading", text: words.sentence("papers", "trail.letters").say };
  return [heading, ...letters.map((made): Block => ({ kind: "item", text: letterText(made, names, words) }))];
}

function letterText(
  { number, letter, place, fields, date, sent }: MadeLetter,
  names: PlaceNames,
  words: Words,
): string {
  const to = fields["to"];
  return fillFrom(words.sentence("papers", sent ? "trail.letterSent" : "trail.letterNotSent").say, {
    reference: `L${number}`,
    letter: words.sentence("letters", letter).say,
    place: typeof to === "string" && to.trim() !== "" ? oneLine(to) : names(place).inside,
    made: sayLongDate(date),
    sent: sent ? sayLongDate(sent) : "",
  });
}

const oneLine = (typed: string): string => typed.replace(/\s*\n\s*/gu, " / ");
