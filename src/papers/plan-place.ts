import type { Clock } from "../advice/clocks/clock.ts";
import { sayShortDay } from "../advice/say-date.ts";
import type { Case, Place } from "../case/case.ts";
import { fillFrom } from "../fill.ts";
import type { Words } from "../words.ts";
import { entryLine } from "./entry-line.ts";
import { inOrder } from "../case/in-order.ts";
import { placeDates } from "./plan-dates.ts";
import type { PlannedStep } from "./plan-step.ts";
import { standsAt } from "./stands.ts";

export interface PlanContext {
  case: Case;
  today: string;
  words: Words;
  clocks: readonly Clock[];
  nameless: boolean;
}

/** What the plan says of one place: what was done last, how it stands, its dates, and what is next. */
export function placePoints(context: PlanContext, place: Place, planned: PlannedStep | undefined, isSame: boolean) {
  const { case: c, today, words, clocks } = context;
  const say = (key: string, values: Record<string, string> = {}) => fillFrom(words.sentence("papers", key).say, values);
  const stands = standsAt(c, place, today);
  const here = clocks.filter((clock) => clock.place === place.id);
  return [
    lastText(context, place),
    ...(stands ? [say("plan.stands", { stands: say(`stands.${stands}`) })] : []),
    ...unsentText(context, place),
    ...placeDates(here, today, planned?.step === "complaint", words),
    ...(planned ? [nextText(planned, isSame, say)] : []),
  ];
}

function lastText({ case: c, today, words, nameless }: PlanContext, { id }: Place): string {
  const last = inOrder(c.trail.filter(({ place }) => place === id)).at(-1);
  if (!last) return words.sentence("papers", "plan.noLast").say;
  return fillFrom(words.sentence("papers", "plan.last").say, { line: entryLine(last, c, words, today, { nameless }) });
}

/** The newest letter about this place that was made and is not noted as sent. */
function unsentText({ case: c, today, words }: PlanContext, { id }: Place): string[] {
  const made = c.letters.findLast(({ place, sent }) => place === id && sent === undefined);
  if (!made) return [];
  const values = { letter: words.sentence("letters", made.letter).say, day: sayShortDay(made.date, today) };
  return [fillFrom(words.sentence("papers", "plan.unsent").say, values)];
}

function nextText(
  { step, because }: PlannedStep,
  isSame: boolean,
  say: (key: string, values?: Record<string, string>) => string,
): string {
  if (!step) return say("plan.rest");
  if (isSame) return say("plan.same");
  const named = say(`step.${step}`);
  return because ? say("plan.next", { step: named, because }) : say("plan.nextBare", { step: named });
}
