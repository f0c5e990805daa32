import type { Case, Entry } from "./case.ts";

/** Characters of what was said that are kept. */
const longest = 600;

const changed = (c: Case, line: number | undefined, change: (entry: Entry) => Entry): Case => ({
  ...c,
  trail: c.trail.map((entry, i) => (i === line ? change(entry) : entry)),
});

/** Puts the day of a step right; without one it is not known. */
export const withLineDay = (c: Case, line: number | undefined, date: string | undefined): Case =>
  changed(c, line, (entry) => {
    const { date: _, told: __, ...undated } = entry;
    return date === undefined ? undated : { ...undated, date };
  });

/** Puts the person's own words to a step. */
export const withLineWords = (c: Case, line: number | undefined, words: string | undefined): Case =>
  changed(c, line, (entry) => ({ ...entry, words: words?.slice(0, longest) }));

/** Takes a step out: it never happened, and what was derived from it is gone. */
export const withoutLine = (c: Case, line: number | undefined): Case => ({
  ...c,
  trail: c.trail.filter((_, i) => i !== line),
});

/** The person says that this point is settled. */
export const withLineSolved = (c: Case, line: number | undefined): Case =>
  changed(c, line, (entry) => ({ ...entry, solved: true }));
