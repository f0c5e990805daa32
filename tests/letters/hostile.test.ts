import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fieldInfo } from "../../src/letters/field-info.ts";
import { choicesOf, fieldIds } from "../../src/letters/fields.ts";
import { letters, plain, type Typed, write } from "./open-letters.ts";
import { whole } from "./typed.ts";

const nasty = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    "{{name}}",
    "{{#if x}}y{{/if}}",
    "{{{constructor}}}",
    "{{> head}}",
    '{{cite "cfr-164.524-a1"}}',
    '<b>Bold</b> & "Records"',
    "]]>&amp;%s${x}$&\\1",
    "\u202Eevil\u202C \u0000\u0007\u001B[31m",
    "😀 👩‍👩‍👧 🇺🇸 1️⃣ ©",
    "\uE000name\uE001name\uE002",
    "one\n\n2. two\n\nSincerely,",
    "سجلات طبية",
    "ﬁne Zoë O'Brien’s ñ",
    "__proto__",
    "x".repeat(5000),
  ),
);
const texts = fieldIds.filter(
  (id) => ["text", "lines"].includes(fieldInfo[id].kind) && choicesOf(id) === undefined && id !== "state",
);
const typed = fc.tuple(
  fc.constantFrom(...letters.ids),
  fc.dictionary(fc.constantFrom(...texts), nasty, { maxKeys: 30 }),
);

describe("whatever is typed", () => {
  test("is never run, never markup, and leaves the shape of the letter as it was", () => {
    fc.assert(
      fc.property(typed, ([letter, fields]) => {
        const made = write(letter, { ...whole[letter], ...fields });
        expect(made.text.replaceAll("\n", "")).not.toMatch(/\p{C}/u);
        expect(made.text).not.toMatch(/\p{Extended_Pictographic}|&(lt|gt|quot|#x27);/u);
        expect(made.blocks.filter((block) => "text" in block && block.text.includes("\n"))).toEqual([]);
        const numbers = made.blocks.flatMap((block) => (block.kind === "demand" ? [block.number] : []));
        for (const [i, number] of numbers.entries()) expect([1, (numbers[i - 1] ?? 0) + 1]).toContain(number);
      }),
      { numRuns: 200 },
    );
  });

  test("is printed whole, braces and all", () => {
    for (const value of [
      "{{name}} {{#if x}}",
      '<b>Bold</b> & "Records"',
      "O'Brien {{/para}}",
      "سجلات",
      "x".repeat(5000),
    ])
      expect(plain(write("request", { ...whole["request"], scope: value }).text)).toContain(plain(value));
  });

  test("cannot pose as a missing value", () => {
    expect(write("request", { ...whole["request"], dates: "\uE000asked\uE001x\uE002" }).blanks).toEqual([]);
  });

  test("cannot carry a Social Security number onto paper", () => {
    const text = write("request", { ...whole["request"], dates: "2021, 123-45-6789, 123 45 6789" }).text;
    expect(text).not.toMatch(/\d{3}.\d{2}.\d{4}/);
  });

  test("counts as missing when nothing printable is left of it", () => {
    const fields: Typed = { ...whole["request"], dates: " \u0007😀\n" };
    expect(write("request", fields).blanks).toEqual(["dates"]);
    expect(write("request", { ...whole["request"], otherNames: "🙂" }).text).not.toContain("Other names");
  });
});
