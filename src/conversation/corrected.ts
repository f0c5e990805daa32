import { type Case } from "../case/case.ts";
import { isoDate } from "../case/iso-date.ts";
import { type EntryType, requestTypes } from "../case/vocabulary.ts";
import { learn } from "../case/learn.ts";
import type { Learned } from "../case/learned.ts";

/** A day that was put right in part: "actually the 9th", "April 9, not March". */
export interface CorrectedDay {
  day?: number;
  month?: number;
}

/** Puts a known day right; undefined where the result is no day. */
export function corrected(date: string, { day, month }: CorrectedDay): string | undefined {
  const [year, oldMonth, oldDay] = date.split("-");
  const two = (n: number | undefined, old: string | undefined) => (n === undefined ? old : String(n).padStart(2, "0"));
  const read = isoDate.safeParse([year, two(month, oldMonth), two(day, oldDay)].join("-"));
  return read.success ? read.data : undefined;
}

const sendings: EntryType[] = [...requestTypes, "review-asked"];

/** Puts the last day right that was told, where it is not the hearing's: of what was sent, else of a decision. Nothing that lies ahead is taken. */
export function correctPast(
  c: Case,
  place: string,
  day: CorrectedDay,
  on: string,
): { case: Case; told: Learned } | undefined {
  const at = c.trail.findLastIndex((e) => e.place === place && sendings.includes(e.type) && e.date !== undefined);
  const known = c.trail[at]?.date ?? c.person.notice?.date ?? c.person.cdrNotice?.date;
  const date = known === undefined ? undefined : corrected(known, day);
  if (date === undefined || date > on) return undefined;
  if (at >= 0) return { case: { ...c, trail: c.trail.with(at, { ...c.trail[at]!, date }) }, told: { sent: date } };
  const told: Learned = c.person.notice ? { noticeDate: date } : { cdrNotice: date };
  return { case: learn(c, place, told, on), told };
}
