import { addDays, businessDaysBefore } from "../../src/case/days.ts";
import type { Fields } from "../../src/case/case.ts";
import type { LetterKind } from "../../src/case/letter-kind.ts";
import { kindOf, type LetterId } from "../../src/case/letters.ts";
import type { Position } from "../flow.ts";

/** Every field that can be asked or changed in the chat: each is a state of the letter flow, with its own words. */
export const chatFields = [
  "to",
  "toAddress",
  "name",
  "address",
  "dates",
  "greeting",
  "because",
  "entry",
  "why",
  "statement",
  "fee",
  "tests",
  "designee",
  "judge",
  "noticeDate",
  "appealDate",
  "lateText",
  "signer",
  "repName",
  "sourceName",
  "sourceDates",
  "sourceWhy",
  "holder",
  "docs",
  "facts",
  "whyOnly",
] as const;
export type ChatField = (typeof chatFields)[number];

/** Where the parts of a source go in the letter's own list. */
const sourceParts: Record<string, string> = { sourceName: "name", sourceDates: "dates", sourceWhy: "why" };

/** The next field to ask, or `ready`. */
export function nextField({ letter, fields = {}, answered = [], ask = [] }: Position): string {
  if (!letter) return "ready";
  const open = (id: string) => !answered.includes(id) && !hasField(fields, id) && !isMoot(id, fields);
  const late = isLate(letter, fields) ? ["lateText"] : [];
  return [...ask, ...kindOf(letter).asks, ...late].find(open) ?? "ready";
}

/** Where a bill for care holds the copy back, no price of a copy was asked. */
const isMoot = (id: string, { grounds }: Fields): boolean =>
  id === "fee" && Array.isArray(grounds) && grounds.some((ground) => ground === "unpaid-bill");

/** The last day on which each needs no reason: 5 or 10 business days before a hearing (cfr-404.935, hallex-01250.078), 15 after a stop notice (poms-di-12027.010), 180 after one knew (cfr-160.306). */
const lastDays: Record<NonNullable<LetterKind["late"]>, (fields: Fields) => string | undefined> = {
  inform: ({ hearing }) => (typeof hearing === "string" ? businessDaysBefore(hearing, 5) : undefined),
  subpoena: ({ hearing }) => (typeof hearing === "string" ? businessDaysBefore(hearing, 10) : undefined),
  keep: ({ noticeDate }) => (typeof noticeDate === "string" ? addDays(noticeDate, 15) : undefined),
  complaint: ({ knew }) => (typeof knew === "string" ? addDays(knew, 180) : undefined),
};

/** Does the letter have to say why it comes late? */
function isLate(letter: LetterId, fields: Fields): boolean {
  const { late } = kindOf(letter);
  const last = late && lastDays[late](fields);
  return typeof fields["date"] === "string" && last !== undefined && fields["date"] > last;
}

/** Keeps an answer; no text means that the question was skipped, and what stood there stays. */
export function answerField(at: Position, id: string, text: string | undefined): Position {
  const answered = [...new Set([...(at.answered ?? []), id])];
  if (text === undefined) return { ...at, answered };
  return { ...at, answered, fields: setField(at.fields ?? {}, id, text) };
}

function hasField(fields: Fields, id: string): boolean {
  const part = sourceParts[id];
  return part ? Boolean(firstSource(fields)[part]) : Boolean(fields[id]);
}

function setField(fields: Fields, id: string, text: string): Fields {
  const part = sourceParts[id];
  if (!part) return { ...fields, [id]: text };
  const [, ...others] = sourcesOf(fields);
  return { ...fields, sources: [{ ...firstSource(fields), [part]: text }, ...others] };
}

const sourcesOf = ({ sources }: Fields): Record<string, string>[] =>
  Array.isArray(sources) ? sources.filter((s) => typeof s === "object") : [];
const firstSource = (fields: Fields): Record<string, string> => sourcesOf(fields)[0] ?? {};
