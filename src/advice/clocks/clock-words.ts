import type { ClockPerson } from "./clock-case.ts";
import type { Clock } from "./clock.ts";

/** Entries of flows/clocks for offices of whom nobody says that they are late, because the date is only our count. */
export const estimatedWords = ["access", "state-copy", "state-look", "amendment", "state-amend", "complaint"] as const;

/** Names the entry of flows/clocks that tells a clock: an estimate and the way to court have words of their own. */
export function clockWords({ id, estimate }: Pick<Clock, "id" | "estimate">, stage: ClockPerson["stage"]): string {
  if (id === "appeal" && stage === "council") return "appeal-court";
  return estimate && estimatedWords.some((own) => own === id) ? `${id}-estimated` : id;
}
