import { Temporal } from "temporal-polyfill";
import type { Case, CheckIn, Person } from "./case.ts";

/** Where days are counted until people tell their own zone: for all west of it a day is over early rather than late. */
export const usualZone = "America/New_York";
/** Until the person tells their zone, check-ins come when it is day from Puerto Rico to Hawaii: 3 in the afternoon in New York, never before 2. */
const anywhere = { zone: usualZone, hour: 15, earliest: 14 };
/** From 8 in the morning to 9 in the evening it is day. */
const day = { earliest: 8, latest: 20 };
/** The hour for those who told their zone and not their hour. */
const usualHour = 11;

/** The moment of a check-in, in milliseconds: its day at the person's own hour. An hour that a change of clocks leaves out is the one after. */
export function dueAt({ date }: Pick<CheckIn, "date">, { zone, hour }: Pick<Person, "zone" | "hour">): number {
  const at = zone
    ? { zone, hour: hour ?? usualHour }
    : { zone: anywhere.zone, hour: Math.max(hour ?? anywhere.hour, anywhere.earliest) };
  return momentOf(Temporal.PlainDate.from(date), at);
}

const momentOf = (date: Temporal.PlainDate, { zone, hour }: { zone: string; hour: number }): number =>
  date.toZonedDateTime({ timeZone: zone, plainTime: { hour } }).epochMilliseconds;

/** Gives `now` while it is day where the person is, else the morning after: what is late does not come at night. */
export function dayFrom(now: number, { zone }: Pick<Person, "zone">): number {
  const at = zone ? { zone, earliest: day.earliest } : anywhere;
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(at.zone);
  if (here.hour >= at.earliest && here.hour <= day.latest) return now;
  const date = here.toPlainDate().add({ days: here.hour > day.latest ? 1 : 0 });
  return momentOf(date, { zone: at.zone, hour: at.earliest });
}

/** The moment of the next check-in that was not asked yet; undefined: none, or the person holds them. */
export function nextDue({ person, checkIns }: Case): number | undefined {
  if (person.checkInsHeld) return undefined;
  const moments = checkIns.filter(({ asked }) => !asked).map((checkIn) => dueAt(checkIn, person));
  return moments.length ? Math.min(...moments) : undefined;
}

/** The check-ins that are due at a moment and were not asked yet. */
export const dueNow = ({ person, checkIns }: Case, now: number): CheckIn[] =>
  person.checkInsHeld ? [] : checkIns.filter((checkIn) => !checkIn.asked && dueAt(checkIn, person) <= now);

/** The day in a zone at a moment, `2027-03-01`. */
export const dayIn = (zone: string, now: number): string =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate().toString();
