import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ClockCase } from "../../src/advice/clocks/clock-case.ts";
import type { Clock } from "../../src/advice/clocks/clock.ts";
import { clocks } from "../../src/advice/clocks/clocks.ts";
import { addDays } from "../../src/case/days.ts";
import { anyCase, anyDay, anyEvents, anyPlace } from "../helpers/clock-cases.ts";

const backward = ["inform", "subpoena"];

const withEvents = (input: ClockCase, change: (events: ClockCase["places"][number]["events"]) => typeof events) => ({
  ...input,
  places: input.places.map((place) => ({ ...place, events: change(place.events) })),
});

describe("any clock", () => {
  it("ends after the day it is counted from, or before the hearing", () => {
    fc.assert(
      fc.property(anyCase, anyDay, (input, today) => {
        for (const { id, date, from } of clocks(input, today))
          expect(backward.includes(id) ? date < from : date > from).toBe(true);
      }),
    );
  });

  it("at a place is counted from a day that is over", () => {
    fc.assert(
      fc.property(anyCase, anyDay, (input, today) => {
        const atPlaces = clocks(input, today).filter(({ place }) => place !== undefined);
        expect(atPlaces.filter(({ from }) => from > today)).toEqual([]);
      }),
    );
  });

  it("has passed when, and only when, today is after its date", () => {
    fc.assert(
      fc.property(anyCase, anyDay, (input, today) => {
        for (const { passed, date } of clocks(input, today)) expect(passed).toBe(today > date);
      }),
    );
  });

  it("says by my count when, and only when, it is an estimate", () => {
    fc.assert(
      fc.property(anyCase, anyDay, (input, today) => {
        for (const { estimate, working } of clocks(input, today))
          expect(working.startsWith("by my count: ")).toBe(estimate);
      }),
    );
  });

  it("stands once for each place, soonest first", () => {
    fc.assert(
      fc.property(anyCase, anyDay, (input, today) => {
        const kept = clocks(input, today);
        const names = kept.map(({ id, place }) => `${id} ${place}`);
        expect(new Set(names).size).toBe(names.length);
        expect(kept.map(({ date }) => date)).toEqual(kept.map(({ date }) => date).toSorted());
      }),
    );
  });
});

describe("any list of clocks", () => {
  it("does not change by what lies ahead", () => {
    fc.assert(
      fc.property(anyCase, anyDay, anyEvents, (input, today, more) => {
        const ahead = more.map((event, n) => ({ ...event, date: addDays(today, n + 1) }));
        expect(
          clocks(
            withEvents(input, (events) => [...events, ...ahead]),
            today,
          ),
        ).toEqual(clocks(input, today));
      }),
    );
  });

  it("does not change by the order in which days are told", () => {
    fc.assert(
      fc.property(anyCase, anyDay, (input, today) => {
        expect(
          clocks(
            withEvents(input, (events) => events.toReversed()),
            today,
          ),
        ).toEqual(clocks(input, today));
      }),
    );
  });

  it("does not change at other places when one is corrected", () => {
    fc.assert(
      fc.property(anyCase, anyDay, anyPlace, (input, today, corrected) => {
        const [first, ...others] = input.places;
        const changed = { ...input, places: [{ ...corrected, id: first?.id ?? "" }, ...others] };
        const elsewhere = (kept: Clock[]) => kept.filter(({ place }) => place !== first?.id);
        expect(elsewhere(clocks(changed, today))).toEqual(elsewhere(clocks(input, today)));
      }),
    );
  });
});
