import { advise } from "../advice/advise.ts";
import { situation } from "../advice/situation.ts";
import type { Case } from "../case/case.ts";
import { type Workaround, workarounds } from "../case/vocabulary.ts";
import { nextStep } from "../conversation/next-step.ts";
import { reasonFor } from "../conversation/reason.ts";
import { fill } from "../fill.ts";
import type { Words } from "../words.ts";

export interface PlannedStep {
  /** Undefined: nothing is to be done at this place now. */
  step: Workaround | undefined;
  /** Why it was offered. */
  because: string | undefined;
}

/** No questions are asked on paper. */
const noQuestions = 99;

/** The step that the conversation would offer at a place, with its reason; where it would ask something first, the ladder's. */
export function stepAt(c: Case, id: string, today: string, words: Words, place: string): PlannedStep {
  const entrance = nextStep(c, id, today, noQuestions);
  if (entrance.flow === "rest") return { step: undefined, because: undefined };
  const offered = workarounds.find((step) => step === entrance.flow && entrance.because !== undefined);
  const advice = advise(situation(c, id, today));
  const step = offered ?? advice.next ?? undefined;
  if (!step) return { step, because: undefined };
  const because = offered ? entrance.because : advice.because;
  const at = { flow: step, state: "", place: id, ...(because !== undefined && { because }) };
  const reason = reasonFor(words, c, at, today)?.say;
  return { step, because: reason && fill(reason, (name) => (name === "place" ? place : undefined)) };
}
