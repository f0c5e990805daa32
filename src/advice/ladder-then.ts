import type { Workaround } from "../case/vocabulary.ts";
import { claim } from "./ladder-claim.ts";
import { firstTable } from "./ladder-first.ts";
import { lastTable } from "./ladder-provider.ts";
import { firstThatApplies } from "./ladder.ts";
import { neverStep } from "./ladder-never.ts";
import { cantAsk, did } from "./ladder-office.ts";
import type { View } from "./ladder-view.ts";

const claimSteps: Workaround[] = ["lawyer", "ssa-file", "examiner", "hearing-office", "let-go"];
const written: Workaround[] = ["request", "money", "follow-up"];

/** While one track waits, the other moves: ladder.md section 1. */
const moves: readonly [step: Workaround, when: (view: View, next: Workaround) => boolean][] = [
  ["ssa-file", (v, next) => claim(v) && v.got !== "all" && !claimSteps.includes(next) && !did(v, "file")],
  ["doctor", (v, next) => written.includes(next) && !cantAsk(v)],
];

/** Finds the two steps after the first of these equally good ones. */
export function stepsAfter(view: View, [next = "request", ...equal]: Workaround[]): Workaround[] {
  const moved = moves.filter(([, when]) => when(view, next)).map(([step]) => step);
  const possible = [...equal, ...moved].filter((step) => !view.declined?.includes(step) && !neverStep(view, step));
  return filledUp(view, next, [...new Set(possible)]).slice(0, 2);
}

/** Adds what would be best if the steps so far were declined. */
function filledUp(view: View, next: Workaround, then: Workaround[]): Workaround[] {
  if (then.length >= 2) return then;
  const declined = [...(view.declined ?? []), next, ...then];
  const step = [firstTable, lastTable]
    .flatMap((table) => firstThatApplies({ ...view, declined }, table).choices)
    .at(0)?.step;
  return step ? filledUp(view, next, [...then, step]) : then;
}
