import type { LetterId } from "../case/letters.ts";
import type { Workaround } from "../case/vocabulary.ts";
import { keysFor } from "./keys-chosen.ts";
import type { SayKey } from "./keys.ts";
import { bestChoices, crisisId, viewOf } from "./ladder.ts";
import { letterFor } from "./ladder-letter.ts";
import { stepsAfter } from "./ladder-then.ts";
import type { ClockId } from "./ladder-view.ts";
import type { Situation } from "./situation.ts";

export interface Advice {
  /** The clock that is told first. */
  urgent: ClockId | null;
  /** The one step offered now; null only in a crisis. */
  next: Workaround | null;
  /** All steps that are as good, `next` first. */
  equal: Workaround[];
  letter: LetterId | null;
  /** What must be said, most important first. */
  says: SayKey[];
  /** The two steps after `next`. */
  then: Workaround[];
  /** The line of ladder.md and the step, such as `5l-doctor`: an id of flows/because. */
  because: string;
}

/** Advises on one situation: ladder.md as tables read top to bottom. Pure; days come as numbers. */
export function advise(s: Situation): Advice {
  const view = viewOf(s);
  const choices = view.clock === "crisis" ? [] : bestChoices(view);
  const equal = choices.map((choice) => choice.step);
  const next = equal[0] ?? null;
  const letter = next && letterFor(view, next);
  return {
    urgent: view.clock,
    next,
    equal,
    letter,
    says: keysFor({ ...view, step: next, letter }),
    // oxlint-disable-next-line unicorn/no-thenable -- the name is the contract's; it holds a list
    then: next ? stepsAfter(view, equal) : [],
    because: choices[0]?.because ?? crisisId,
  };
}
