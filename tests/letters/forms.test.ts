import { describe, expect, test } from "vitest";
import { letters, write } from "./open-letters.ts";
import { pdfInfo, pdfText, printed, withoutPageNumbers, wordList, wordsOf } from "./printed.ts";
import { rich, whole } from "./typed.ts";

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
/** A note has neither addresses nor a subject. */
const isLetter = ([letter]: readonly [string, unknown]) => letter !== "doctor-note";
const all = letters.ids.flatMap((letter) =>
  [whole[letter], rich[letter]].flatMap((fields) => (fields ? [[letter, fields] as const] : [])),
);

test.each(all)("the text file of %s is the letter", async (letter, fields) => {
  const { bytes, text } = await printed(letter, fields, "txt");
  expect(textOf(bytes)).toBe(text);
});

test.each(all.filter((of) => !isLetter(of)))("%s as a message is its own words", async (letter, fields) => {
  const { bytes, text, message } = await printed(letter, fields, "message");
  expect(textOf(bytes)).toBe(text);
  expect(message.subject).toBeUndefined();
});

describe.each(all.filter(isLetter))("%s as a message for a portal or an e-mail", (letter, fields) => {
  test("has the same body, no address block, and the subject apart", async () => {
    const { bytes, message, text } = await printed(letter, fields, "message");
    const body = text.slice(text.indexOf("Dear "), text.indexOf("\n\nSincerely,"));
    expect(textOf(bytes)).toContain(body);
    expect(message.subject).toBe(/^Re: (.*)$/mu.exec(text)?.[1]);
    expect(textOf(bytes).startsWith(`Subject: ${message.subject}\n`)).toBe(true);
    expect(textOf(bytes)).not.toMatch(/500 Clinic Way\nSampletown|By certified mail|^Re:/mu);
  });

  test("is signed by typing, with the address to answer to", async () => {
    const { bytes } = await printed(letter, { ...fields, email: "jane.sample@example.com" }, "message");
    const end = textOf(bytes).split("Signature: ")[1] ?? "";
    expect(end).toMatch(/^\/s\/ (Jane Sample|Alexandra Test).*\nDate signed: November 24, 2026\n12 Example Street\n/u);
    expect(end).toContain("jane.sample@example.com");
    expect(end).not.toMatch(/Signature: _|Date signed: _/u);
  });
});

describe("a fax", () => {
  test.each(all.filter(isLetter))(
    "of %s has a cover that counts all pages, and the letter behind it",
    async (letter, fields) => {
      const { bytes } = await printed(letter, fields, "fax");
      const pages = Number(/Pages:\s+(\d+)/u.exec(pdfInfo(bytes))?.[1]);
      const cover = pdfText(bytes, "-l", "1");
      expect(cover).toContain(`Pages, with this one: ${pages}`);
      expect(cover).not.toMatch(/psychiatr|mental|therap|suicid|diagnos|disab/i);
      expect(wordList(withoutPageNumbers(pdfText(bytes, "-f", "2")))).toEqual(wordList(write(letter, fields).text));
      expect(cover.includes("And pages enclosed: ____")).toBe(write(letter, fields).text.includes("Enclosures:"));
    },
  );

  test("leaves the fax number to the pen", async () => {
    const [cover = []] = wordsOf((await printed("request", whole["request"] ?? {}, "fax")).bytes);
    expect(cover.map(({ text }) => text).join(" ")).toMatch(/To: Example Clinic Fax number: _{8,}/);
  });
});

test("a message without a name has a line where it is typed", async () => {
  const { bytes } = await printed("request", { ...whole["request"], name: "" }, "message");
  expect(textOf(bytes)).toMatch(/^Signature: \/s\/ _{12}$/mu);
});
