import { countOf, unitOf } from "./date-names.ts";
import type { Token } from "./text.ts";

export type Span = { days: number; start: number; end: number; way: "ago" | "ahead" | "long" };

const lengths = { days: 1, weeks: 7, months: 30, years: 365 };
const ahead = new Set(["in", "within", "en", "under", "about", "like"]);
const fixed: readonly { words: readonly string[]; days: number; way: Span["way"] }[] = [
  { words: ["yesterday"], days: 1, way: "ago" },
  { words: ["ayer"], days: 1, way: "ago" },
  { words: ["last", "week"], days: 7, way: "ago" },
  { words: ["semana", "pasada"], days: 7, way: "ago" },
  { words: ["last", "month"], days: 30, way: "ago" },
  { words: ["mes", "pasado"], days: 30, way: "ago" },
  { words: ["next", "week"], days: 7, way: "ahead" },
  { words: ["next", "month"], days: 30, way: "ahead" },
  { words: ["semana", "que", "viene"], days: 7, way: "ahead" },
  { words: ["mes", "que", "viene"], days: 30, way: "ahead" },
  { words: ["proxima", "semana"], days: 7, way: "ahead" },
  { words: ["proximo", "mes"], days: 30, way: "ahead" },
  { words: ["tomorrow"], days: 1, way: "ahead" },
  { words: ["a", "fortnight", "ago"], days: 14, way: "ago" },
];

/** Finds spans of time: "3 weeks ago", "in a month", "45 days since"; a week is 7 days, a month 30. */
export function readSpans(tokens: readonly Token[]): Span[] {
  const spans: Span[] = [];
  const word = (at: number) => tokens[at]?.word ?? "";
  for (const start of tokens.keys()) {
    for (const { words, days, way } of fixed)
      if (words.every((each, step) => word(start + step) === each))
        spans.push({ days, start, end: start + words.length, way });
    const count = countOf(word(start));
    if (count === undefined) continue;
    const gap = word(start + 1) === "of" || word(start + 1) === "de" || countOf(word(start + 1)) === 2 ? 1 : 0;
    const number = gap === 1 && countOf(word(start + 1)) !== undefined ? 2 : count;
    const unit = unitOf(word(start + 1 + gap));
    if (unit === undefined) continue;
    const end = start + 2 + gap;
    spans.push({ days: number * lengths[unit], start, end, way: wayOf(word, start, end) });
  }
  return spans;
}

function wayOf(word: (at: number) => string, start: number, end: number): Span["way"] {
  if (["ago", "back", "atras"].includes(word(end)) || [1, 2, 3].some((step) => word(start - step) === "hace"))
    return "ago";
  if (
    [1, 2, 3].some((step) => ahead.has(word(start - step)) && (step === 1 || ["in", "en"].includes(word(start - step))))
  )
    return "ahead";
  if (word(start - 1) === "been" || (word(start - 2) === "been" && word(start - 1) === "waiting")) return "ago";
  if (["away", "out", "left", "from"].includes(word(end))) return "ahead";
  return "long";
}
