import type { Session } from "./session.ts";
import { fill } from "../fill.ts";
import type { Words } from "../words.ts";

/** What is kept, counted: "2 places, 9 steps, 3 letters, 1 check-in". */
export function keptLine({ case: c }: Session, words: Words): string {
  const counts: [key: string, count: number][] = [
    ["place", c.places.length],
    ["step", c.trail.length],
    ["letter", c.letters.length],
    ["checkIn", c.checkIns.length],
  ];
  const said = counts
    .filter(([, count]) => count > 0)
    .map(([key, count]) => {
      const { say } = words.sentence("facts", `count.${key}${count === 1 ? ".one" : ""}`);
      return fill(say, (name) => (name === "count" ? String(count) : undefined));
    });
  return [words.sentence("facts", "count.answers").say, ...said].join(", ");
}
