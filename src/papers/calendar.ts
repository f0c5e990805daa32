import ical, {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventTransparency,
} from "ical-generator";
import { Temporal } from "temporal-polyfill";
import type { Case, CheckIn, Person } from "../case/case.ts";
import type { Words } from "../words.ts";
import { checkInsAhead } from "./plan-around.ts";
import { runningClocks } from "../advice/case-clocks.ts";
import { ours } from "./ours.ts";

const minute = 60;
const hour = 60 * minute;
/** The last part of an event's id: a name that nobody owns, and that tells nothing. */
const nobody = "dates.invalid";

type Event = ICalEventData & {
  /** Seconds after its beginning. */
  alarmAfter: number;
};

/**
 * Writes the check-ins and dates that are to come as a calendar file. It tells nothing but days: no name, no topic. Check-ins are in
 * UTC, which every calendar reads the same; the same check-in or day has the same id each time, so that it is not doubled.
 */
export function calendar(c: Case, today: string, words: Words): string {
  const stamp = new Date(`${today}T00:00:00Z`);
  const dates = [...new Set(datesAhead(c, today))].toSorted();
  const summary = (key: string) => words.sentence("papers", `calendar.${key}`).say;
  const events = [
    ...(c.person.checkInsHeld ? [] : checkInsAhead(c, today)).map((checkIn) =>
      checkInEvent(checkIn, c.person, summary("checkIn")),
    ),
    ...dates.map((date) => dateEvent(date, summary("date"))),
  ];
  const all = ical({ prodId: { company: "calendar", product: "dates" }, method: ICalCalendarMethod.PUBLISH });
  for (const { alarmAfter, ...event } of events) {
    const alarm = { type: ICalAlarmType.display, trigger: -alarmAfter, description: event.summary };
    all
      .createEvent({ ...event, stamp })
      .createAlarm(alarm)
      .relatesTo(ICalAlarmRelatesTo.start);
  }
  return all.toString();
}

/** What is counted and lies ahead, with the hearing; days for looking again are check-ins if they are wanted. */
function datesAhead(c: Case, today: string): string[] {
  const counted = runningClocks(c, today).filter(({ id, passed }) => !passed && !ours.includes(id));
  const { hearing } = c.person;
  return [...counted.map(({ date }) => date), ...(hearing !== undefined && hearing >= today ? [hearing] : [])];
}

/** A day, with an alarm at nine on the day before. */
const dateEvent = (date: string, summary: string): Event => ({
  id: `date-${date}@${nobody}`,
  summary,
  ...allDay(date),
  alarmAfter: -15 * hour,
});

/** A quarter of an hour at the person's own hour; a day where hour or zone are not known. */
function checkInEvent({ id, date }: CheckIn, person: Person, summary: string): Event {
  const start = momentOf(date, person);
  const named = { id: `check-in-${id}-${date}@${nobody}`, summary };
  if (!start) return { ...named, ...allDay(date), alarmAfter: 9 * hour };
  const end = new Date(start.getTime() + 15 * minute * 1000);
  return { ...named, start, end, alarmAfter: 0 };
}

const allDay = (date: string) => ({
  start: new Date(`${date}T00:00:00Z`),
  allDay: true,
  timezone: "UTC",
  transparency: ICalEventTransparency.TRANSPARENT,
});

function momentOf(date: string, { zone, hour: at }: Person): Date | undefined {
  if (zone === undefined || at === undefined) return undefined;
  try {
    const { epochMilliseconds } = Temporal.PlainDate.from(date).toZonedDateTime({
      timeZone: zone,
      plainTime: { hour: at },
    });
    return new Date(epochMilliseconds);
  } catch {
    return undefined;
  }
}
