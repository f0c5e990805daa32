import { claimRules } from "./claim.ts";
import type { ClockCase, ClockEvent, ClockPlace } from "./clock-case.ts";
import { type Clock, type ClockId, claimClockIds, type Counted, placeClockIds } from "./clock.ts";
import { placeRules } from "./places.ts";

const order: readonly ClockId[] = [...claimClockIds, ...placeClockIds];

/** Reckons every date that is kept, soonest first, on a day of the person's own. What lies ahead does not count yet. */
export function clocks({ person, places }: ClockCase, today: string): Clock[] {
  return [
    ...claimRules.flatMap(({ id, count }) => clock({ id }, count(person, today), today)),
    ...places.flatMap((place) => placeClocks({ ...place, state: place.state ?? person.state }, today)),
  ].sort((a, b) => a.date.localeCompare(b.date) || order.indexOf(a.id) - order.indexOf(b.id));
}

function placeClocks(place: ClockPlace, today: string): Clock[] {
  const events = soFar(place.events, today);
  return placeRules
    .filter(({ where }) => where(place))
    .flatMap(({ id, count }) => clock({ id, place: place.id }, count(events, today), today));
}

/** Sorts by date, the same day as listed, and leaves out what lies ahead. */
const soFar = (events: ClockEvent[], today: string): ClockEvent[] =>
  events.filter(({ date }) => date <= today).sort((a, b) => a.date.localeCompare(b.date));

function clock(of: { id: ClockId; place?: string }, counted: Counted | undefined, today: string): Clock[] {
  if (!counted) return [];
  const { date, estimate, from, working } = counted;
  return [{ ...of, date, estimate, passed: today > date, from, working }];
}
