import type { Match, Table } from "./table.ts";
import type { Token } from "./text.ts";

/** What phrases say by themselves: `fact=value`, or `fact` alone for true. */
export type Statement = { fact: string; value: string; sure: boolean; start: number; end: number };

const denials = new Set("not dont didnt isnt wasnt never arent no nunca ni havent hasnt doesnt without nor".split(" "));
/** Facts whose phrases mean nothing after "not". */
const deniable = new Set([
  "stage",
  "lawyer",
  "wary",
  "got",
  "rfcForm",
  "refusal",
  "wrong",
  "fearsDropped",
  "energyLow",
  "stillPatient",
  "denial",
  "appeal",
  "decidedBy",
  "dropped",
  "lawyerQuit",
  "reviewAsked",
  "reviewUpheld",
  "hurdle",
  "obstacle",
  "extended",
]);

/** Reads the phrases of statements.yaml; a row such as "-stage" takes its words out for that fact, "?" marks what needs more than the phrase. */
export function readStatements(tokens: readonly Token[], table: Table): Statement[] {
  const matches = table.find(tokens);
  const [out, said] = [
    matches.filter(({ row }) => row.means.startsWith("-")),
    matches.filter(({ row }) => !row.means.startsWith("-")),
  ];
  return said
    .filter((match) => !out.some((each) => hides(each, match)))
    .map(({ row, start, end }) => ({ ...split(row.means), start, end }))
    .filter((each) => !(deniable.has(each.fact) && isDenied(tokens, each.start)));
}

const hides = (out: Match, match: Match) =>
  match.row.means.startsWith(out.row.means.slice(1)) &&
  match.start < out.end &&
  match.end > out.start &&
  match.end - match.start <= out.end - out.start;

function split(means: string): { fact: string; value: string; sure: boolean } {
  const sure = !means.endsWith("?");
  const [fact = "", value = "true"] = (sure ? means : means.slice(0, -1)).split("=");
  return { fact, value, sure };
}

function isDenied(tokens: readonly Token[], start: number): boolean {
  const before = tokens[start - 1];
  return before !== undefined && denials.has(before.word) && before.clause === tokens[start]?.clause;
}
