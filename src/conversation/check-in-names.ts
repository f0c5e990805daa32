import type { Context } from "../../flows/position.ts";
import { runningClocks } from "../advice/case-clocks.ts";
import { sayDate } from "../advice/say-date.ts";
import type { CheckIn } from "../case/case.ts";
import { isHereOrClaim } from "../case/places.ts";
import { fill } from "../fill.ts";
import type { Words } from "../words.ts";
import { entryLine } from "../papers/entry-line.ts";
import { placeNames } from "../papers/place-names.ts";

/** So many check-ins stand in one message. */
const most = 5;

/** What check-ins are called: their days, their hour. */
export function checkInNames({ case: c, at }: Context, words: Words, today: string): Record<string, () => string> {
  const open = () => c.checkIns.filter(({ asked }) => !asked).toSorted((a, b) => a.date.localeCompare(b.date));
  const phrase = (key: string, values: Record<string, string> = {}) =>
    fill(words.sentence("facts", key).say, (name) => values[name]);
  const line = ({ date, place }: CheckIn) =>
    place === undefined ? sayDate(date, today) : `${sayDate(date, today)} (${placeNames(c, { words })(place).inside})`;
  const hour = () => (c.person.hour === undefined ? "" : ` ${phrase("atHour", { hour: sayHour(c.person.hour) })}`);
  return {
    checkInDay: () => (at.day ? sayDate(at.day, today) : phrase("dayUnknown")),
    setDay: () => {
      const last = c.checkIns.reduce<CheckIn | undefined>((a, b) => (a && a.id > b.id ? a : b), undefined);
      return last ? `${sayDate(last.date, today)}${hour()}` : phrase("dayUnknown");
    },
    nextCheckIn: () => (open()[0] ? sayDate(open()[0]!.date, today) : phrase("dayUnknown")),
    checkInList: () => {
      const key = c.person.checkInsHeld ? "checkInsHeld" : "checkInsSet";
      return phrase(key, { days: open().slice(0, most).map(line).join("; "), hour: hour().trim() });
    },
    aboutStep: () => {
      const step = c.trail.findLast(({ place, type }) => isHereOrClaim(place, at.place) && type === at.step);
      const clock = runningClocks(c, today).find(({ id, place }) => id === "access" && place === at.place);
      const due = clock && !clock.passed ? ` ${phrase("theyHaveUntil", { date: sayDate(clock.date, today) })}` : "";
      return step ? `${entryLine(step, c, words, today)}${due}` : phrase("aboutOffice");
    },
    letterDay: () => {
      const made = c.letters.find(({ number }) => number === at.made);
      return made ? sayDate(made.date, today) : phrase("dayUnknown");
    },
  };
}

/** "9 in the morning", "3 in the afternoon". */
function sayHour(hour: number): string {
  if (hour === 12) return "noon";
  return hour < 12 ? `${hour} in the morning` : `${hour - 12} in the ${hour < 17 ? "afternoon" : "evening"}`;
}
