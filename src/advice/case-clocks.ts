import type { Case, Entry, Place } from "../case/case.ts";
import type { Clock } from "./clocks/clock.ts";
import type { ClockCase, ClockEvent } from "./clocks/clock-case.ts";
import { clocks } from "./clocks/clocks.ts";
import { clockEventTypes } from "../case/vocabulary.ts";

/** Every date that is counted for a case, soonest first; none at a place that is closed. */
export const runningClocks = (c: Case, today: string): Clock[] => clocks(clockCaseOf(c), today);

/** The part of a case that the clocks read. Steps without a date cannot start or end a clock. */
export function clockCaseOf({ person, places, trail }: Case): ClockCase {
  const { stage, reviewStep, benefit, state, appealFiled, benefitsKept, notice, cdrNotice, ddsAsked, hearing } = person;
  const did = (type: Entry["type"]) => trail.some((e) => e.type === type);
  return {
    person: {
      stage,
      reviewStep,
      benefit,
      state,
      appealFiled,
      benefitsKept,
      notice,
      cdrNotice,
      ddsAsked,
      hearing: hearing
        ? { date: hearing, informed: did("judge-informed"), subpoenaAsked: did("subpoena-asked") }
        : undefined,
    },
    places: places.filter(({ closed }) => !closed).map((place) => clockPlaceOf(place, trail)),
  };
}

function clockPlaceOf({ id, kind, setting, state }: Place, trail: Entry[]): ClockCase["places"][number] {
  return { id, kind, setting, state, events: clockEventsOf(trail.filter((e) => e.place === id)) };
}

/** A written extension without a day came in time, as the person told it: it counts from the step before it. */
function clockEventsOf(here: Entry[]): ClockEvent[] {
  const events: ClockEvent[] = [];
  for (const { type, date, until, written } of here) {
    const known = clockEventTypes.find((t) => t === type);
    const day = date ?? (type === "extended" ? events.at(-1)?.date : undefined);
    if (known && day) events.push({ type: known, date: day, until, written });
  }
  return events;
}
