import type { Clause } from "./clauses.ts";
import { type Statement, readStatements } from "./statements.ts";
import type { Table } from "./table.ts";
import type { Token } from "./text.ts";

/** What counts inside a question too. */
const alsoAsked = new Set([
  "believes",
  "helper",
  "child",
  "outsideUs",
  "noPortal",
  "avoidDoctor",
  "wrongDate",
  "obstacle",
]);
/** What "if", "will" and fear before it make a mere thought. */
const thoughts = /^(?:if|will|would|might|may|could|can|scared|afraid|worried|case|unless|shell|hell|theyll|gonna)$/u;
const mayBeThought = new Set(["dropped", "lawyerQuit", "reviewStep", "denial", "severalPlaces"]);

/** Reads the phrases of details.yaml, without those of a question and of what may happen only. */
export function readDetails(tokens: readonly Token[], clauses: readonly Clause[], table: Table): Statement[] {
  const clauseAt = (start: number) => clauses.find((each) => start >= each.start && start < each.end);
  const said = readStatements(tokens, table);
  // "Can they make me come in?" asks about the hurdle; it does not say that it stood in the way.
  const read = said.map((each) =>
    each.fact === "hurdle" && clauseAt(each.start)?.asks ? { ...each, fact: "obstacle" } : each,
  );
  return read.filter(({ fact, value, start }) => {
    const clause = clauseAt(start);
    if (clause?.asks === true && (!alsoAsked.has(fact) || value === "payment")) return false;
    if (!mayBeThought.has(fact) || value === "packet" || value === "stopping") return true;
    const before = tokens.slice(Math.max(clause?.start ?? 0, start - 3), start);
    return !before.some(({ word }) => thoughts.test(word));
  });
}
