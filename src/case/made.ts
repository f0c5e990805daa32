import type { Case, Fields, MadeLetter } from "./case.ts";
import { kindOf, type LetterId } from "./letters.ts";
import { learnPlace } from "./change.ts";
import { requestTypes } from "./vocabulary.ts";

const senderFields = ["name", "address", "phone", "email", "otherNames"];
const officeLines = ["to", "toAddress", "greeting"];
const recipientFields = [...officeLines, "entry"];

interface Making {
  letter?: LetterId;
  place: string;
  fields?: Fields;
}

/** Keeps a letter that is right as it is, and what the next one needs of it: the sender's lines and the office's. */
export function letterMade(c: Case, { letter, place, fields = {} }: Making, on: string): Case {
  if (!letter) return c;
  const key = recipientOf(letter, place, fields);
  const named = typeof fields["to"] === "string" && key === place ? learnPlace(c, place, { name: fields["to"] }) : c;
  return {
    ...named,
    sender: { ...omit(named.sender, senderFields), ...pick(fields, senderFields) },
    recipients: { ...named.recipients, [key]: recipientLines(named.recipients[key] ?? {}, fields) },
    letters: withLetter(named.letters, {
      letter,
      place,
      date: on,
      fields: { ...fields, ref: referenceOf(c, letter, place) },
    }).slice(-12),
  };
}

/** What was taken out of a letter does not come back in the next. Words of the record stay: only letters about them hold them. */
const recipientLines = (known: Fields, fields: Fields): Fields => ({
  ...omit(known, officeLines),
  ...pick(fields, recipientFields),
});

/** The same letter again takes the place of the one that was not sent; another one gets the next number, and its place among those of the day. */
function withLetter(all: MadeLetter[], made: Omit<MadeLetter, "number" | "nth">): MadeLetter[] {
  const old = unsent(all, made);
  const nth =
    old?.date === made.date ? old.nth : 1 + Math.max(0, ...all.filter((l) => l.date === made.date).map((l) => l.nth));
  const number = numberOf(all, made);
  const next = { ...made, number, nth };
  return old ? all.map((l) => (l === old ? next : l)) : [...all, next];
}

type Which = Pick<MadeLetter, "letter" | "place">;
const unsent = (all: MadeLetter[], { letter, place }: Which): MadeLetter | undefined =>
  all.find((l) => l.letter === letter && l.place === place && !l.sent);
const numberOf = (all: MadeLetter[], which: Which): number =>
  unsent(all, which)?.number ?? 1 + Math.max(0, ...all.map((l) => l.number));

const reference = (number: number): string => `L${number}`;

/** The short reference that a letter gets, so that later ones can name it: "L2". */
export const referenceOf = ({ letters }: Case, letter: LetterId, place: string): string =>
  reference(numberOf(letters, { letter, place }));

/** The letter of this kind to this place that was made last. */
export const lastMade = ({ letters }: Case, letter: LetterId | undefined, place: string): MadeLetter | undefined =>
  letters.findLast((l) => l.letter === letter && l.place === place);

/** A note has no address: it is shown as it is. */
export const isNote = (letter: LetterId | undefined): boolean =>
  letter !== undefined && !kindOf(letter).fields.includes("toAddress");

/** The reference of the last letter that asked this place for the record and was sent. */
export function requestReference({ letters }: Case, place: string): string | undefined {
  const last = letters.findLast((l) => l.place === place && l.sent && requestTypes.includes(kindOf(l.letter).trail));
  return last && reference(last.number);
}

/** Under what a letter's recipient is kept: the place itself, or another office that this kind of letter goes to. */
export function recipientOf(letter: LetterId, place: string, fields: Fields): string {
  if (fields["formerly"]) return "custodian";
  return kindOf(letter).recipient === "place" ? place : letter;
}

const pick = (fields: Fields, ids: string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([id]) => ids.includes(id)));
const omit = (fields: Fields, ids: string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([id]) => !ids.includes(id)));
