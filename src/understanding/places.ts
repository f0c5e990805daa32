import { type Clause, has } from "./clauses.ts";
import { type Parts, tells, words } from "./parts.ts";

/** What somebody who keeps records does or says. */
const acts =
  "sent|gave|says|said|mailed|wont|refuses|refused|refuse|charges|wants|closed|told|never|hasnt|only|faxed|emailed|ignores|ignored|denied|keeps|handed|is|has";
const titled = new RegExp(
  `\\bdoctor (?!${acts}\\b|who\\b|and\\b|wont\\b|or\\b|at\\b|for\\b|to\\b|just\\b|also\\b|thinks\\b|never\\b|i\\b|my\\b|the\\b|then\\b)([a-z]{3,}) (?:${acts})\\b`,
  "u",
);
const opening = new RegExp(
  `^(?:and |but |so |at |from |my |the |then |now )*([a-z]{5,}) (?:clinic |hospital |health |behavioral |counseling |center )?(?:${acts})\\b`,
  "u",
);
const kinds = /\b(?:the|my) (hospital|clinic|therapist)\b|\b(kaiser)\b/u;

/** Gives the name of the place that a clause is about, if it has one. `isWord`: what is no name. */
function nameIn(line: string, isWord: (word: string) => boolean): string | undefined {
  const doctor = titled.exec(line)?.[1];
  if (doctor !== undefined && !isWord(doctor)) return doctor;
  const name = opening.exec(line)?.[1];
  return name !== undefined && !isWord(name) ? name : undefined;
}

/** Says whether two places or more are spoken of, each with its own news. */
export function hasSeveralPlaces(parts: Parts, isWord: (word: string) => boolean): boolean {
  if (tells(parts, "severalPlaces")) return true;
  const told = parts.clauses.filter((clause) => isNews(clause, parts) && !clause.asks);
  const names = new Set(told.flatMap((clause) => nameIn(words(parts.tokens, clause), isWord) ?? []));
  if (names.size >= 2) return true;
  const found = new Set(
    told.flatMap((clause) => kinds.exec(words(parts.tokens, clause))?.slice(1).find(Boolean) ?? []),
  );
  const large = found.has("hospital") || found.has("kaiser");
  return large && (found.size >= 2 || names.size === 1);
}

const isNews = (clause: Clause, { statements }: Parts) =>
  !has(clause, "party:lawyer", "party:ssa", "party:judge", "party:examiner") &&
  (has(clause, "act:refuse", "act:give") ||
    statements.some(
      ({ fact, start }) => (fact === "refusal" || fact === "got") && start >= clause.start && start < clause.end,
    ));
