import type { Workaround } from "../case/vocabulary.ts";
import type { Situation } from "./situation.ts";

/** The clocks of ladder.md section 3. */
export type ClockId =
  | "crisis"
  | "keep-benefits"
  | "hearing-5-passed"
  | "hearing-10-passed"
  | "appeal-late"
  | "appeal"
  | "hearing-held"
  | "hearing-near"
  | "dds-asked"
  | "complaint-180";

/** What the tables look at: the situation, and the clock that is told first. */
export type View = Situation & { clock: ClockId | null };

/** What a row of the ladder offers: a step, or whatever section 5 says. */
export type Step = Workaround | "provider";

/** Reads: these steps are equally good, on this line of ladder.md, when this holds; an example that reaches the row. */
export type Row = readonly [best: readonly Step[], line: string, when: (view: View) => boolean, example: Situation];
