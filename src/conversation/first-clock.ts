import { runningClocks } from "../advice/case-clocks.ts";
import { businessDaysBefore } from "../case/days.ts";
import type { Case } from "../case/case.ts";

/** Which date stands behind a clock that the ladder tells first (ladder.md section 3). */
const datedBy: Record<string, string> = { "appeal-late": "appeal", "dds-asked": "dds", "complaint-180": "complaint" };

/** The date of a clock that is told first, if it is known: for a hearing, the fifth business day before. */
export function firstDate(c: Case, place: string, clock: string, today: string): string | undefined {
  if (clock.startsWith("hearing")) return c.person.hearing && businessDaysBefore(c.person.hearing, 5);
  const keepBy = clock === "appeal" ? keepBenefitsBy(c, today) : undefined;
  if (keepBy && keepBy >= today) return keepBy;
  const id = datedBy[clock] ?? clock;
  return runningClocks(c, today).find((one) => one.id === id && (one.place ?? place) === place)?.date;
}

/** Kept benefits hang on an appeal in the same 10 days and 5 for mail (cfr-416.996-c1, poms-gn-02201.009), so that date comes first. */
function keepBenefitsBy({ person, ...rest }: Case, today: string): string | undefined {
  if (!person.cdrNotice) return undefined;
  const { benefitsKept: _, ...unkept } = person;
  return runningClocks({ ...rest, person: unkept }, today).find(({ id }) => id === "keep-benefits")?.date;
}

/** Names the words that tell such a clock: some have their own, and a date that is over is told as that. */
export function firstWords(c: Case, place: string, clock: string, today: string): string {
  const date = firstDate(c, place, clock, today);
  return `first.${date !== undefined && date < today ? "passed" : "told"}.${variantOf(c, clock)}`;
}

function variantOf({ person }: Case, clock: string): string {
  if (clock === "keep-benefits" && !person.cdrNotice) return "keep-benefits-undated";
  if (clock === "appeal" && person.stage === "council") return "appeal-court";
  if (!clock.startsWith("hearing") || clock === "hearing-held") return clock;
  if (person.stage === "review" && person.benefit === "ssi") return "hearing-until-decision";
  return person.hearing ? clock : "hearing-soon";
}
