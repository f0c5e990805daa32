import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortAnswer } from "../../src/conversation/short-answer.ts";

describe("a short answer for a letter", () => {
  it.each([
    ["sourceName", "dr example i think, example clinic", "dr example, example clinic"],
    ["sourceName", "Dr. Example, Example Clinic, Springfield", "Dr. Example, Example Clinic, Springfield"],
    ["to", "i think its called Example Clinic", "Example Clinic"],
    ["to", "Skip Johnson Clinic", "Skip Johnson Clinic"],
    ["to", "Wellness Center of Lake County", "Wellness Center of Lake County"],
    ["to", "Well Spring Counseling", "Well Spring Counseling"],
    ["to", "Like Minds Therapy", "Like Minds Therapy"],
    ["to", "So. Shore Hospital, I guess", "So. Shore Hospital"],
    ["sourceDates", "like 2022 til now idk", "2022 to now"],
    ["sourceDates", "2022 to now", "2022 to now"],
    ["sourceDates", "about 2019 to 2021", "2019 to 2021"],
    ["fee", "they lowerd it to 40", "$40"],
    ["fee", "$1,250.50", "$1,250.50"],
    ["fee", "90 dollars", "$90"],
    ["fee", "1.25 a page", "1.25 a page"],
    ["fee", "see invoice A45", "see invoice A45"],
    ["fee", "about 40.", "$40"],
    ["fee", "90 or 120", "90 or 120"],
  ])("for %s, “%s” is “%s”", (field, typed, kept) => {
    expect(shortAnswer(field, typed)).toBe(kept);
  });

  it.each(["i dunno its in albany", "idk", "i dont know", "not sure, somewhere in queens", "no idea lol"])(
    "is none where they do not know: %s",
    (typed) => {
      expect(shortAnswer("to", typed)).toBeUndefined();
    },
  );

  it("leaves the person's own words in all other fields as they are", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(shortAnswer("statement", text)).toBe(text);
      }),
    );
  });

  it("adds nothing to a name: what is kept stands in what was typed", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const kept = shortAnswer("to", text) ?? "";
        let from = 0;
        const inOrder = kept.split("").every((letter) => (from = text.indexOf(letter, from) + 1) > 0);
        expect(inOrder).toBe(true);
      }),
    );
  });
});
