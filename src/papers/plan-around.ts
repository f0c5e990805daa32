import { sayShortDay } from "../advice/say-date.ts";
import type { Case, CheckIn } from "../case/case.ts";
import { isClaim, type Workaround } from "../case/vocabulary.ts";
import { fillFrom } from "../fill.ts";
import type { Words } from "../words.ts";
import type { PlaceNames } from "./place-names.ts";

/** Who can be called: Social Security where there is a claim, the privacy office where a complaint is next or in, and those who are always there. */
export function whoToCall({ person, places, trail }: Case, steps: (Workaround | undefined)[], words: Words): string[] {
  const claim = isClaim(person.stage) || person.claim === true || places.some(({ kind }) => kind === "ssa");
  const complains = steps.includes("complaint") || trail.some(({ type }) => type === "complaint");
  const keys = [...(claim ? ["ssa"] : []), ...(complains ? ["ocr"] : []), "pna", "988"];
  return keys.map((key) => words.sentence("papers", `call.${key}`).say);
}

/** The check-ins that are still to come, soonest first. */
export function checkInsAhead({ checkIns }: Case, today: string): CheckIn[] {
  return checkIns
    .filter(({ date, asked }) => !asked && date >= today)
    .toSorted((a, b) => a.date.localeCompare(b.date) || a.id - b.id);
}

/** What the plan says of them. */
export function checkInPoints(c: Case, today: string, names: PlaceNames, words: Words): string[] {
  const say = (key: string, values: Record<string, string>) => fillFrom(words.sentence("papers", key).say, values);
  const ahead = checkInsAhead(c, today);
  if (ahead.length > 0 && c.person.checkInsHeld) return [say("checkIn.held", {})];
  const { hour } = c.person;
  const time = hour === undefined ? "" : say("checkIn.time", { hour: sayHour(hour) });
  return ahead.map(({ date, place }) => {
    const day = sayShortDay(date, today);
    return place ? say("checkIn.about", { day, time, place: names(place).inside }) : say("checkIn", { day, time });
  });
}

/** Says an hour of the day: "10 AM", "noon". */
const sayHour = (hour: number): string =>
  hour === 12 ? "noon" : `${((hour + 11) % 12) + 1} ${hour < 12 ? "AM" : "PM"}`;
