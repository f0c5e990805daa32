import { monthNames, monthOf } from "./date-names.ts";

export type CorrectedDay = { day?: number; month?: number };

const longest = 60;
const cue =
  /^(?:actually|no|nope|wait|sorry|oops|hold on|i meant|meant|correction|not|scratch that|my bad|perdon|en realidad|quise decir)\b|\b(?:actually|i meant|meant|should be|should say|supposed to be|instead|mistake|typo|en realidad|quise decir)\b|\bnot (?:the )?(?:\d|[a-z]{3,9}$)/u;
const notDay = new RegExp(
  `\\b(?:not|no es|instead of|rather than)(?: the| el| on)? (?:(?:${monthNames})\\b ?)?(?:\\d{1,2}(?:st|nd|rd|th)?)?`,
  "gu",
);
const monthAndDay = new RegExp(
  `\\b(${monthNames})\\.? ?(?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\b|\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of|de) (${monthNames})\\b`,
  "u",
);
const monthOnly = new RegExp(
  `\\b(?:its|is|was|in|meant|not|be|it was|es|en|no) (${monthNames})\\b|^(?:actually |no )?(${monthNames})$`,
  "u",
);
const aloneMonth = new RegExp(`^(${monthNames})$`, "u");
const opening = /^(?:(?:actually|no|nope|wait|sorry|oops|i meant|meant|correction|perdon) ?)+/u;
const dayOnly =
  /\b(?:the|el|dia) (\d{1,2})(?:st|nd|rd|th)?(?! (?:of|week|month|year|day))\b|\b(\d{1,2})(?:st|nd|rd|th)\b/u;
const lengths = /\b\d{1,3} ?(?:days?|weeks?|months?|years?|pages?|dias|semanas|meses)\b/u;

/** Reads a day or month that puts right what was said before: "no, the 19th", "april 9 not march". `line`: plain words. */
export function correctedDay(line: string): CorrectedDay | undefined {
  if (line.length > longest || !cue.test(line) || lengths.test(line)) return undefined;
  const right = line.replace(notDay, " ").replace(/\s+/gu, " ").trim();
  const both = monthAndDay.exec(right);
  if (both !== null) return valid(Number(both[2] ?? both[3]), monthOf(both[1] ?? both[4] ?? ""));
  const month = monthOnly.exec(right) ?? aloneMonth.exec(right.replace(opening, ""));
  if (month !== null) return { month: monthOf(month[1] ?? month[2] ?? "") };
  const day = dayOnly.exec(right);
  return day === null ? undefined : valid(Number(day[1] ?? day[2]));
}

function valid(day: number, month?: number): CorrectedDay | undefined {
  if (day < 1 || day > 31) return undefined;
  return { day, ...(month !== undefined && month > 0 && { month }) };
}
