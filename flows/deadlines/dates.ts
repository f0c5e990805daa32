import type { Clock } from "../../src/advice/clocks/clock.ts";
import { correctDate, countedFrom, dateKey, datesOf } from "../../src/advice/dates.ts";
import type { Case } from "../../src/case/case.ts";
import { addDays } from "../../src/case/days.ts";
import { mostDays } from "../../src/case/check-ins.ts";
import type { Context, Position } from "../position.ts";
import { onPage } from "../page.ts";

/** The date that was chosen from the list; undefined: it no longer runs. */
export const chosenDate = ({ case: c, at: { key } }: Context, on: string): Clock | undefined =>
  datesOf(c, on).find((clock) => dateKey(clock) === key);

/** The position with the date at this place of the page. */
export function withDate({ case: c, at }: Context, nth: number, on: string): Position {
  const clock = onPage(datesOf(c, on), at.page)[nth];
  return { ...at, ...(clock && { key: dateKey(clock), place: clock.place ?? at.place }) };
}

/** The day to look at the chosen date again: before one of the person's own, after one of an office. Too far ahead, it is asked. */
export function lookAgainOn(context: Context, on: string): string | undefined {
  const clock = chosenDate(context, on);
  if (!clock) return undefined;
  const day = clock.place === undefined ? addDays(clock.date, -3) : addDays(clock.date, 1);
  if (day > addDays(on, mostDays)) return undefined;
  return day > on && !clock.passed ? day : addDays(on, 1);
}

/** Is it the day of a hearing that has to be put right? That one lies ahead. */
export const isHearing = (context: Context, on: string): boolean => {
  const clock = chosenDate(context, on);
  return clock !== undefined && countedFrom(clock) === "hearing";
};

export function correctedDate(context: Context, date: string | undefined, on: string): Case {
  const clock = chosenDate(context, on);
  return clock && date !== undefined ? correctDate(context.case, clock, date) : context.case;
}
