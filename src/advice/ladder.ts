import type { Workaround } from "../case/vocabulary.ts";
import { withStage } from "./ladder-claim.ts";
import { firstClock } from "./ladder-clocks.ts";
import { firstTable } from "./ladder-first.ts";
import { neverStep } from "./ladder-never.ts";
import { lastTable, providerTable } from "./ladder-provider.ts";
import type { Row, Step, View } from "./ladder-view.ts";
import type { Situation } from "./situation.ts";

/** A step, and why: the line of ladder.md with the step, such as `5l-doctor`. */
export interface Choice {
  step: Workaround;
  because: string;
}

/** The line that offers no step: present danger comes first. */
export const crisisId = "4.1";

/** Every way a row can decide, by the id that flows/because has words for. */
export const becauseIds: readonly string[] = [
  crisisId,
  ...new Set(
    [...firstTable, ...providerTable, ...lastTable].flatMap(([best, line]) =>
      best.filter((step) => step !== "provider").map((step) => `${line}-${step}`),
    ),
  ),
];

export function viewOf(s: Situation): View {
  const known = withStage(s);
  return { ...known, clock: firstClock(known) };
}

/** Finds the equally good steps: the first row that applies and has one that is neither declined nor wrong now. */
export function firstThatApplies(view: View, table: readonly Row[] = firstTable): { row?: Row; choices: Choice[] } {
  for (const row of table) {
    const choices = row[2](view) ? open(view, row) : [];
    if (choices.length) return { row, choices };
  }
  return { choices: [] };
}

/** Finds the equally good steps; when all is tried or declined, what can be done once more. Never empty. */
export function bestChoices(view: View): Choice[] {
  const again = { ...view, declined: [] };
  const ways = [
    firstThatApplies(view),
    firstThatApplies(view, lastTable),
    firstThatApplies(again),
    firstThatApplies(again, lastTable),
  ];
  return ways.find(({ choices }) => choices.length)?.choices ?? [];
}

function open(view: View, [best, line]: Row): Choice[] {
  const choices = best.flatMap((step) => choicesOf(view, step, line));
  const possible = choices.filter(({ step }) => !view.declined?.includes(step) && !neverStep(view, step));
  return possible.filter(({ step }, i) => possible.findIndex((other) => other.step === step) === i);
}

const choicesOf = (view: View, step: Step, line: string): Choice[] =>
  step === "provider" ? firstThatApplies(view, providerTable).choices : [{ step, because: `${line}-${step}` }];
