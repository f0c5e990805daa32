import type { Clause } from "./clauses.ts";
import type { Table } from "./table.ts";
import type { Token } from "./text.ts";

/** Topics of questions, the surest first: where several are spoken of, the first wins. */
const topics = [
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
  "anger",
  "law",
  "other",
] as const;
export type Ask = (typeof topics)[number];

/** Finds what a message asks; null where it asks nothing. The longest phrase decides, then the order of topics; "what do i do" asks for help only in a crisis. */
export function readAsk(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  table: Table,
  inCrisis: boolean,
): Ask | null {
  const asking = clauses.filter(({ asks }) => asks);
  const all = table.find(tokens);
  const sure = all.filter(
    ({ row, start, end }) => row.when === "now" || asking.some((clause) => start < clause.end && end > clause.start),
  );
  const found = sure.length > 0 || asking.length === 0 ? sure : all;
  const [best] = found.toSorted((a, b) => b.end - b.start - (a.end - a.start) || rank(a.row.means) - rank(b.row.means));
  if (best?.row.means === "what-now") return inCrisis ? "crisis-help" : null;
  return topics.find((topic) => topic === best?.row.means) ?? null;
}

const rank = (means: string) => topics.findIndex((topic) => topic === means);
