import { describe, expect, test } from "vitest";
import { fileName } from "../../src/letters/name.ts";
import { letters, plain, sources, type Typed, write } from "./open-letters.ts";
import { gradeOf } from "./grade.ts";
import { rich, whole } from "./typed.ts";

const forms: [string, Typed][] = [
  ...Object.entries(whole),
  ...Object.entries(rich),
  ...Object.entries(whole).map(([letter, fields]): [string, Typed] => [
    letter,
    { ...fields, tone: "gentle", signer: "guardian", repName: "Alexandra Test" },
  ]),
  ...letters.ids.map((letter): [string, Typed] => [letter, {}]),
  ...["request", "test-data", "fee", "follow-up", "amendment", "disagreement"].flatMap((letter): [string, Typed][] => [
    [letter, { ...whole[letter], setting: "campus" }],
    [letter, { ...whole[letter], setting: "cash-only", tone: "gentle", signer: "guardian", repName: "Alexandra Test" }],
  ]),
  ...["lawyer-file", "hearing-inform", "subpoena-request"].map((letter): [string, Typed] => [
    letter,
    { ...whole[letter], hearing: "2026-11-20" },
  ]),
];
const security = [
  "ssa-file",
  "lawyer-file",
  "hearing-inform",
  "subpoena-request",
  "examiner",
  "keep-benefits",
  "own-statement",
];
const wordLimits: Record<string, number> = { "denial-challenge": 750, "doctor-note": 130 };

/** A note to a doctor has no deadline; a lawyer may answer by e-mail. */
const endings: Record<string, RegExp> = { "doctor-note": /Thank you/, "lawyer-file": /in writing/ };

const withoutBrackets = (text: string): string => text.replace(/\([^()]*(\([^()]*\)[^()]*)*\)/gu, "");

const quotesIn = (text: string): string[] => text.split('"').filter((_, i) => i % 2 === 1);

const bodyOf = (letter: string, fields: Typed): string[] =>
  write(letter, fields).blocks.flatMap((block) =>
    "text" in block && ["paragraph", "demand"].includes(block.kind) ? [block.text] : [],
  );

describe.each(forms)("%s", (letter, fields) => {
  const made = write(letter, fields);
  const text = plain(made.text);
  const body = bodyOf(letter, fields);

  test("asks in its first sentence, without law", () => {
    expect(body[0]).toMatch(/^(Please|Could)\b/);
    expect(body[0]?.split(/[.?] /u)[0]).not.toMatch(/CFR|HIPAA|law|right/);
  });

  test("ends with how to answer: in writing", () => {
    expect(body.at(-1)).toMatch(
      endings[letter] ?? /in writing.*to my address in this letter|to my address in this letter.*in writing/,
    );
  });

  test("fits its pages and its grade", () => {
    expect(body.join(" ").split(" ").length).toBeLessThanOrEqual(wordLimits[letter] ?? 380);
    expect(gradeOf(body.join(" "))).toBeLessThanOrEqual(10);
  });

  test("asks one thing of about 40 words in each demand", () => {
    const demands = made.blocks.flatMap((block) => (block.kind === "demand" ? [withoutBrackets(block.text)] : []));
    expect(demands.filter((text) => text.split(" ").length > 50)).toEqual([]);
  });

  test("has no threat, no blame, no capitals for force and no word of who drafted it", () => {
    expect(text).not.toMatch(
      /lawsuit|\bsue\b|illegal|violat|penalt|demand\b|outrag|refuse to|generated|chatbot|template/i,
    );
    expect(text).not.toMatch(/!|\b(MUST|NOT|NEVER|NOW|URGENT)\b/);
  });

  test("keeps to its regime: no HIPAA to Social Security, no old names, no 15 days as federal law", () => {
    const wrong = security.includes(letter) ? /HIPAA|45 CFR|SSA-3288/ : /15 days to answer/;
    expect(text).not.toMatch(wrong);
    expect(text).not.toMatch(/ODAR|HALLEX I-|formerly I-/);
  });

  test("says nothing of psychiatry on the outside", () => {
    const outside = made.blocks.flatMap((block) => (block.kind === "re" ? [block.text] : []));
    expect([...outside, fileName(made.date, 1, "pdf")].join(" ")).not.toMatch(
      /psychiatr|mental|therap|suicid|diagnos|disab/i,
    );
  });

  test("leaves birth date and claim reference to the pen, and Social Security numbers out", () => {
    expect(text).not.toMatch(/Date of birth: (?!_)|Claim reference: (?!_)|Social Security number/);
    const birthDate =
      !["lawyer-file", "doctor-note", "ocr-complaint", ...security].includes(letter) || letter === "ssa-file";
    expect(text.includes("Date of birth")).toBe(birthDate);
  });

  test("shows no broken word, empty label or stray sign", () => {
    expect(made.text).not.toMatch(/undefined|null|NaN|\[object|\{\{|\}\}|&\w+;|[\uE000-\uE002]/);
    expect(text).not.toMatch(/\( | \)|\(\)|, \.|\.\.|,,|: \.|:$|\p{Extended_Pictographic}/u);
    expect(made.blocks.filter((block) => "text" in block && block.text === "")).toEqual([]);
  });

  test("quotes and cites only what stands in the sources", () => {
    const official = [...sources.values()].filter(({ confidence }) => confidence !== "M");
    const quoted = made.blocks.flatMap((block) =>
      "text" in block && block.kind !== "quote" ? quotesIn(block.text) : [],
    );
    const typed = JSON.stringify(fields);
    const inSources = (quote: string) =>
      typed.includes(quote) || official.some((source) => source.quote.includes(quote));
    expect(quoted.filter((quote) => !inSources(quote))).toEqual([]);
    const sections = made.text.match(/(?<=CFR )[\d.]+\d[a-z]?/gu) ?? [];
    expect(sections.filter((section) => !official.some(({ citation }) => citation.includes(section)))).toEqual([]);
  });

  test("names every blank that it prints and prints every blank that it names", () => {
    const gaps = made.text.match(/(?<!_)_{12}(?!_)/gu) ?? [];
    expect(gaps.length > 0).toBe(made.blanks.length > 0);
    const { needed, blank } = letters.needs(letter);
    for (const id of made.blanks) expect([...needed, ...blank, "repName", "lateText"]).toContain(id);
  });

  test("names as enclosed what it says is enclosed", () => {
    const enclosed = made.blocks.some((block) => block.kind === "enclosures");
    expect(/\benclose/i.test(body.join(" ")) && !enclosed).toBe(false);
  });

  test("gives the office at most four lines", () => {
    expect(made.blocks.filter((block) => block.kind === "recipient" && block.lines.length > 4)).toEqual([]);
  });
});

test("the safety ground is called extremely rare by HHS, never by the rule", () => {
  const text = plain(write("denial-challenge", whole["denial-challenge"] ?? {}).text);
  expect(text).toMatch(/HHS Office for Civil Rights[^"]*"in only very limited circumstances"[^"]*"extremely rare"/);
  expect(text).not.toMatch(/45 CFR[^.]*extremely rare/);
});

test("$6.50 is an option, not a cap", () => {
  expect(plain(write("fee", whole["fee"] ?? {}).text)).toMatch(/option: a flat fee "not to exceed \$6\.50/);
});

test.each(letters.ids)("all that %s needs and leaves blank is printed as a line and named", (letter) => {
  const { needed, blank } = letters.needs(letter);
  expect(new Set(write(letter, {}).blanks)).toEqual(new Set([...needed, ...blank]));
});

test("tone changes the first and the last sentence only", () => {
  for (const letter of letters.ids) {
    const [gentle, firm] = ["gentle", "firm"].map((tone) => write(letter, { ...whole[letter], tone }));
    expect(gentle?.clauses).toEqual(firm?.clauses);
    const inner = (blocks: string[]) => blocks.slice(1, -1);
    expect(inner(bodyOf(letter, { ...whole[letter], tone: "gentle" }))).toEqual(
      inner(bodyOf(letter, { ...whole[letter], tone: "firm" })),
    );
  }
});

test("the complaint goes to the address that the sources give", () => {
  const recipient = write("ocr-complaint", {}).blocks.find((block) => block.kind === "recipient");
  const address = sources.get("ocr-mail")?.citation;
  expect(recipient).toMatchObject({ kind: "recipient" });
  for (const line of (recipient && "lines" in recipient ? recipient.lines : []).slice(1))
    expect(address).toContain(line);
});
