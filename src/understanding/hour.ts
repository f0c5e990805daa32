import { plain } from "./text.ts";

/** Hours at which a check-in may come: never at night. */
const earliest = 8;
const latest = 20;

/** Parts of the day, and the hour each means. */
const parts: readonly [hour: number, words: RegExp][] = [
  [12, /\b(noon|midday|lunch)\b/],
  [18, /\b(evening|after work|dinner)\b/],
  [15, /\b(afternoon)\b/],
  [9, /\b(morning)\b/],
];

/** Reads an hour of the day as people write it: "10am", "at 3", "15:00", "in the evening". Undefined: none, or at night. */
export function readHour(text: string): number | undefined {
  const typed = plain(text);
  const [, digits, half] = /\b(\d{1,2})(?::[0-5]\d)?\s*([ap])?\.?m?\b/.exec(typed) ?? [];
  const hour =
    digits === undefined ? parts.find(([, words]) => words.test(typed))?.[0] : clockHour(digits, half, typed);
  return hour !== undefined && hour >= earliest && hour <= latest ? hour : undefined;
}

/** Without "am" or "pm" the hour that is day is meant, 3 in the afternoon, unless the words or a zero in front say which. */
function clockHour(digits: string, half: string | undefined, typed: string): number | undefined {
  const hour = Number(digits);
  if (hour > 23) return undefined;
  if (half === "a" && hour <= 12) return hour % 12;
  if (half === "p") return hour < 12 ? hour + 12 : hour;
  if (/\bmidnight\b/.test(typed)) return undefined;
  if (/\b(evening|afternoon)\b/.test(typed)) return hour < 12 ? hour + 12 : hour;
  if (/\b(night|tonight)\b/.test(typed)) return hour < 12 ? hour + 12 : hour > 12 ? hour : undefined;
  if (digits.startsWith("0") || /\bmorning\b/.test(typed)) return hour === 12 ? undefined : hour;
  return hour < earliest ? hour + 12 : hour;
}
