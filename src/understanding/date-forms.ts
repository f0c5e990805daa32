import { Temporal } from "temporal-polyfill";
import { countNames, countOf, monthNames, monthOf, unitNames, unitOf, weekdayNames, weekdayOf } from "./date-names.ts";

export type DateOptions = { past?: boolean; future?: boolean };
export type Reading = { date: Temporal.PlainDate; vague?: boolean };
/** A way to write a date. `read` gets the groups of `form`; undefined: no such day, and no other form is tried. */
export type Form = {
  form: RegExp;
  read: (groups: string[], today: Temporal.PlainDate, options: DateOptions) => Reading | undefined;
};

/** Makes a day; undefined where the calendar has none. */
export function day(year: number, month: number, dayOfMonth: number): Temporal.PlainDate | undefined {
  if (year < 1900 || year > 2100) return undefined;
  try {
    return Temporal.PlainDate.from({ year, month, day: dayOfMonth }, { overflow: "reject" });
  } catch {
    return undefined;
  }
}

const compare = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b);
const fullYear = (digits: string) => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

/** Finds the year of a day without one: the last with `past`, the next with `future`, else the nearest. */
function nearestYear(
  month: number,
  dayOfMonth: number,
  today: Temporal.PlainDate,
  { past, future }: DateOptions,
): Reading | undefined {
  const days = [-4, -3, -2, -1, 0, 1, 2, 3, 4].flatMap((step) => day(today.year + step, month, dayOfMonth) ?? []);
  const allowed = days.filter((each) => (past ? compare(each, today) <= 0 : future ? compare(each, today) >= 0 : true));
  const away = (each: Temporal.PlainDate) => Math.abs(today.until(each, { largestUnit: "day" }).days);
  const [date] = allowed.toSorted((a, b) => away(a) - away(b));
  return date && { date, vague: away(date) > 366 };
}

function numeric(
  [one = "", two = "", year]: string[],
  today: Temporal.PlainDate,
  options: DateOptions,
): Reading | undefined {
  const swapped = Number(one) > 12;
  const [month, dayOfMonth] = swapped ? [Number(two), Number(one)] : [Number(one), Number(two)];
  if (year === undefined) return nearestYear(month, dayOfMonth, today, options);
  const date = day(fullYear(year), month, dayOfMonth);
  return date && { date, vague: swapped };
}

function named(
  month: string,
  dayOfMonth: string,
  year: string | undefined,
  today: Temporal.PlainDate,
  options: DateOptions,
) {
  if (year === undefined) return nearestYear(monthOf(month), Number(dayOfMonth), today, options);
  const date = day(fullYear(year), monthOf(month), Number(dayOfMonth));
  return date && { date };
}

function weekday(which: string | undefined, name: string, today: Temporal.PlainDate, { past }: DateOptions): Reading {
  const ahead = (weekdayOf(name) - today.dayOfWeek + 7) % 7 || 7;
  const back = past
    ? which === undefined || !/next|proxim|que viene/u.test(which)
    : which !== undefined && /last|past|pasad/u.test(which);
  const date = back ? today.subtract({ days: 7 - (ahead % 7) }) : today.add({ days: ahead });
  return { date, vague: which !== undefined && /next|proxim/u.test(which) };
}

function shift(count: string, unit: string, sign: 1 | -1, today: Temporal.PlainDate): Reading | undefined {
  const [number, length] = [countOf(count), unitOf(unit)];
  if (number === undefined || length === undefined || number > 999) return undefined;
  return {
    date: today.add({ [length]: sign * number }),
    vague: length !== "days" || count === "few" || count === "couple",
  };
}

const article =
  "(?:(?:about|around|like|roughly|approximately|over|almost|nearly|maybe|the|a|some|unos|unas|como|casi|mas de) )?(?:a )?";
const ordinal = "(?:st|nd|rd|th|ro|o)?";
const ofMonth = "(?: (?:de|del|of))? ?";

/** All forms, the surest first. Text is plain: lower case, no accents. */
export const forms: readonly Form[] = [
  { form: /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/u, read: ([y, m, d]) => only(day(Number(y), Number(m), Number(d))) },
  { form: /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?![\d/])/u, read: numeric },
  { form: /\b24\/7\b/u, read: () => undefined },
  { form: /(?<![\d/.$-])(\d{1,2})\/(\d{1,2})(?![\d/-])/u, read: numeric },
  { form: /^(\d{1,2})-(\d{1,2})$/u, read: numeric },
  {
    form: new RegExp(`\\b(${monthNames})\\.? ?(?:the )?(\\d{1,2})${ordinal}(?!\\d)(?:,? (\\d{4}))?(?!\\d)`, "u"),
    read: ([m = "", d = "", y], today, options) => named(m, d, y, today, options),
  },
  {
    form: new RegExp(`\\b(\\d{1,2})${ordinal}${ofMonth}(${monthNames})\\b\\.?(?:,? (?:de |del )?(\\d{4}))?`, "u"),
    read: ([d = "", m = "", y], today, options) => named(m, d, y, today, options),
  },
  {
    form: /\b(?:the day before yesterday|day before yesterday|antier|anteayer|antes de ayer)\b/u,
    read: (_, today) => ({ date: today.subtract({ days: 2 }) }),
  },
  { form: /\b(?:day after tomorrow|pasado manana)\b/u, read: (_, today) => ({ date: today.add({ days: 2 }) }) },
  { form: /\b(?:yesterday|ayer|last night|anoche)\b/u, read: (_, today) => ({ date: today.subtract({ days: 1 }) }) },
  {
    form: /\b(?:today|hoy|this morning|tonight|just now|esta manana|right now|ahorita)\b/u,
    read: (_, today) => ({ date: today }),
  },
  { form: /\b(?:tomorrow|tmrw|manana)\b/u, read: (_, today) => ({ date: today.add({ days: 1 }) }) },
  {
    form: new RegExp(`\\ba week (?:from|after) (${weekdayNames})\\b`, "u"),
    read: ([name = ""], today) => ({ date: weekday(undefined, name, today, {}).date.add({ days: 7 }) }),
  },
  {
    form: new RegExp(`\\ba week from (today|tomorrow)\\b`, "u"),
    read: ([name], today) => ({ date: today.add({ days: name === "today" ? 7 : 8 }) }),
  },
  {
    form: new RegExp(`\\b(${countNames}) (?:of )?(${unitNames}) (?:ago|back|hace)\\b`, "u"),
    read: ([count = "", unit = ""], today) => shift(count, unit, -1, today),
  },
  {
    form: new RegExp(`\\bhace ${article}(${countNames}) (?:de )?(${unitNames})\\b`, "u"),
    read: ([count = "", unit = ""], today) => shift(count, unit, -1, today),
  },
  {
    form: new RegExp(
      `\\b(?:in|en|within|dentro de) ${article}(${countNames}) (?:of |de )?(?:more )?(${unitNames})\\b`,
      "u",
    ),
    read: ([count = "", unit = ""], today) => shift(count, unit, 1, today),
  },
  {
    form: new RegExp(`\\b(${countNames}) (?:of )?(${unitNames}) (?:from now|from today|away|out|left)\\b`, "u"),
    read: ([count = "", unit = ""], today) => shift(count, unit, 1, today),
  },
  {
    form: new RegExp(
      `\\b(last|past|next|this|this past|this coming|on|el proximo|el|este) ?(${weekdayNames})(?: (pasado|que viene|proximo))?\\b`,
      "u",
    ),
    read: ([which, name = "", after], today, options) => weekday(after ?? which, name, today, options),
  },
  {
    form: new RegExp(`\\b(${weekdayNames})(?: (pasado|que viene|proximo))?\\b`, "u"),
    read: ([name = "", after], today, options) => weekday(after, name, today, options),
  },
  {
    form: /\b(?:last week|la semana pasada)\b/u,
    read: (_, today) => ({ date: today.subtract({ days: 7 }), vague: true }),
  },
  {
    form: /\b(?:next week|la proxima semana|la semana que viene)\b/u,
    read: (_, today) => ({ date: today.add({ days: 7 }), vague: true }),
  },
  {
    form: /\b(?:last month|el mes pasado)\b/u,
    read: (_, today) => ({ date: today.subtract({ months: 1 }), vague: true }),
  },
  {
    form: /\b(?:next month|el proximo mes|el mes que viene)\b/u,
    read: (_, today) => ({ date: today.add({ months: 1 }), vague: true }),
  },
  {
    form: new RegExp(
      `\\b(?:in|en|since|back in|early|mid|late|end of|beginning of|around|during|last|next|desde|a principios de|a finales de) (${monthNames})\\b(?: (?:of |de |del )?(\\d{4}))?`,
      "u",
    ),
    read: monthOnly,
  },
  {
    form: /\b(?:the|el|el dia|dia) (\d{1,2})(?:st|nd|rd|th)?(?![\d/]| ?(?:week|time|floor|day|month|year|page|of my|semana|vez|dias))\b/u,
    read: dayOnly,
  },
  { form: new RegExp(`^(${monthNames})(?: (?:of |de )?(\\d{4}))?$`, "u"), read: monthOnly },
];

function dayOnly(
  [digits = ""]: string[],
  today: Temporal.PlainDate,
  { past, future }: DateOptions,
): Reading | undefined {
  const months = [-2, -1, 0, 1, 2].map((step) => today.add({ months: step }));
  const days = months.flatMap(({ year, month }) => day(year, month, Number(digits)) ?? []);
  const date =
    future && !past
      ? days.find((each) => compare(each, today) >= 0)
      : days.findLast((each) => compare(each, today) <= 0);
  return date && { date, vague: true };
}

function monthOnly([month = "", year]: string[], today: Temporal.PlainDate, options: DateOptions): Reading | undefined {
  const found =
    year === undefined ? nearestYear(monthOf(month), 1, today, options)?.date : day(Number(year), monthOf(month), 1);
  return found && { date: found, vague: true };
}

const only = (date: Temporal.PlainDate | undefined): Reading | undefined => date && { date };
