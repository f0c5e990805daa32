import { describe, expect, test } from "vitest";
import type { Case, CheckIn } from "../../src/case/case.ts";
import { wordsOf } from "../../src/files.ts";
import { calendar } from "../../src/papers/calendar.ts";
import { readCalendar, wallClock } from "./read-calendar.ts";
import { ordinary, today } from "./sample.ts";

const words = wordsOf("en");
const eventsOf = (c: Case, day = today) => readCalendar(calendar(c, day, words));
const checkIns = (...dates: string[]): CheckIn[] =>
  dates.map((date, i) => ({ id: i + 1, date, about: "day" as const }));
const starts = (c: Case, day = today) => eventsOf(c, day).map(({ properties }) => properties["DTSTART;VALUE=DATE"]);

describe("the calendar", () => {
  test.each(["America/New_York", "America/Phoenix", "America/Anchorage", "Pacific/Honolulu"])(
    "has check-ins at the person's hour in %s, before and after the clocks change",
    (zone) => {
      const days = ["2027-03-13", "2027-03-14", "2027-11-06", "2027-11-07"];
      const person = { zone, hour: 9 };
      const events = eventsOf({ ...ordinary, person, places: [], trail: [], checkIns: checkIns(...days) });
      expect(events.map(({ properties }) => wallClock(properties["DTSTART"] ?? "", zone))).toEqual(
        days.map((day) => `${day} 09:00`),
      );
      expect(events.map(({ properties }) => wallClock(properties["DTEND"] ?? "", zone))).toEqual(
        days.map((day) => `${day} 09:15`),
      );
    },
  );

  test("has what is counted as whole days, each once, with the hearing", () => {
    expect(starts(ordinary).filter((date) => date !== undefined)).toEqual([
      "20270307",
      "20270310",
      "20270401",
      "20270408",
      "20270415",
      "20270710",
    ]);
  });

  test("has check-ins as whole days where the hour or the zone is not known, or is none", () => {
    for (const person of [{}, { hour: 9 }, { zone: "America/Chicago" }, { hour: 9, zone: "Nowhere/Nothing" }])
      expect(starts({ ...ordinary, person, places: [], trail: [], checkIns: checkIns("2027-03-08") })).toEqual([
        "20270308",
      ]);
  });

  test("leaves out what is over, what was asked, what is held and what is closed", () => {
    const asked: CheckIn[] = [{ id: 9, date: "2027-03-09", about: "day", asked: true }];
    const bare = { ...ordinary, person: {}, places: [], trail: [] };
    expect(starts({ ...bare, checkIns: [...checkIns("2027-02-28"), ...asked] })).toEqual([]);
    expect(starts({ ...bare, person: { checkInsHeld: true }, checkIns: checkIns("2027-03-08") })).toEqual([]);
    const places = ordinary.places.map((place) => ({ ...place, closed: true as const }));
    expect(starts({ ...ordinary, person: {}, places, checkIns: [] })).toEqual([]);
  });

  test("says nothing but days: no name, no topic, no step", () => {
    const text = calendar(ordinary, today, words);
    const said = [...new Set(eventsOf(ordinary).map(({ properties }) => properties["SUMMARY"]))];
    expect(said).toEqual(["Check-in", "A date of mine"]);
    expect(text).not.toMatch(/clinic|hospital|alexandra|jane|sample|record|request|appeal|hearing|judge|access|p1/i);
    expect(text).not.toMatch(/LOCATION|ATTENDEE|ORGANIZER|^DESCRIPTION:(?!Check-in|A date of mine)/mu);
  });

  test("has an alarm for each: at the time, on the morning of the day, or on the morning before a date", () => {
    const at = (c: Case) => eventsOf(c).map(({ alarm }) => alarm["TRIGGER;RELATED=START"]);
    const one = { ...ordinary, places: [], trail: [], checkIns: checkIns("2027-03-08") };
    expect(at({ ...one, person: { zone: "America/Chicago", hour: 9 } })).toEqual(["PT0S"]);
    expect(at({ ...one, person: {} })).toEqual(["PT9H"]);
    expect(at({ ...one, checkIns: [], person: { hearing: "2027-03-04", stage: "council" } })).toEqual(["-PT15H"]);
  });

  test("names the same day and check-in alike each time, so that taking it in twice doubles nothing", () => {
    const ids = (day: string) => eventsOf(ordinary, day).map(({ properties }) => properties["UID"]);
    expect(ids("2027-03-02")).toEqual(ids(today));
    expect(new Set(ids(today)).size).toBe(ids(today).length);
  });
});
