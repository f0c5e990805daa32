import { describe, expect, test } from "vitest";
import { textOf, type Typed } from "./open-letters.ts";
import { rich, whole } from "./typed.ts";

const letters = ["test-data", "fee", "follow-up", "amendment", "disagreement"];
const places = ["campus", "cash-only"];
const forms = letters.flatMap((letter) => places.map((setting): [string, string] => [letter, setting]));

/** Whatever can bring a clause with the federal rule. */
const much: Typed = {
  safeOnly: true,
  signer: "guardian",
  repName: "Alexandra Test",
  grounds: ["unpaid-bill", "protection"],
  feeBasis: ["per-page", "search", "flat"],
  emailOk: true,
  scope: "visit notes from 2025",
  testRefused: true,
  clinician: "Dr. Second",
  wrongKind: "opinion",
  tell: ["Dr. Second"],
  formerly: "Old Road Practice",
};
const variants: Typed[] = [
  {},
  much,
  { ...much, format: "paper" },
  { ...much, format: "inspect" },
  { missing: "the visit notes", got: "ten pages" },
  { extended: "2026-11-20" },
  { extended: "2026-12-20" },
  { received: "2026-11-20" },
  { received: "", asked: "2026-10-01" },
  { statement: "I was at every visit." },
];

const at = (setting: string, letter: string, fields: Typed = {}) =>
  textOf(letter, { ...whole[letter], ...fields, setting });

describe.each(forms)("%s at %s", (letter, setting) => {
  test.each(variants)("leans on no federal privacy rule: %j", (fields) => {
    expect(at(setting, letter, fields)).not.toMatch(
      /45 CFR|164\.5|HIPAA|HHS|Office for Civil Rights|designated record/,
    );
  });
});

describe("a letter outside the federal privacy rule asks for the same", () => {
  test("results: the report, scores, answers, at a price told before", () => {
    const text = at("cash-only", "test-data", much);
    expect(text).toMatch(/raw and scaled scores.*memory tests of May 2024\..*Dr\. Second\..*A session to explain/);
    expect(text).toMatch(/price.*some part.*in writing which part and why.*not asking for manuals.*test security/);
  });

  test("fee: the amount, corrected and itemized", () => {
    const text = at("cash-only", "fee", much);
    expect(text).toMatch(/You asked \$310 for it\..*copying, supplies and postage.*search.*by the page/);
    expect(text).toMatch(/unpaid bill.*only this part for now: visit notes from 2025.*itemized/);
  });

  test("follow-up: the records or a reason, without a date that nobody there is bound by", () => {
    const text = at("cash-only", "follow-up");
    expect(text).toMatch(
      /Nothing has come so far\..*Send me the records\. Or tell me in writing.*why.*every other part/,
    );
    expect(text).not.toMatch(/rather settle this|complain/);
    expect(text).not.toMatch(/30 days|November 19/);
    expect(at("cash-only", "follow-up", { received: "2026-11-20" })).not.toMatch(/30 days|December 20|late/);
    expect(at("campus", "follow-up", { extended: "2026-11-20" })).toMatch(/You named November 20, 2026.*has passed\./);
  });

  test("correction: words to add, and the reason for a no", () => {
    const text = at("cash-only", "amendment", much);
    expect(text).toMatch(/Append or link these words.*not asking to delete.*addendum.*Dr\. Second.*If you refuse/);
    expect(text).toMatch(/my own statement/);
  });

  test("disagreement: the statement beside the entry", () => {
    expect(at("campus", "disagreement", { statement: "No." })).toMatch(/my statement of disagreement: "No\." .*Link/);
    expect(at("campus", "disagreement")).toMatch(/I do not file a statement/);
  });

  test.each(["test-data", "follow-up"])("%s: at a campus a professional may look instead", (letter) => {
    expect(at("campus", letter)).toMatch(/a professional of my choice .*\(34 CFR 99\.10\(f\)\)/);
    expect(at("cash-only", letter)).not.toContain("99.10");
    expect(at("clinic", letter)).not.toContain("99.10");
  });

  test("request: a keeper of a closed practice is asked, without a citation", () => {
    const text = at("cash-only", "request", { formerly: "Old Road Practice" });
    expect(text).toMatch(/You may hold these records as custodian for Old Road Practice; if not[^.(]*\./);
    expect(text).not.toMatch(/164\.524/);
    expect(at("campus", "request")).not.toContain("custodian");
  });
});

test("where the federal rule holds, the same letters still rest on it", () => {
  for (const letter of letters) expect(at("clinic", letter)).toMatch(/45 CFR 164\.52[46]/);
});

test("their richer forms are the plain ones", () => {
  expect(letters.filter((letter) => !places.includes(String(rich[letter]?.["setting"])))).toEqual([]);
});
