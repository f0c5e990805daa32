import { type Clause, has, partyOf } from "./clauses.ts";
import { clauseAt, keepers, others, type Parts, refusedOnPaper } from "./parts.ts";
import type { Statement } from "./statements.ts";
import type { Step } from "./tried.ts";

const refusalOrder = ["protection", "therapy-notes", "elsewhere", "policy", "money", "gone", "silence"] as const;
export type RefusalFact = (typeof refusalOrder)[number];

/** Finds what the keeper of the records said or did; a bare "nothing" after something was tried is silence. */
export function readRefusal(said: readonly Statement[], parts: Parts, tried: Set<Step>): RefusalFact | undefined {
  if (tried.size > 0 && parts.clauses.some((clause) => isBare(clause, parts)))
    return pickRefusal(said, parts, tried) ?? "silence";
  return pickRefusal(said, parts, tried);
}

const nothing = new Set(["nothing", "nada", "crickets", "zip", "silence"]);
/** A clause that is only "nothing". */
const isBare = ({ start, end }: Clause, { tokens }: Parts) =>
  nothing.has(tokens[start]?.word ?? "") && (end - start === 1 || (end - start === 2 && tokens[end - 1]?.word === "."));

function pickRefusal(said: readonly Statement[], parts: Parts, tried: Set<Step>): RefusalFact | undefined {
  const holds = said.filter((each) => each.fact === "refusal" && isKeepers(each, parts, tried));
  return refusalOrder.find((value) => holds.some((each) => each.value === value));
}

const asksKeeper = (tried: ReadonlySet<Step>) =>
  tried.has("request") || tried.has("letter") || tried.has("doctor") || tried.has("meeting");

/** True if it is the keeper of the records who refuses, and not Social Security, the lawyer, or a question. */
function isKeepers({ value, start }: Statement, parts: Parts, tried: Set<Step>): boolean {
  const clause = clauseAt(parts, start);
  if (clause === undefined || clause.asks) return false;
  const onPaper = refusedOnPaper(parts).length > 0;
  if (value === "protection") return (asksKeeper(tried) || onPaper) && !has(clause, "party:ssa", "party:examiner");
  if (value !== "silence")
    return !has(clause, "party:ssa", "party:examiner") || value === "gone" || value === "elsewhere";
  const named = clause.mentions.find(({ tag }) => others.includes(tag));
  if (named !== undefined) return false;
  const meant = clause.mentions.find(({ tag }) => keepers.includes(tag));
  const party = meant?.tag === "pro:one" ? (clause.one ?? clause.they) : (partyOf(meant?.tag ?? "") ?? clause.they);
  if (party !== undefined && party !== "office" && party !== "doctor" && party !== "manager") return false;
  return asksKeeper(tried);
}
