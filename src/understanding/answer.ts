import type { Table } from "./table.ts";
import type { Token } from "./text.ts";

const answers = ["yes", "no", "not-sure", "later", "done", "skip"] as const;
export type Answer = (typeof answers)[number];

/** Words that change nothing about a short answer. */
const fillers = new Set(
  "ok okay um uh well hmm oh so lol please thanks thank you thx it that its this one i im we then and but actually really still yet now for the to me guess think a . por favor pues gracias bueno ya eso lo la".split(
    " ",
  ),
);
/** A message with more words than this is no fragment. */
const longest = 8;

/** Reads "yeah", "nope", "idk", "later", "its sent": short messages whose words all belong to one answer. */
export function readAnswer(tokens: readonly Token[], table: Table): Answer | null {
  if (tokens.length === 0 || tokens.length > longest) return null;
  const matches = table.find(tokens).toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const [first] = matches;
  if (first === undefined) return null;
  const rest = tokens.filter((_, at) => at < first.start || at >= first.end);
  const other = rest.filter(
    ({ word }) =>
      !fillers.has(word) && !matches.some(({ row, words }) => row.means === first.row.means && words.has(word)),
  );
  return other.length === 0 ? (answers.find((answer) => answer === first.row.means) ?? null) : null;
}
