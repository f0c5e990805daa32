import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CheckIn, Person } from "../../src/case/case.ts";
import { emptyCase } from "../../src/case/case.ts";
import { addDays } from "../../src/case/days.ts";
import { dayFrom, dayIn, dueAt, dueNow, nextDue } from "../../src/case/due.ts";

/** All zones of the fifty states, as the list of IANA has them for the US. */
const zones = [
  "America/Adak",
  "America/Anchorage",
  "America/Boise",
  "America/Chicago",
  "America/Denver",
  "America/Detroit",
  "America/Indiana/Indianapolis",
  "America/Indiana/Knox",
  "America/Indiana/Marengo",
  "America/Indiana/Petersburg",
  "America/Indiana/Tell_City",
  "America/Indiana/Vevay",
  "America/Indiana/Vincennes",
  "America/Indiana/Winamac",
  "America/Juneau",
  "America/Kentucky/Louisville",
  "America/Kentucky/Monticello",
  "America/Los_Angeles",
  "America/Menominee",
  "America/Metlakatla",
  "America/New_York",
  "America/Nome",
  "America/North_Dakota/Beulah",
  "America/North_Dakota/Center",
  "America/North_Dakota/New_Salem",
  "America/Phoenix",
  "America/Sitka",
  "America/Yakutat",
  "Pacific/Honolulu",
];

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The wall clock of a zone at a moment: `2027-03-14 11`. Not by the code that is tested. */
function wall(zone: string, moment: number): string {
  const known = clocks.get(zone);
  const clock =
    known ??
    new Intl.DateTimeFormat("en-CA", {
      timeZone: zone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      hourCycle: "h23",
    });
  clocks.set(zone, clock);
  const parts = new Map(clock.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${parts.get("year")}-${parts.get("month")}-${parts.get("day")} ${parts.get("hour")}`;
}

const hourIn = (zone: string, moment: number) => Number(wall(zone, moment).slice(-2));
const days = Array.from({ length: 365 + 366 }, (_, at) => addDays("2027-01-01", at));

describe("the moment of a check-in", () => {
  test.each([
    ["America/New_York", 16, 15, 15, 16],
    ["America/Chicago", 17, 16, 16, 17],
    ["America/Los_Angeles", 19, 18, 18, 19],
    ["America/Phoenix", 18, 18, 18, 18],
    ["Pacific/Honolulu", 21, 21, 21, 21],
  ])("is at the same hour on both sides of both changes of clocks: %s", (zone, ...utc) => {
    const moments = ["2027-03-13", "2027-03-14", "2027-11-06", "2027-11-07"].map((date) => dueAt({ date }, { zone }));
    expect(moments.map((of) => wall(zone, of))).toEqual([
      "2027-03-13 11",
      "2027-03-14 11",
      "2027-11-06 11",
      "2027-11-07 11",
    ]);
    expect(moments.map((of) => new Date(of).getUTCHours())).toEqual(utc);
  });

  test("is on its date at the hour that was told, by day in every zone on every day of two years", () => {
    for (const zone of zones)
      for (const [at, date] of days.entries()) {
        const hour = 8 + (at % 13);
        expect(wall(zone, dueAt({ date }, { zone, hour }))).toBe(`${date} ${String(hour).padStart(2, "0")}`);
        expect(wall(zone, dueAt({ date }, { zone }))).toBe(`${date} 11`);
      }
  });

  test("is by day in every zone on every day while the zone is not known, whatever hour was told", () => {
    for (const date of days)
      for (const hour of [undefined, 8, 11, 14, 20]) {
        const moment = dueAt({ date }, hour === undefined ? {} : { hour });
        const hours = zones.map((zone) => hourIn(zone, moment));
        expect(Math.min(...hours)).toBeGreaterThanOrEqual(8);
        expect(Math.max(...hours)).toBeLessThanOrEqual(20);
        expect(new Set(zones.map((zone) => wall(zone, moment).slice(0, 10)))).toEqual(new Set([date]));
      }
  });
});

describe("what comes late", () => {
  const moments = fc.integer({ min: Date.parse("2027-01-01T00:00:00Z"), max: Date.parse("2028-12-31T00:00:00Z") });

  test("comes now by day and in the morning by night, in every zone", () => {
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), (now, zone) => {
        const moment = dayFrom(now, { zone });
        const isDay = hourIn(zone, now) >= 8 && hourIn(zone, now) <= 20;
        expect(moment).toBe(isDay ? now : Math.max(moment, now + 1));
        expect(moment - now).toBeLessThanOrEqual(12 * 3_600_000);
        expect(hourIn(zone, moment)).toBeGreaterThanOrEqual(8);
        expect(hourIn(zone, moment)).toBeLessThanOrEqual(20);
      }),
      { numRuns: 5000 },
    );
  });

  test("comes by day everywhere while the zone is not known", () => {
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), (now, zone) => {
        const hour = hourIn(zone, dayFrom(now, {}));
        expect(hour).toBeGreaterThanOrEqual(8);
        expect(hour).toBeLessThanOrEqual(20);
      }),
      { numRuns: 5000 },
    );
  });
});

describe("the next check-in", () => {
  const person: Person = { zone: "America/Chicago", hour: 9 };
  const checkIns: CheckIn[] = [
    { id: 1, date: "2027-04-02", about: "day" },
    { id: 2, date: "2027-04-01", about: "day" },
    { id: 3, date: "2027-03-01", about: "day", asked: true },
  ];
  const first = Date.parse("2027-04-01T14:00:00Z");

  test("is the soonest that was not asked, and is due from its moment on", () => {
    const c = { ...emptyCase, person, checkIns };
    expect(nextDue(c)).toBe(first);
    expect(dueNow(c, first - 1)).toEqual([]);
    expect(dueNow(c, first).map(({ id }) => id)).toEqual([2]);
    expect(dueNow(c, first + 86_400_000).map(({ id }) => id)).toEqual([1, 2]);
  });

  test("is none for who holds them or has none", () => {
    const held = { ...emptyCase, person: { ...person, checkInsHeld: true as const }, checkIns };
    expect(nextDue(held)).toBeUndefined();
    expect(dueNow(held, first + 86_400_000)).toEqual([]);
    expect(nextDue(emptyCase)).toBeUndefined();
  });
});

test("the day is that of the zone", () => {
  const now = Date.parse("2027-03-02T04:30:00Z");
  expect(dayIn("America/New_York", now)).toBe("2027-03-01");
  expect(dayIn("Pacific/Guam", now)).toBe("2027-03-02");
});
