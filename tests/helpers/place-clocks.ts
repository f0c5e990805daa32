import { clockCase } from "../../src/advice/clocks/clock-case.ts";
import { clocks } from "../../src/advice/clocks/clocks.ts";

export type Told = [type: string, date: string, more?: { until?: string; written?: true }];

/** The clocks at one place, each as "access 2026-12-06", with "estimate" and "passed" where they hold. */
export function placeClocks(today: string, events: Told[], place: object = {}): string[] {
  const here = {
    id: "here",
    kind: "clinic",
    ...place,
    events: events.map(([type, date, more]) => ({ type, date, ...more })),
  };
  return clocks(clockCase.parse({ places: [here] }), today).map(({ id, date, estimate, passed }) =>
    [id, date, ...(estimate ? ["estimate"] : []), ...(passed ? ["passed"] : [])].join(" "),
  );
}

/** A no on paper. */
export const written = { written: true } as const;
