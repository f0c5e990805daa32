import { clockCaseOf } from "../advice/case-clocks.ts";
import type { Clock } from "../advice/clocks/clock.ts";
import { clocks } from "../advice/clocks/clocks.ts";
import type { Case } from "../case/case.ts";

/** Days that no rule sets, for looking again. */
export const ours: readonly string[] = ["review", "follow-up", "doctor", "ssa-file"];

/** All dates that are counted, soonest first; none at a place that is closed. */
export function running(c: Case, today: string): Clock[] {
  const closed = c.places.filter((place) => place.closed).map(({ id }) => id);
  return clocks(clockCaseOf(c), today).filter(({ place }) => place === undefined || !closed.includes(place));
}
