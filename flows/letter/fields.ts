import { addDays, businessDaysBefore } from "../../src/case/days.ts";
import type { Fields } from "../../src/case/case.ts";
import type { LetterId } from "../../src/case/vocabulary.ts";
import type { Position } from "../flow.ts";

/** The questions that a letter asks in the chat, in this order: the least it needs. All else is a line for the pen, or a change. */
export const asked: Record<LetterId, string[]> = {
  request: ["to"],
  "denial-challenge": ["to"],
  "follow-up": ["to"],
  "review-request": ["to"],
  fee: ["to", "fee"],
  "test-data": ["to", "tests"],
  insurer: ["to"],
  amendment: ["to", "entry", "why"],
  disagreement: ["to", "statement"],
  "ssa-file": ["designee"],
  "lawyer-file": ["to"],
  "hearing-inform": ["sourceName", "sourceDates", "sourceWhy"],
  "subpoena-request": ["holder", "docs", "facts", "whyOnly"],
  examiner: ["sourceName", "sourceDates"],
  "keep-benefits": ["noticeDate"],
  "own-statement": ["entry", "statement"],
  "doctor-note": [],
  "ocr-complaint": ["to"],
};

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
  return [...ask, ...asked[letter], ...late].find(open) ?? "ready";
}

/** Where a bill for care holds the copy back, no price of a copy was asked. */
const isMoot = (id: string, { grounds }: Fields): boolean =>
  id === "fee" && Array.isArray(grounds) && grounds.some((ground) => ground === "unpaid-bill");

/** Is a reason needed: under five business days to a hearing (cfr-404.935-b), or over 15 days after a stop notice (poms-di-12027.010)? */
function isLate(letter: LetterId, { date, hearing, noticeDate }: Fields): boolean {
  if (typeof date !== "string") return false;
  if (letter === "hearing-inform") return typeof hearing === "string" && date > businessDaysBefore(hearing, 5);
  return letter === "keep-benefits" && typeof noticeDate === "string" && date > addDays(noticeDate, 15);
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
