import fc from "fast-check";
import { expect, test } from "vitest";
import { readHour } from "../../src/understanding/hour.ts";

test.each<[string, number]>([
  ["noon", 12],
  ["midday", 12],
  ["at lunch", 12],
  ["evening", 18],
  ["after work", 18],
  ["dinner time", 18],
  ["in the afternoon", 15],
  ["morning", 9],
  ["Morning please", 9],
  ["10am", 10],
  ["10 AM", 10],
  ["10 a.m.", 10],
  ["8:30 am", 8],
  ["12pm", 12],
  ["12 noon", 12],
  ["1 p.m.", 13],
  ["8pm", 20],
  ["at 3", 15],
  ["7", 19],
  ["7:30", 19],
  ["8", 8],
  ["10", 10],
  ["12", 12],
  ["10 o'clock", 10],
  ["15:00", 15],
  ["20:59", 20],
  ["08:00", 8],
  ["8 in the evening", 20],
  ["3 in the afternoon", 15],
  ["9 in the morning", 9],
  ["8 at night", 20],
  ["20:00 tonight", 20],
])("%s is %i", (typed, hour) => expect(readHour(typed)).toBe(hour));

test.each([
  "midnight",
  "12 midnight",
  "12am",
  "12 a.m.",
  "3am",
  "7 am",
  "9pm",
  "11 p.m.",
  "21:00",
  "23:59",
  "24:00",
  "0:30",
  "00:00",
  "03:00",
  "06:30",
  "3 in the morning",
  "6 in the morning",
  "7 this morning",
  "12 in the morning",
  "9 at night",
  "11 at night",
  "12 at night",
  "10 tonight",
  "9 in the evening",
  "at night",
])("the night is refused: %s", (typed) => expect(readHour(typed)).toBeUndefined());

test.each(["", " ", "?", "whenever", "ten", "mornin", "evning", "99", "2027", "555-0123", "am", "p.m.", "\u0000"])(
  "a slip or nonsense is no hour: %j",
  (typed) => expect(readHour(typed)).toBeUndefined(),
);

test("anything may be typed; what is read is an hour of the day", () => {
  const words = fc.constantFrom(
    "0",
    "3",
    "7",
    "8",
    "12",
    "20",
    "23",
    ":",
    "00",
    " ",
    "am",
    "pm",
    ".",
    "night",
    "morning",
    "evening",
    "noon",
  );
  const typed = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(words).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const hour = readHour(text) ?? 8;
      expect(Number.isInteger(hour)).toBe(true);
      expect(hour).toBeGreaterThanOrEqual(8);
      expect(hour).toBeLessThanOrEqual(20);
    }),
    { numRuns: 5000 },
  );
});
