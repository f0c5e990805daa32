import type { Clause } from "./clauses.ts";
import type { Table } from "./table.ts";
import type { Token } from "./text.ts";

/** Topics of questions, the surest first: where several are spoken of, the first wins. */
export const topics = [
  "crisis-help",
  "retaliation",
  "complaint",
  "fees",
  "rfc",
  "closed-practice",
  "privacy",
  "amend",
  "give-up",
  "what-to-ask-for",
  "deadline",
  "portal",
  "therapy-notes",
  "file",
  "lawyer",
  "law",
  "other",
] as const;
export type Ask = (typeof topics)[number];

/** Finds what a message asks; null where it asks nothing. Rows that begin a question count alone, others in a question only. */
export function readAsk(tokens: readonly Token[], clauses: readonly Clause[], table: Table): Ask | null {
  const asking = clauses.filter(({ asks }) => asks);
  const found = new Set(
    table
      .find(tokens)
      .filter(
        ({ row, start, end }) =>
          row.when === "now" || asking.some((clause) => start < clause.end && end > clause.start),
      )
      .map(({ row }) => row.means),
  );
  return topics.find((topic) => found.has(topic)) ?? null;
}
