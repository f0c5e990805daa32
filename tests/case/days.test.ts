import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addBusinessDays,
  addDays,
  businessDaysBefore,
  businessDaysUntil,
  daysBetween,
  isBusinessDay,
} from "../../src/case/days.ts";
import { anyDay } from "../helpers/clock-cases.ts";

describe("calendar days", () => {
  it("count over a leap day and a year's end", () => {
    expect(addDays("2028-01-30", 30)).toBe("2028-02-29");
    expect(addDays("2026-12-02", 30)).toBe("2027-01-01");
    expect(addDays("2028-03-01", -1)).toBe("2028-02-29");
  });

  it("are counted back from the day they were counted to", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n);
      }),
    );
  });

  it("are 365 over the clock changes of a year", () => {
    expect(daysBetween("2027-01-01", "2028-01-01")).toBe(365);
  });
});

describe("business days", () => {
  it.each([
    ["Thanksgiving", "2026-11-26"],
    ["Columbus Day", "2027-10-11"],
    ["Martin Luther King Day", "2033-01-17"],
    ["Juneteenth, a Saturday kept on Friday", "2027-06-18"],
    ["Independence Day, a Sunday kept on Monday", "2027-07-05"],
    ["Veterans Day, a Saturday kept on Friday", "2028-11-10"],
    ["Christmas, a Saturday kept on Friday", "2027-12-24"],
    ["New Year 2028, kept in the year before", "2027-12-31"],
    ["a Saturday", "2026-11-21"],
  ])("leave out %s", (_, day) => {
    expect(isBusinessDay(day)).toBe(false);
  });

  it.each([
    ["Inauguration Day", "2033-01-20"],
    ["a day of mourning", "2025-01-09"],
    ["the Friday after Thanksgiving", "2026-11-27"],
    ["Good Friday", "2027-03-26"],
    ["New Year's Eve before a Friday", "2026-12-31"],
    ["the Monday after a Saturday holiday", "2027-06-21"],
  ])("count %s", (_, day) => {
    expect(isBusinessDay(day)).toBe(true);
  });

  it("are without the weekdays of eleven holidays a year; New Year 2028 is one of 2027", () => {
    const off = (year: number) => {
      let count = 0;
      for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) {
        const weekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
        if (!weekend && !isBusinessDay(day)) count++;
      }
      return count;
    };
    expect([2026, 2027, 2028].map(off)).toEqual([11, 12, 10]);
  });

  it("before a hearing leave the hearing day out", () => {
    expect(businessDaysBefore("2027-03-11", 5)).toBe("2027-03-04");
    expect(businessDaysBefore("2026-12-03", 5)).toBe("2026-11-25");
    expect(businessDaysBefore("2028-01-06", 5)).toBe("2027-12-29");
  });

  it("lead there and back", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, n) => {
        const later = addBusinessDays(day, n);
        expect(isBusinessDay(later)).toBe(true);
        expect(businessDaysUntil(day, later)).toBe(n);
        const back = businessDaysBefore(later, n);
        expect(back === day || !isBusinessDay(day)).toBe(true);
      }),
    );
  });
});

describe("business days until a hearing", () => {
  it("leave today out and count the hearing day", () => {
    expect(businessDaysUntil("2027-03-04", "2027-03-11")).toBe(5);
    expect(businessDaysUntil("2027-03-11", "2027-03-11")).toBe(0);
    expect(businessDaysUntil("2026-11-24", "2026-12-03")).toBe(6);
  });

  it("are negative from the day after, also over a weekend", () => {
    expect(businessDaysUntil("2027-03-13", "2027-03-12")).toBe(-1);
    expect(businessDaysUntil("2027-03-12", "2027-03-11")).toBe(-1);
    expect(businessDaysUntil("2027-03-19", "2027-03-11")).toBe(-6);
  });

  it("never make a held hearing look like one of today", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (day, late) => {
        expect(businessDaysUntil(addDays(day, late), day)).toBeLessThan(0);
      }),
    );
  });
});
