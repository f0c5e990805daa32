import { addBusinessDays, addDays, businessDaysBefore } from "../../case/days.ts";
import { sayShortDate } from "../say-date.ts";
import type { Counted } from "./clock.ts";

/** How far a clock runs: calendar days or business days. */
export interface Span {
  length: number;
  unit: "days" | "business days";
}
export const days = (length: number): Span => ({ length, unit: "days" });
export const businessDays = (length: number): Span => ({ length, unit: "business days" });

/** Where a clock starts: the day that is known, in words, and the day 0 that follows from it. */
export interface Start {
  from: string;
  dayZero: string;
  /** "arrived Nov 6", "mailed Nov 3 + 5 days by mail". */
  said: string;
  estimate: boolean;
}

/** Starts a clock on the day something happened: `what` and the day say it ("refused Nov 17"). */
export const startOn = (date: string, what: string, estimate = false): Start => ({
  from: date,
  dayZero: date,
  said: `${what} ${sayShortDate(date, date)}`,
  estimate,
});

/** Starts a clock five days later, because of the mail. */
export const startByMail = (date: string, what: string, estimate: boolean): Start => ({
  from: date,
  dayZero: addDays(date, 5),
  said: `${what} ${sayShortDate(date, date)} + 5 days by mail`,
  estimate,
});

/** Finds the last day of a span. Nothing is moved off a weekend or holiday. */
export const lastDay = (start: Start, { length, unit }: Span): string =>
  unit === "days" ? addDays(start.dayZero, length) : addBusinessDays(start.dayZero, length);

/** Counts a span on from a start. */
export function countOn(start: Start, span: Span): Counted {
  const date = lastDay(start, span);
  return counted(start, date, `${start.said} + ${saySpan(span)} = ${sayShortDate(date, start.from)}`);
}

/** Counts business days back from a day, which is left out. */
export function countBack(from: string, what: string, length: number): Counted {
  const date = businessDaysBefore(from, length);
  const start = startOn(from, what);
  return counted(start, date, `${start.said} − ${saySpan(businessDays(length))} = ${sayShortDate(date, from)}`);
}

/** Puts a date, its start and its working together; an estimate says that it is by our count. */
export const counted = (start: Start, date: string, working: string): Counted => ({
  date,
  estimate: start.estimate,
  from: start.from,
  working: start.estimate ? `by my count: ${working}` : working,
});

const saySpan = ({ length, unit }: Span) => `${length} ${unit}`;
