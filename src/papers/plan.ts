import { sayLongDate } from "../advice/say-date.ts";
import type { Case, Place } from "../case/case.ts";
import { claimSteps } from "../case/change.ts";
import { fillFrom } from "../fill.ts";
import type { Block } from "../letters/blocks.ts";
import type { Words } from "../words.ts";
import { type PlaceNames, placeNames } from "./place-names.ts";
import { checkInPoints, whoToCall } from "./plan-around.ts";
import { claimDates } from "./plan-claim.ts";
import { placePoints, type PlanContext } from "./plan-place.ts";
import { runningClocks } from "../advice/case-clocks.ts";
import { type PlannedStep, stepAt } from "./plan-step.ts";

interface Planned {
  place: Place;
  next: PlannedStep | undefined;
}

/**
 * Writes the plan: what does not wait, then each open place, who to call, and the check-ins. `nameless` is for a helper or a
 * group: no name of a person or an office, nothing that was typed.
 */
export function plan(c: Case, today: string, words: Words, { nameless = false } = {}): Block[] {
  const say = (key: string) => words.sentence("papers", key).say;
  const names = placeNames(c, { words, nameless });
  const open = openPlaces(c).map((place): Planned => ({ place, next: nextAt(c, place, names, today, words) }));
  const context = { case: c, today, words, clocks: runningClocks(c, today), nameless };
  const title = fillFrom(say(nameless ? "plan.titleShared" : "plan.title"), { date: sayLongDate(today) });
  const steps = open.map(({ next }) => next?.step);
  return [
    { kind: "title", text: title },
    { kind: "paragraph", text: say("plan.about") },
    ...section(say("plan.claim"), claimDates(c, context.clocks, today, words)),
    ...placeSections(context, open, names),
    ...section(say("plan.call"), whoToCall(c, steps, words)),
    ...section(say("plan.checkIns"), checkInPoints(c, today, names, words)),
  ];
}

/** One section for each place; a step about the claim is told once. */
function placeSections(context: PlanContext, open: Planned[], names: PlaceNames): Block[] {
  return open.flatMap(({ place, next }, i) => {
    const step = next?.step;
    const isClaimStep = step !== undefined && claimSteps.includes(step);
    const isSame = isClaimStep && open.slice(0, i).some((before) => before.next?.step === step);
    return section(names(place.id).first, placePoints(context, place, next, isSame));
  });
}

/** Before an office is known, what comes next is still told. */
function openPlaces({ places }: Case): Place[] {
  return places.length === 0 ? [{ id: "p1", kind: "clinic" }] : places.filter(({ closed }) => !closed);
}

/** Social Security and a lawyer get no step of their own: those stand with the offices. */
function nextAt(c: Case, { id, kind }: Place, names: PlaceNames, today: string, words: Words) {
  return kind === "ssa" || kind === "lawyer" ? undefined : stepAt(c, id, today, words, names(id).inside);
}

const section = (heading: string, points: string[]): Block[] =>
  points.length === 0
    ? []
    : [{ kind: "heading", text: heading }, ...points.map((text): Block => ({ kind: "item", text }))];
