import { describe, expect, test } from "vitest";
import { cleanLine, cleanLines } from "../../src/letters/clean.ts";
import { fieldInfo } from "../../src/letters/field-info.ts";
import { choicesOf, type FieldId, fieldIds, readFields } from "../../src/letters/fields.ts";

const exampleOf = (id: FieldId): unknown => {
  const { kind, example } = fieldInfo[id];
  if (kind === "yes") return true;
  if (kind === "list") return [example];
  return kind === "sources" ? [{ name: example }] : example;
};

test.each(fieldIds)("the example of %s is a value that it takes", (id) => {
  expect(readFields({ [id]: exampleOf(id) })).toEqual({ [id]: exampleOf(id) });
  expect(fieldInfo[id].label).not.toBe("");
});

test("choices are known", () => {
  expect(choicesOf("sendBy")).toContain("certified");
  expect(choicesOf("grounds")).toContain("policy");
  expect(choicesOf("name")).toBeUndefined();
});

test("empty values are missing ones", () => {
  expect(readFields({ name: "  ", asked: "", grounds: [], tell: ["", "A"], to: "\u0000" })).toEqual({ tell: ["A"] });
});

describe("what is wrong is told by its id, never by what was typed", () => {
  test.each<[string, Record<string, unknown>, RegExp]>([
    ["an unknown field", { nmae: "secret" }, /nmae: unknown/],
    ["a wrong type", { name: 5 }, /name: not string/],
    ["null", { name: null }, /name: not string/],
    ["a word for a yes", { ce: "yes secret" }, /ce: not boolean/],
    ["a day that is none", { asked: "2026-02-30" }, /asked: not allowed/],
    ["a choice that is none", { sendBy: "pigeon secret" }, /sendBy: not allowed/],
    ["a choice of a list that is none", { grounds: ["secret"] }, /grounds\.0: not allowed/],
    ["a part of a source that is none", { sources: [{ nmae: "secret" }] }, /nmae: unknown/],
    ["a state that is none", { state: "secret" }, /state: not allowed/],
  ])("%s", (_, fields, problem) => {
    expect(() => readFields(fields)).toThrow(problem);
    expect(() => readFields(fields)).not.toThrow(/secret|pigeon/);
  });
});

describe("typed text is cleaned for print", () => {
  test.each([
    ["a\u0301 \u0007b\u200B", "á b"],
    ["2020 😀 to 1️⃣ now", "2020 to 1 now"],
    ["Drug® ©™", "Drug(R) (c)(TM)"],
    ["one\r\ntwo\tthree\u2028four", "one two three four"],
    ["\u202Eabc\u202C אבג", "abc אבג"],
    ["ﬁne O’Brien's", "fine O’Brien's"],
    ["id 123-45-6789.", "id (number left out)."],
    ["no. 7000 1234 5678 9012 3456", "no. 7000 1234 5678 9012 3456"],
    ["555-0102", "555-0102"],
  ])("%j becomes %j", (typed, clean) => {
    expect(cleanLine(typed)).toBe(clean);
    expect(cleanLine(clean)).toBe(clean);
  });

  test("addresses keep their lines, without empty ones", () => {
    expect(cleanLines(" 1 Road \r\n\n Town\u2028USA")).toBe("1 Road\nTown\nUSA");
  });
});
