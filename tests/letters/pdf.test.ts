import { describe, expect, test } from "vitest";
import { letters } from "./open-letters.ts";
import { pdfFonts, pdfInfo, pdfText, printed, withoutPageNumbers, wordList, wordsOf } from "./printed.ts";
import { rich, whole } from "./typed.ts";

const all = letters.ids.flatMap((letter) =>
  [whole[letter], rich[letter]].flatMap((fields) => (fields ? [[letter, fields] as const] : [])),
);

describe.each(all)("the PDF of %s", (letter, fields) => {
  test("says word for word what the text says, in the same order", async () => {
    const { bytes, text } = await printed(letter, fields, "pdf");
    expect(wordList(withoutPageNumbers(pdfText(bytes)))).toEqual(wordList(text));
  });

  test("is tagged, titled and in English, with embedded fonts, on US Letter, and says nothing of who made it", async () => {
    const { bytes } = await printed(letter, fields, "pdf");
    const info = pdfInfo(bytes);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Page size:\s+612 x 792 pts \(letter\)/);
    expect(info).toMatch(/Title:\s+\S/);
    expect(info).not.toMatch(/Title:.*(psychiatr|mental|therap|suicid|diagnos|disab)/i);
    expect(info).not.toMatch(/(Producer|Creator):[ \t]+\S/);
    expect(Buffer.from(bytes).toString("latin1")).toContain("/Lang (en-US)");
    for (const font of pdfFonts(bytes).split("\n").slice(2, -1))
      expect(font).toMatch(/AtkinsonHyperlegible.* yes yes yes /);
  });

  test("fits on its pages", async () => {
    const { bytes } = await printed(letter, fields, "pdf");
    const pages = Number(/Pages:\s+(\d+)/u.exec(pdfInfo(bytes))?.[1]);
    expect(pages).toBeLessThanOrEqual(letter === "denial-challenge" || fields === rich[letter] ? 2 : 1);
    const numbers = pdfText(bytes).match(/^Page \d+ of \d+$/gmu) ?? [];
    expect(numbers).toHaveLength(pages > 1 ? pages : 0);
    for (const word of wordsOf(bytes).flat()) {
      expect(word.left).toBeGreaterThanOrEqual(0.99);
      expect(word.right).toBeLessThanOrEqual(7.51);
      expect(word.bottom).toBeLessThanOrEqual(10.6);
    }
  });
});

const withAddress = all.filter(([letter]) => letter !== "doctor-note");

describe.each([
  ["11 points", false],
  ["18 points", true],
])("at %s", (_, large) => {
  test.each(withAddress)("the recipient of %s lies alone in the window of a #10 envelope", async (letter, fields) => {
    const { bytes, text } = await printed(letter, fields, "pdf", large);
    const inWindow = (wordsOf(bytes)[0] ?? []).filter(({ top, bottom }) => bottom > 2.08 && top < 3.3);
    for (const word of inWindow) {
      expect(word.top).toBeGreaterThanOrEqual(2.1);
      expect(word.bottom).toBeLessThanOrEqual(3.1);
      expect(word.left).toBeGreaterThanOrEqual(0.99);
      expect(word.right).toBeLessThanOrEqual(4.25);
    }
    expect(text.replace(/\s+/gu, " ")).toContain(inWindow.map((word) => word.text).join(" "));
    expect(inWindow.length).toBeGreaterThan(0);
  });

  test.each(withAddress)("the body of %s begins below the window", async (letter, fields) => {
    const [first = []] = wordsOf((await printed(letter, fields, "pdf", large)).bytes);
    const re = first.find(({ text }) => text === "Re:");
    expect(re?.top).toBeGreaterThanOrEqual(3.39);
  });
});

test("large print has 18 points in the body and still says the same", async () => {
  const { bytes, text } = await printed("request", whole["request"] ?? {}, "pdf", true);
  expect(wordList(withoutPageNumbers(pdfText(bytes)))).toEqual(wordList(text));
  const [first = []] = wordsOf(bytes);
  const dear = first.find((word) => word.text === "Dear");
  expect(((dear?.bottom ?? 0) - (dear?.top ?? 0)) * 72).toBeGreaterThan(18);
});

test("a screen reader finds the heading and the points of the list", async () => {
  const { bytes } = await printed("request", whole["request"] ?? {}, "pdf");
  const structure = pdfInfo(bytes, "-struct-text");
  expect(structure).toMatch(/H1 \(block\)\s+"Re: Request for a copy of my records"/);
  expect(structure.match(/LI \(block\)/g)).toHaveLength(8);
  expect(structure).toMatch(/Lbl \(block\)\s+"1\."/);
  expect(structure).toMatch(/LBody \(block\)\s+"Include my complete designated record set/);
});

test("a signature never stands alone on a page, nor is it cut in two", async () => {
  for (const [letter, fields] of withAddress) {
    const pages = wordsOf((await printed(letter, fields, "pdf")).bytes).map((page) => page.map(({ text }) => text));
    const last = pages.find((page) => page.includes("Signature:"));
    expect(last?.filter((text) => text === "Sincerely," || text === "signed:")).toHaveLength(2);
  }
});

test("an address too long for the window is printed whole all the same", async () => {
  const toAddress = Array.from({ length: 40 }, (_, i) => `Line ${i} of a very long address`).join("\n");
  const { bytes, text } = await printed("request", { ...whole["request"], toAddress }, "pdf");
  expect(wordList(withoutPageNumbers(pdfText(bytes)))).toEqual(wordList(text));
});

test("accents, apostrophes and Spanish letters are whole", async () => {
  const name = "Zoë O’Brien-Núñez ¿Peña? Łucja Žižek Þór";
  const { bytes, unprintable } = await printed("request", { ...whole["request"], name }, "pdf");
  expect(pdfText(bytes)).toContain(name);
  expect(unprintable).toBe(false);
});

test("a sign that the font lacks is a question mark, and that is told", async () => {
  const { bytes, unprintable } = await printed("request", { ...whole["request"], scope: "سجلات" }, "pdf");
  expect(unprintable).toBe(true);
  expect(pdfText(bytes)).toContain("?????");
});
