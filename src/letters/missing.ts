import { gap } from "./blocks.ts";

// Private characters: cleaning takes them out of typed text, so only a missing value can carry them.
const marked = /\uE000([^\uE001]+)\uE001([^\uE002]+)\uE002/gu;
const onlyMarked = /^\uE000([^\uE001]+)\uE001([^\uE002]+)\uE002$/u;

/** Marks the place of a missing value in a rendered template. */
export const missing = (id: string, label: string): string => `\uE000${id}\uE001${label}\uE002`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Prints missing values as lines with their label: `____ (date of my request)`, alone on a line `Address: ____`. */
export const withGaps = (text: string): string =>
  text
    .replace(onlyMarked, (_, _id, label: string) => `${capital(label)}: ${gap}`)
    .replace(marked, (_, _id, label: string) => `${gap} (${label})`);

/** Prints missing values as bare lines, for texts that stand beside a label already. */
export const withBareGaps = (text: string): string => (onlyMarked.test(text) ? gap : withGaps(text));

/** Names the missing values that a text holds, in order. */
export const missingIn = (text: string): string[] => [...text.matchAll(marked)].map(([, id = ""]) => id);
