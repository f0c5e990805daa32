import type { Case, Fields, LetterId } from "./case.ts";
import { learnPlace } from "./change.ts";

const senderFields = ["name", "address", "phone", "email", "otherNames"];
const recipientFields = ["to", "toAddress", "greeting", "entry"];
/** Letters whose recipient is the place itself, so that its name is the place's name. */
const toThePlace: LetterId[] = [
  "request",
  "denial-challenge",
  "follow-up",
  "review-request",
  "fee",
  "amendment",
  "ocr-complaint",
  "doctor-note",
  "test-data",
  "disagreement",
];

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
  const others = named.letters.filter((made) => made.letter !== letter || made.place !== place || made.sent);
  return {
    ...named,
    sender: { ...named.sender, ...pick(fields, senderFields) },
    recipients: { ...named.recipients, [key]: { ...named.recipients[key], ...pick(fields, recipientFields) } },
    letters: [...others, { letter, place, date: on, fields }].slice(-12),
  };
}

/** Under what a letter's recipient is kept: the place itself, or another office that this kind of letter goes to. */
export function recipientOf(letter: LetterId, place: string, fields: Fields): string {
  if (fields["formerly"]) return "custodian";
  return toThePlace.includes(letter) ? place : letter;
}

const pick = (fields: Fields, ids: string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([id]) => ids.includes(id)));
