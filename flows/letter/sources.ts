import type { Fields } from "../../src/case/case.ts";

type Source = Record<string, string>;

/** Where the parts of a source go in the letter's own list. */
const parts: Record<string, string> = {
  sourceName: "name",
  sourceDates: "dates",
  sourceWhy: "why",
  sourceWhat: "what",
  sourceAddress: "address",
};

/** How many sources can be named one by one. */
export const mostSources = 4;

/** Is this a part of a source, and not a field by itself? */
export const isSourcePart = (id: string): boolean => Object.hasOwn(parts, id);

/** Who has records, as far as it was told. */
export const sourcesOf = ({ sources }: Fields): Source[] =>
  Array.isArray(sources) ? sources.filter((s) => typeof s === "object") : [];

/** What stands in this part of the source with this number. */
export const sourcePart = (fields: Fields, id: string, nth = 0): string | undefined =>
  sourcesOf(fields)[nth]?.[parts[id] ?? ""];

/** Puts words into a part of a source, or takes them out; the other parts and sources stay. */
export function setSourcePart(fields: Fields, id: string, text: string | undefined, nth = 0): Fields {
  const all = sourcesOf(fields);
  const { [parts[id] ?? ""]: _, ...rest } = all[nth] ?? newSource;
  const changed = text === undefined ? rest : { ...rest, [parts[id] ?? ""]: text };
  return { ...fields, sources: nth < all.length ? all.with(nth, changed) : [...all, changed] };
}

const newSource: Source = { what: "treatment notes and records" };
