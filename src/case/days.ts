import { allForYear } from "@18f/us-federal-holidays";
import { Temporal } from "temporal-polyfill";

const plain = (date: string) => Temporal.PlainDate.from(date);

/** Counts calendar days on (back, if negative). Dates are days like `2027-03-01`; leap days are days. */
export const addDays = (date: string, days: number): string => plain(date).add({ days }).toString();

/** Counts the days from one date to another; negative when the second lies before the first. */
export const daysBetween = (from: string, to: string): number =>
  plain(from).until(plain(to), { largestUnit: "day" }).days;

/** Says whether federal offices work: Monday to Friday without the eleven holidays (hallex-business-day). Inauguration Day and days off by executive order are no holidays here. */
export const isBusinessDay = (date: string): boolean =>
  plain(date).dayOfWeek <= 5 && !holidaysOf(Number(date.slice(0, 4))).has(date);

/** Finds the n-th business day after a date; the date itself is left out. */
export const addBusinessDays = (date: string, n: number): string => walkBusinessDays(date, n, 1);

/** Finds the n-th business day before a date; the date itself is left out. */
export const businessDaysBefore = (date: string, n: number): string => walkBusinessDays(date, n, -1);

/** Counts business days to a date: today left out, the date counted. After the date it is negative, at most -1. */
export function businessDaysUntil(today: string, date: string): number {
  if (date < today) return -Math.max(1, businessDaysAfter(date, today));
  return businessDaysAfter(today, date);
}

function walkBusinessDays(date: string, n: number, step: 1 | -1): string {
  let day = date;
  for (let left = n; left > 0; left -= isBusinessDay(day) ? 1 : 0) day = addDays(day, step);
  return day;
}

function businessDaysAfter(from: string, to: string): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isBusinessDay(day)) count++;
  return count;
}

const holidays = new Map<number, Set<string>>();

/** Next year is read too: New Year on a Saturday is kept on Friday, December 31. */
function holidaysOf(year: number): Set<string> {
  const known = holidays.get(year);
  if (known) return known;
  const days = new Set([...allForYear(year), ...allForYear(year + 1)].map((holiday) => holiday.dateString));
  holidays.set(year, days);
  return days;
}
