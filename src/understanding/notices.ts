import { type Clause, has } from "./clauses.ts";
import { readDate } from "./dates.ts";
import { clausesThatTell, type Parts, tells, words } from "./parts.ts";

/** What belongs to the office that keeps the records, and not to a claim. */
const clinics = ["party:office", "party:doctor", "party:manager", "thing:notes", "act:request", "thing:portal"];
const claims = ["thing:claim", "party:judge", "party:ssa", "party:examiner", "thing:hearing"];
const ofRecords = /\b(?:request|access|copies|in writing|my letter|records request)\b/u;
const ofBenefits =
  /\b(?:ssdi|ssi|disability|benefits|appeal|appealed|claim|application|reconsideration|judge|council)\b/u;

/** Finds the clauses that tell of a decision of Social Security against the person. */
export function denialClauses(parts: Parts): Clause[] {
  const told = new Set([...clausesThatTell(parts, "denial"), ...clausesThatTell(parts, "decidedBy")]);
  const harm = parts.statements.some(({ fact, value, sure }) => fact === "refusal" && value === "protection" && sure);
  return [...told].filter((clause) => {
    const line = words(parts.tokens, clause);
    if (has(clause, ...claims) || ofBenefits.test(line)) return !has(clause, "thing:notes");
    if (has(clause, ...clinics) || ofRecords.test(line) || harm) return false;
    return clause.they === undefined || ["ssa", "examiner", "judge", "lawyer"].includes(clause.they);
  });
}

const topics = ["act:send", "act:request", "act:ask", "act:contact", "thing:hearing", "party:office", "party:doctor"];
const apart = /\b(?:appeal|appealed|filed|applied|hearing|records|asked|sent)\b/u;
/** The clauses in which the date of what a clause tells may stand: its own, then those right behind it that tell nothing else. */
export function around(clause: Clause, { clauses, tokens }: Parts): Clause[] {
  const at = clauses.indexOf(clause);
  const out = [clause];
  for (const next of clauses.slice(at + 1, at + 4)) {
    if (has(next, ...topics) || apart.test(words(tokens, next))) break;
    out.push(next);
  }
  return out;
}

const notice = /\b(?:notice|letter|dated|date on it|postmarked)\b/u;
const isOther = /\b(?:appeal|appealed|filed|hearing|applied|sent|asked)\b/u;

/** Reads the day of the last decision against the person, as a date that has passed. */
export function noticeDay(parts: Parts, today: string): string | undefined {
  if (tells(parts, "reviewStep", "stopping")) return undefined;
  const denials = denialClauses(parts);
  const found = firstPast(
    denials.flatMap((clause) => around(clause, parts)),
    parts,
    today,
  );
  if (found !== undefined) return found;
  const named = parts.clauses.filter((clause) => notice.test(words(parts.tokens, clause)));
  const ofClaim = named.filter(
    (clause) => denials.length > 0 || /\b(?:decision|denial|notice)\b/u.test(words(parts.tokens, clause)),
  );
  return firstPast(
    ofClaim.filter((clause) => !has(clause, ...clinics) && !tells(parts, "ddsAsked")),
    parts,
    today,
  );
}

/** Reads the day on the notice that benefits stop. */
export function stoppingDay(parts: Parts, today: string): string | undefined {
  if (!tells(parts, "reviewStep", "stopping")) return undefined;
  const all = parts.clauses.filter((clause) => !clause.asks);
  const named = all.filter((clause) => notice.test(words(parts.tokens, clause)));
  return (
    firstPast(named, parts, today) ??
    firstPast(
      all.filter((clause) => !isOther.test(words(parts.tokens, clause))),
      parts,
      today,
    )
  );
}

/** Gives the first day in some clauses that is not after today. */
export function firstPast(clauses: readonly Clause[], { tokens }: Parts, today: string): string | undefined {
  for (const clause of clauses) {
    const read = readDate(words(tokens, clause), today, { past: true });
    if (read !== undefined && read.date <= today && !isCoarse(words(tokens, clause))) return read.date;
  }
  return undefined;
}

const months =
  "january|jan|february|feb|march|mar|april|apr|may|june|jun|july|jul|august|aug|september|sept|sep|october|oct|november|nov|december|dec";
const monthAlone = new RegExp(`\\b(?:in|since|last|back in|early|late|mid) (?:${months})\\b(?! \\d{1,2}\\b)`, "u");
/** A month without a day is no date to count from. */
const isCoarse = (line: string) => monthAlone.test(line) || /\b(?:last|this) (?:month|year)\b/u.test(line);
