import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { fieldInfo } from "../../src/letters/field-info.ts";
import { choicesOf, fieldIds } from "../../src/letters/fields.ts";
import { letters } from "./open-letters.ts";
import { pdfInfo, pdfText, printed, withoutPageNumbers, wordList } from "./printed.ts";
import { whole } from "./typed.ts";

const hostile = [
  "{{name}} {{#if x}} {{/para}}",
  '<b>Bold</b> & "Records" ]]>&amp; <w:t>x</w:t>',
  "%PDF-1.4 endobj (\\) \\n <</JS (x)>>",
  "\u202Eevil\u202C \u0000\u0007\u001B[31m\u2028two",
  "😀 👩‍👩‍👧 🇺🇸 ©",
  "سجلات طبية עברית",
  "ﬁne ﬂow Zoë O’Brien’s ñ ẞ",
  "x".repeat(10_000),
  "many words ".repeat(900),
  "one\n\n2. two\n\nSincerely,",
];
const value = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ maxLength: 200 }),
);
const texts = fieldIds.filter(
  (id) => ["text", "lines"].includes(fieldInfo[id].kind) && choicesOf(id) === undefined && id !== "state",
);
const typed = fc.tuple(
  fc.constantFrom(...letters.ids),
  fc.dictionary(fc.constantFrom(...texts), value, { maxKeys: 6 }),
);

/** Well-formed enough for what Word reads: every tag that opens closes, no stray sign. */
const isXml = (xml: string): boolean => {
  const open: string[] = [];
  for (const [, end, name = "", self] of xml.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/gu))
    if (end && open.pop() !== name) return false;
    else if (!end && !self) open.push(name);
  return open.length === 0 && !/&(?!(amp|lt|gt|quot|apos|#\d+);)/u.test(xml);
};

describe("whatever is typed", () => {
  test("the PDF opens and says what the text says, but for signs its font lacks", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(typed, async ([letter, fields]) => {
        const { bytes, text, unprintable } = await printed(letter, { ...whole[letter], ...fields }, "pdf");
        expect(pdfInfo(bytes)).toMatch(/Pages:\s+\d/u);
        const seen = signsOf(withoutPageNumbers(pdfText(bytes)));
        const same = sorted(seen) === sorted(signsOf(text));
        expect(unprintable ? seen.includes("?") : same).toBe(true);
      }),
      { numRuns: 60, examples: [[["amendment", { name: "-" }]]] },
    );
  });

  test("the Word file is well formed and runs nothing", async () => {
    await fc.assert(
      fc.asyncProperty(typed, async ([letter, fields]) => {
        const { bytes } = await printed(letter, { ...whole[letter], ...fields }, "docx");
        const parts = unzipSync(bytes);
        const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
        expect(isXml(xml)).toBe(true);
        expect(Object.keys(parts).join(" ")).not.toMatch(/vba|macro|embedding/iu);
        expect(xml).not.toMatch(/w:fldSimple|w:object|\p{Extended_Pictographic}/u);
      }),
      { numRuns: 60 },
    );
  });

  test("text, message and fax come whole", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(typed, fc.constantFrom("txt", "message", "fax"), async ([letter, fields], form) => {
        const { bytes } = await printed(letter, { ...whole[letter], ...fields }, form as "txt");
        const text = form === "fax" ? pdfInfo(bytes) : new TextDecoder().decode(bytes);
        expect(form !== "fax" || /Tagged:\s+yes/u.test(text)).toBe(true);
        expect(text.replaceAll("\n", "")).not.toMatch(/\p{C}|\p{Extended_Pictographic}/u);
      }),
      { numRuns: 60 },
    );
  });

  test.each(hostile)("%# stands in the PDF word for word, or is told to have signs the font lacks", async (scope) => {
    const { bytes, text, unprintable } = await printed("request", { ...whole["request"], scope }, "pdf");
    const seen = withoutPageNumbers(pdfText(bytes));
    const asWords = (of: string) => (/x{100}/u.test(text) ? [of.replace(/\s+/gu, "")] : wordList(of));
    const foreign = /[\u0370-\u1DFF]/u.test(scope);
    expect(unprintable).toBe(foreign);
    expect(foreign || String(asWords(seen)) === String(asWords(text))).toBe(true);
  });
});

/** All signs but spaces, and hyphens: Poppler joins a line that ends in one to the next, and leaves it out. */
const signsOf = (text: string): string => text.replace(/[\s\u00AD\u2010-]+/gu, "");
const sorted = (text: string): string => Array.from(text).toSorted().join("");
