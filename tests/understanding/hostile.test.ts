import fc from "fast-check";
import { expect, test } from "vitest";
import { read } from "./reading.ts";

const hostile = [
  "",
  " ",
  "😭".repeat(1000),
  "a".repeat(5000),
  "a ".repeat(2500),
  "i want to ".repeat(500),
  "took took took ".repeat(330),
  "((((".repeat(1200),
  "k m s ".repeat(800),
  "'\"'\"".repeat(1200),
  "1/1/1/1/".repeat(600),
  "\u202e\u0000\ufeff__proto__ constructor toString",
  "hearing ".repeat(600),
  "in 999 years in 99999999 days 2/30/99999 ".repeat(100),
];

test.each(hostile.map((text, number) => [number, text] as const))("hostile input %i is read to an end", (_, text) => {
  const { facts, more, answer } = read(text);
  expect({ facts, more, answer }).toBeTypeOf("object");
});

test("any text is read, twice the same", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
      expect(read(text)).toEqual(read(text));
    }),
    { numRuns: 300 },
  );
});

test("danger is seen in any long message around it", () => {
  const talk = "I called again on Monday and they told me that the person who knows is on leave. ".repeat(30);
  expect(read(`${talk} i want to kill myself. ${talk}`).crisis).toBe("explicit");
});
