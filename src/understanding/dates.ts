import * as english from "chrono-node/en";
import * as spanish from "chrono-node/es";
import { Temporal } from "temporal-polyfill";
import { day, type DateOptions, forms, type Reading } from "./date-forms.ts";
import { plain } from "./text.ts";

export type ReadDate = { date: string; vague: boolean };

const hedges =
  /\b(?:about|around|roughly|maybe|i think|approximately|probably|somewhere|or so|ish|like|not sure|guess|como|creo|mas o menos|unos|unas|casi|aproximadamente|quiza|tal vez)\b/u;
/** A place where chrono may find what the forms do not name: a number or a word about time. */
const hint = /\d|week|month|year|day|semana|mes|dia|fortnight|christmas|new year/u;
/** Years from and to are no day. */
const span = /\d{4} (?:to|until|till|through|-|a|hasta) /u;
const longest = 200;

/**
 * Reads the answer to a question about a date. `past`: a day without a year is the last one; `future`: the next one.
 * `vague`: worth asking back. undefined: no date in it, or one that no calendar has.
 */
export function readDate(text: string, today: string, options: DateOptions = {}): ReadDate | undefined {
  const line = plain(text.slice(0, longest)).replace(/\s+/gu, " ").trim();
  const now = Temporal.PlainDate.from(today);
  for (const { form, read } of forms) {
    const found = form.exec(line);
    if (found === null) continue;
    const reading = read(found.slice(1), now, options);
    return reading && { date: reading.date.toString(), vague: reading.vague === true || hedges.test(line) };
  }
  const reading = hint.test(line) && !span.test(line) ? byLibrary(line, now, options) : undefined;
  return reading && { date: reading.date.toString(), vague: true };
}

/** Asks chrono-node, and takes only what names at least a month or a span of time. */
function byLibrary(line: string, today: Temporal.PlainDate, { future }: DateOptions): Reading | undefined {
  const noon = new Date(today.year, today.month - 1, today.day, 12);
  for (const { casual } of [english, spanish]) {
    const [found] = casual.parse(line, noon, { forwardDate: future === true });
    const start = found?.start;
    if (start === undefined || !(start.isCertain("day") || start.isCertain("month") || start.isCertain("weekday")))
      continue;
    const date = day(start.get("year") ?? 0, start.get("month") ?? 0, start.get("day") ?? 0);
    if (date !== undefined) return { date };
  }
  return undefined;
}
