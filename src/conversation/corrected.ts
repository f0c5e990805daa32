import { isoDate } from "../case/case.ts";

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
