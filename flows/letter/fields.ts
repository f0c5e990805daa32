import type { Fields } from "../../src/case/case.ts";
import { complainBy, informBy, keepBy, subpoenaBy } from "../../src/case/last-days.ts";
import type { LetterKind } from "../../src/case/letter-kind.ts";
import { kindOf, type LetterId } from "../../src/case/letters.ts";
import type { Position } from "../position.ts";
import { type ChatField, fieldKind } from "./chat-fields.ts";
import { isSourcePart, setSourcePart, sourcePart } from "./sources.ts";

/** What an answer puts into a field: words, a yes, or a list. */
export type Value = string | true | string[];

/** The next field to ask, or `ready`. */
export function nextField(at: Position): string {
  const { letter, fields = {}, answered = [], ask = [] } = at;
  if (!letter) return "ready";
  const open = (id: string) => !answered.includes(id) && !isFilled(at, id) && !isMoot(id, at);
  const late = isLate(letter, fields) ? ["lateText"] : [];
  return [...ask, ...kindOf(letter).asks, ...late].find(open) ?? "ready";
}

/** Where a bill for care holds the copy back, no price of a copy was asked; a further source that got no name has no dates. */
const isMoot = (id: string, { fields = {}, answered = [], source }: Position): boolean =>
  (id === "fee" && Array.isArray(fields["grounds"]) && fields["grounds"].some((ground) => ground === "unpaid-bill")) ||
  (isSourcePart(id) && Boolean(source) && answered.includes("sourceName") && !sourcePart(fields, "sourceName", source));

/** The last day on which each needs no reason. */
const lastDays: Record<NonNullable<LetterKind["late"]>, (fields: Fields) => string | undefined> = {
  inform: ({ hearing }) => (typeof hearing === "string" ? informBy(hearing) : undefined),
  subpoena: ({ hearing }) => (typeof hearing === "string" ? subpoenaBy(hearing) : undefined),
  keep: ({ noticeDate }) => (typeof noticeDate === "string" ? keepBy(noticeDate) : undefined),
  complaint: ({ knew }) => (typeof knew === "string" ? complainBy(knew) : undefined),
};

/** Does the letter have to say why it comes late? */
function isLate(letter: LetterId, fields: Fields): boolean {
  const { late } = kindOf(letter);
  const last = late && lastDays[late](fields);
  return typeof fields["date"] === "string" && last !== undefined && fields["date"] > last;
}

/** Does something stand in this field? */
export const isFilled = ({ fields = {}, source }: Position, id: string): boolean =>
  isSourcePart(id) ? Boolean(sourcePart(fields, id, source)) : Boolean(fields[id]);

/** What is by habit written in with the signature. */
const byPen = ["name", "greeting"];
/** What the letter cannot do its work without, and does not have. */
export const lacking = (at: Position): string[] =>
  at.letter ? kindOf(at.letter).needed.filter((id) => !byPen.includes(id) && !isFilled(at, id)) : [];

/** Asks for what is lacking, again where it was skipped. A list of sources begins with the first one's name. */
export function askLacking(at: Position): Position {
  const ask = lacking(at).map((id) => (id === "sources" ? "sourceName" : id));
  return { ...at, ask, answered: (at.answered ?? []).filter((id) => !ask.includes(id)) };
}

/** A question was answered or skipped. */
export const answered = (at: Position, id: string): Position => ({
  ...at,
  answered: [...new Set([...(at.answered ?? []), id])],
});

/** Keeps an answer; none means that the question was skipped, and what stood there stays. */
export function answerField(at: Position, id: ChatField, value: Value | undefined): Position {
  return answered(value === undefined ? at : { ...at, fields: setField(at, id, value) }, id);
}

/** Takes out what stands in a field; where it is needed, it is a line for the pen again. */
export function leaveOut(at: Position, id: ChatField): Position {
  const { [id]: _, ...others } = at.fields ?? {};
  const fields = isSourcePart(id) && at.fields ? setSourcePart(at.fields, id, undefined, at.source) : others;
  return answered({ ...at, fields }, id);
}

function setField({ fields = {}, source }: Position, id: ChatField, value: Value): Fields {
  if (isSourcePart(id)) return setSourcePart(fields, id, String(value), source);
  const list = fieldKind(id) === "list" && typeof value === "string";
  return { ...fields, [id]: list ? itemsOf(value) : value };
}

/** What was typed with commas or in lines. */
const itemsOf = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((item) => item.trim())
    .filter((item) => item);
