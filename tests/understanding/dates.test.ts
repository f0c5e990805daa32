import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDate } from "../../src/understanding/dates.ts";

const today = "2027-03-08"; // a Monday
const past = { past: true };
const future = { future: true };

describe("an answer to a question about a date", () => {
  test.each([
    ["feb 5", past, "2027-02-05"],
    ["last Tuesday", past, "2027-03-02"],
    ["yesterday", past, "2027-03-07"],
    ["3/4", past, "2027-03-04"],
    ["3/4", future, "2028-03-04"],
    ["4 de marzo", past, "2027-03-04"],
    ["2027-03-11", future, "2027-03-11"],
    ["in 12 days", future, "2027-03-20"],
    ["Hace 20 días", past, "2027-02-16"],
    ["el lunes pasado", past, "2027-03-01"],
    ["March 14", past, "2026-03-14"],
    ["14 de marzo de 2026", past, "2026-03-14"],
    ["friday", future, "2027-03-12"],
    ["a week from thursday", future, "2027-03-18"],
    ["12/31/1969", past, "1969-12-31"],
  ])("%s %o is %s", (text, lean, date) => expect(readDate(text, today, lean)).toEqual({ date, vague: false }));

  test.each([
    ["about 3 weeks ago", past, "2027-02-15"],
    ["next friday", future, "2027-03-12"],
    ["in march", past, "2027-03-01"],
    ["the 5th", past, "2027-03-05"],
    ["13/2/2027", past, "2027-02-13"],
  ])("%s %o is asked back", (text, lean, date) => expect(readDate(text, today, lean)).toEqual({ date, vague: true }));

  test.each([
    "2/30",
    "2/30/2026",
    "feb 30",
    "31 de junio",
    "99/99/2027",
    "24/7",
    "dunno",
    "42",
    "-1",
    "1e9",
    "Texas",
    "(512) 555-0117",
    "123-45-6789",
    "from 2019 to now",
  ])("%s is no date", (text) => expect(readDate(text, today)).toBeUndefined());
});

const day = fc
  .date({ min: new Date("2000-01-01T12:00:00Z"), max: new Date("2099-12-31T12:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test("every ISO day is read as itself, whatever today is", () =>
  fc.assert(
    fc.property(day, day, (date, now) => {
      expect(readDate(date, now)).toEqual({ date, vague: false });
    }),
  ));

test("a month and day lean to the past or the future as asked", () =>
  fc.assert(
    fc.property(day, day, (date, now) => {
      const written = `${Number(date.slice(5, 7))}/${Number(date.slice(8))}`;
      const before = readDate(written, now, past)?.date;
      const after = readDate(written, now, future)?.date;
      expect(before === undefined || before <= now).toBe(true);
      expect(after === undefined || after >= now).toBe(true);
      expect([before?.slice(5), after?.slice(5)]).toEqual([date.slice(5), date.slice(5)]);
    }),
  ));

test("any text is read to an end", () =>
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (text) => {
      expect(["undefined", "object"]).toContain(typeof readDate(text, today));
    }),
  ));
