import { describe, expect, it } from "vitest";
import { sayDate, sayInDays, sayLongDate, sayShortDate } from "../../src/advice/say-date.ts";

describe("a day in words", () => {
  it("has its weekday, and its year only where that is another than today's", () => {
    expect(sayDate("2027-03-04", "2027-03-01")).toBe("Thursday, March 4");
    expect(sayDate("2027-01-01", "2026-12-28")).toBe("Friday, January 1, 2027");
  });

  it("is said in Spanish without a comma", () => {
    expect(sayDate("2027-03-04", "2027-03-01", "es")).toBe("jueves 4 de marzo");
    expect(sayDate("2027-03-04", "2026-12-01", "es")).toBe("jueves 4 de marzo de 2027");
  });

  it("can be long or short", () => {
    expect(sayLongDate("2027-03-04")).toBe("March 4, 2027");
    expect(sayLongDate("2027-03-04", "es")).toBe("4 de marzo de 2027");
    expect(sayShortDate("2027-03-04", "2027-02-01")).toBe("Mar 4");
    expect(sayShortDate("2027-03-04", "2026-11-01")).toBe("Mar 4, 2027");
  });
});

describe("how far a day is", () => {
  it.each([
    ["2027-03-01", "today", "hoy"],
    ["2027-03-02", "tomorrow", "mañana"],
    ["2027-03-04", "in 3 days", "dentro de 3 días"],
    ["2027-02-26", "3 days ago", "hace 3 días"],
    ["2027-02-28", "yesterday", "ayer"],
  ])("%s is %s", (date, english, spanish) => {
    expect(sayInDays("2027-03-01", date)).toBe(english);
    expect(sayInDays("2027-03-01", date, "es")).toBe(spanish);
  });
});
