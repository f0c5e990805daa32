import type { Clause } from "./clauses.ts";
import type { Statement } from "./statements.ts";
import type { Token } from "./text.ts";
import type { Span } from "./times.ts";

/** What a message was taken apart into. */
export type Parts = {
  tokens: readonly Token[];
  clauses: readonly Clause[];
  statements: readonly Statement[];
  /** Phrases of details.yaml. */
  details: readonly Statement[];
  spans: readonly Span[];
  /** Says whether a word is one of the tables, and so no name. */
  isKnown: (word: string) => boolean;
};

/** Finds the clause that a word stands in. */
export const clauseAt = ({ clauses }: Parts, at: number) => clauses.find(({ start, end }) => at >= start && at < end);
/** Who keeps the records, and who does not. */
export const keepers = ["party:office", "party:doctor", "party:manager", "pro:they", "pro:one"];
export const others = ["party:lawyer", "party:ssa", "party:examiner", "party:judge"];

/** Finds the clauses in which the office refuses on paper, not Social Security or a judge. */
export const refusedOnPaper = ({ clauses, statements }: Parts): Clause[] =>
  clauses.filter(
    (clause) =>
      !clause.asks &&
      !others.some((tag) => clause.mentions.some((mention) => mention.tag === tag)) &&
      statements.some(({ fact, start }) => fact === "refusedInWriting" && start >= clause.start && start < clause.end),
  );

/** Says whether a detail was told, with a value if one is given. */
export const tells = ({ details }: Parts, fact: string, value?: string): boolean =>
  details.some((each) => each.fact === fact && (value === undefined || each.value === value));
/** Finds the clauses in which a detail begins. */
export const clausesThatTell = (parts: Parts, fact: string): Clause[] =>
  parts.clauses.filter((clause) =>
    parts.details.some((each) => each.fact === fact && each.start >= clause.start && each.start < clause.end),
  );

/** Puts words together again. */
export const words = (tokens: readonly Token[], { start, end }: { start: number; end: number }): string =>
  tokens
    .slice(start, end)
    .map(({ word }) => word)
    .join(" ");

/** Drops what is undefined. */
export function defined<T extends object>(facts: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T;
}
