import type { Entry } from "./case.ts";

/** The steps in the order of their days; a step without a day keeps its place behind the one it was told after. */
export function inOrder(trail: readonly Entry[]): Entry[] {
  let day = "";
  const placed = trail.map((entry) => ({ entry, day: (day = entry.date ?? day) }));
  return placed.toSorted((a, b) => a.day.localeCompare(b.day)).map(({ entry }) => entry);
}
