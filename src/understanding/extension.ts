import { Temporal } from "temporal-polyfill";
import { monthNames } from "./date-names.ts";
import { find, has } from "./clauses.ts";
import { readDate } from "./dates.ts";
import { clausesThatTell, type Parts, tells, words } from "./parts.ts";
import { isMe, subjectOf } from "./tried.ts";

export type Extension = {
  /** The day that it names. */
  until?: string;
  written: boolean;
};

const onPaper =
  /\b(?:in writing|wrote|written|letter|emailed|email|mailed|by mail|faxed|fax|on paper|notice|message|por escrito|carta)\b/u;
const aloud = /\b(?:on the phone|by phone|over the phone|out loud|verbally|in person|called|only said|just said)\b/u;
const until = /\b(?:until|till|til|by|hasta) (.+)/u;
const ofMine = /\b(?:i|we|ill|im) (?:\w+ )?(?:need|needed|want|wanted|asked|requested)\b/u;

/** Reads that the office asked for more time to answer. */
export function extension(parts: Parts, today: string): Extension | undefined {
  const { tokens, clauses } = parts;
  if (!tells(parts, "extended")) return undefined;
  const told = clausesThatTell(parts, "extended").filter((clause) => {
    const next = clauses.find(({ number }) => number === clause.number + 1);
    const line = words(tokens, { start: clause.start, end: next?.end ?? clause.end });
    if (
      ofMine.test(line) ||
      has(clause, "party:lawyer", "party:judge", "party:examiner", "party:ssa") ||
      /\b(?:appeal|hearing|application)\b/u.test(line)
    )
      return false;
    const end = /\b(?:more|extra|another|extension|prorroga|mas)\b/u.test(line) || until.test(line);
    const act = find(clause, ["act:ask", "act:request"]);
    return end && !(act !== undefined && has(clause, "pro:me") && isMe(subjectOf(clause, act)));
  });
  const [first] = told;
  if (first === undefined) return undefined;
  const near = clauses.filter(({ number }) => Math.abs(number - first.number) <= 3);
  const line = near.map((clause) => words(tokens, clause)).join(" ");
  const named = near.flatMap((clause) => until.exec(words(tokens, clause))?.[1] ?? []);
  const date =
    named.map((part) => readDate(part, today, { future: true })).find((read) => read !== undefined)?.date ??
    near.flatMap((clause) => dayAhead(words(tokens, clause), today) ?? [])[0];
  return { ...(date !== undefined && { until: date }), written: onPaper.test(line) && !aloud.test(line) };
}

const dayNamed = new RegExp(`\\b(?:${monthNames})\\.? ?(?:the )?\\d|\\d/\\d`, "u");
const atMost = 92;
/** A day to come, named without "until": "they need 30 more days, letter march 18". */
function dayAhead(line: string, today: string): string | undefined {
  const read = dayNamed.test(line) ? readDate(line, today, { future: true }) : undefined;
  const last = Temporal.PlainDate.from(today).add({ days: atMost }).toString();
  return read !== undefined && read.date <= last ? read.date : undefined;
}
