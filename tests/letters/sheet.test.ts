import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { describe, expect, test } from "vitest";
import { toText } from "../../src/letters/text.ts";
import { files, letters, sources, type Typed, write } from "./open-letters.ts";
import { pdfInfo, pdfText, printed, wordList } from "./printed.ts";
import { rich, whole } from "./typed.ts";

const sheetOf = (letter: string, more: Typed = {}): string =>
  toText(write(letter, { ...whole[letter], ...more }).sheet());
const part = (sheet: string, heading: string): string => sheet.split(`\n${heading}\n`)[1]?.split("\n\n")[0] ?? "";
const words = (letter: string): unknown => parse(files.readTemplate(`${letter}/en.yaml`));

describe.each(letters.ids)("the page of next steps beside %s", (letter) => {
  const sheet = sheetOf(letter);

  test("says how to send it, what to keep, the date to watch, what then and what to know", () => {
    for (const heading of ["How to send it", "Keep a copy", "The date to watch", "What then", "Before you send it"])
      expect(part(sheet, heading)).toMatch(/^- \S/u);
  });

  test("is one page, tagged, with a title and a name that tell nothing", async () => {
    for (const fields of [whole[letter], rich[letter] ?? whole[letter]]) {
      const { bytes } = await printed(letter, fields ?? {}, "sheet");
      expect(pdfInfo(bytes)).toMatch(/Pages:\s+1\n/u);
      expect(pdfInfo(bytes)).toMatch(/Title:\s+Next steps for your letter of November 24, 2026/u);
      expect(wordList(pdfText(bytes))).toEqual(wordList(toText(write(letter, fields ?? {}).sheet())));
    }
  });

  test("has short sentences, no forbidden words and no promise", () => {
    for (const sentence of sheet.split(/(?<=[.?!:;])\s+|\n/u))
      expect(sentence.split(/\s+/u).length, sentence).toBeLessThanOrEqual(20);
    expect(sheet).not.toMatch(
      /\b(illegal|violation|lawsuit|sue|demand|fight|win|must answer|easy|urgent|unfortunately)\b|!/iu,
    );
  });

  test("rests on sources that were read", () => {
    const { sources: ids = [] } = words(letter) as { sources?: string[] };
    for (const id of ids) expect(sources.get(id)?.confidence).toMatch(/^S/u);
    const claims = /\b(rule|HHS|30 days|60 days|180 days|business days|must)\b/u;
    expect(claims.test(JSON.stringify(words(letter))) && ids.length === 0).toBe(false);
  });

  test("names free ways before those that cost money", () => {
    const ways = part(sheet, "How to send it");
    const at = (way: string) => (ways.includes(`- ${way}`) ? ways.indexOf(`- ${way}`) : undefined);
    const cost = [at("Portal"), at("By hand"), at("E-mail"), at("Fax"), at("Mail:"), at("Certified")].filter(
      (i) => i !== undefined,
    );
    expect(cost).toEqual(cost.toSorted((a, b) => a - b));
    expect(cost.length).toBeGreaterThan(0);
  });
});

describe("the ways that still make the date", () => {
  test.each(["hearing-inform", "subpoena-request"])(
    "of %s: nine business days before the hearing, fax and hand only, confirmed",
    (letter) => {
      const near = part(sheetOf(letter, { date: "2026-11-17", hearing: "2026-12-01" }), "How to send it");
      expect(near).toMatch(/- Fax.*\n- By hand/u);
      expect(near).not.toMatch(/^- (Mail:|Certified)/mu);
      expect(near).toMatch(/confirm/u);
      const early = part(sheetOf(letter, { date: "2026-11-16", hearing: "2026-12-01" }), "How to send it");
      expect(early).toMatch(/^- Mail:/mu);
      expect(early).toMatch(/^- Certified/mu);
    },
  );

  test("never e-mail to the VA", () => {
    expect(part(sheetOf("request"), "How to send it")).toContain("- E-mail");
    expect(part(sheetOf("request", { setting: "va" }), "How to send it")).not.toContain("- E-mail");
  });

  test("keeping benefits can be uploaded, which needs no paper but is no message", () => {
    const sheet = sheetOf("keep-benefits");
    expect(part(sheet, "How to send it")).toMatch(/- Upload: with a my Social Security account/u);
    expect(part(sheet, "No printer?")).not.toContain("paste the message");
  });
});

describe("the date to watch", () => {
  test.each<[string, Typed, RegExp]>([
    [
      "request",
      {},
      /30 days from the day they get it\. If that is November 24, 2026, their last day is December 24, 2026\./,
    ],
    ["denial-challenge", { received: "2026-11-03" }, /November 3, 2026 \+ 30 days = December 3, 2026/],
    ["denial-challenge", { received: "", asked: "" }, /from the day they got your request/],
    ["follow-up", {}, /within 10 days\. That is a wish, not a law\. Look again on December 4, 2026\./],
    ["review-request", {}, /after 30 days, on December 24, 2026\. That is our count, not a law\./],
    ["amendment", {}, /60 days from the day they get it/],
    ["hearing-inform", { hearing: "2027-01-20" }, /by January 12, 2027: 5 business days before the hearing/],
    ["subpoena-request", { hearing: "2027-01-20" }, /by January 5, 2027: 10 business days before the hearing/],
    ["keep-benefits", { noticeDate: "2026-11-20" }, /by December 5, 2026: the notice is of November 20, 2026/],
    ["keep-benefits", { noticeDate: "2026-11-01" }, /The date was November 16, 2026\. Late is still worth sending/],
    ["ocr-complaint", { knew: "2026-09-20" }, /by March 19, 2027: 180 days from September 20, 2026/],
    ["ocr-complaint", { knew: "" }, /no date that I know/],
    ["lawyer-file", { replyBy: "2026-12-10" }, /answer by December 10, 2026/],
    ["lawyer-file", {}, /within 10 days\. That is a wish/],
    ["fee", {}, /No clock runs/],
    ["doctor-note", {}, /after 14 days, on December 8, 2026/],
  ])("of %s with %j is told with its working", (letter, more, line) => {
    expect(part(sheetOf(letter, more), "The date to watch")).toMatch(line);
  });
});

describe("where the day falls on no work day", () => {
  test("the last one before it is told", () => {
    const watch = part(sheetOf("keep-benefits", { date: "2026-11-16", noticeDate: "2026-11-13" }), "The date to watch");
    expect(watch).toMatch(/by November 28, 2026.*That is no work day: November 27, 2026 is the last one before it\./u);
    expect(part(sheetOf("keep-benefits", { noticeDate: "2026-11-16" }), "The date to watch")).not.toContain(
      "no work day",
    );
  });
});

describe("what would be wrong for this letter is not said:", () => {
  test.each(["ssa-file", "keep-benefits", "hearing-inform", "examiner", "own-statement", "subpoena-request"])(
    "%s has to be on paper, no line may be left to the office, no message does",
    (letter) => {
      const sheet = sheetOf(letter);
      expect(part(sheet, "No printer?")).toContain("printed and signed");
      expect(sheet).not.toMatch(/paste the message|typed name|The office can still look/u);
    },
  );

  test.each(["request", "follow-up", "fee", "test-data", "amendment"])(
    "%s to a campus or cash-only office names no federal clock and no complaint to HHS",
    (letter) => {
      for (const setting of ["campus", "cash-only"]) {
        expect(sheetOf(letter, { setting })).not.toMatch(/HHS|They have \d+ days/u);
        expect(part(sheetOf(letter, { setting }), "What then")).toMatch(/^- \S/u);
      }
    },
  );

  test("a note that quotes an entry does not claim to say nothing", () => {
    const quoting = write("doctor-note", { ...whole["doctor-note"], entry: "in remission", stage: "initial" });
    expect(quoting.know).toContain("it quotes the entry");
    expect(toText(quoting.sheet())).toContain("Social Security must be told of the answer too");
    expect(write("doctor-note", whole["doctor-note"] ?? {}).know).toContain("nothing about why");
  });

  test("a late page does not claim to meet the rule, and a late subpoena is not offered", () => {
    const late = sheetOf("hearing-inform", { date: "2027-01-15" });
    expect(late).toContain("The judge decides if the reason is good enough");
    expect(late).toContain("It is late for a subpoena");
    expect(sheetOf("hearing-inform")).toContain("ask for a subpoena while ten business days are left");
  });

  test("the appeal goes with the choice to keep benefits unless it was sent", () => {
    expect(part(sheetOf("keep-benefits", { appealDate: "" }), "Put in with it")).toContain("The appeal itself");
    expect(part(sheetOf("keep-benefits"), "Put in with it")).not.toContain("The appeal itself");
    expect(sheetOf("keep-benefits", { date: "2026-11-16" })).toContain(
      "The appeal itself has to be in by the same day",
    );
    expect(sheetOf("keep-benefits", { date: "2026-12-16" })).not.toContain("by the same day");
  });

  test("the number of a certified letter is named among the lines for the pen", () => {
    const certified = sheetOf("request", { sendBy: "certified" });
    expect(part(certified, "Fill in by hand")).toContain("number of the certified letter");
    expect(part(sheetOf("request"), "Fill in by hand")).not.toContain("certified");
  });
});

describe("what is put in and filled in", () => {
  test("are the letter's own enclosures and blank lines", () => {
    const sheet = sheetOf("ssa-file", { signer: "guardian", repName: "Alexandra Test", designee: "" });
    expect(part(sheet, "Put in with it")).toContain("Guardian papers");
    expect(part(sheet, "Fill in by hand")).toMatch(/Claim reference.*Place of birth.*name of the person/u);
  });

  test("an earlier letter that was made here can be had again", () => {
    const asked = { asked: "2026-10-20", askedHow: "fax", askedRef: "L1" };
    expect(part(sheetOf("follow-up", asked), "Put in with it")).toMatch(
      /my reference L1\)\n- An earlier letter .* \/letters/u,
    );
    expect(sheetOf("follow-up")).not.toContain("/letters");
  });

  test("nothing to put in is no heading", () => {
    expect(sheetOf("request")).not.toContain("Put in with it");
  });
});

test("what to know first is told in the chat: that Social Security is named, where it is", () => {
  const claim = { freeCopy: true, stage: "initial", state: "NY" };
  expect(write("request", { ...whole["request"], ...claim }).know).toMatch(/the office learns of your claim/u);
  expect(write("request", whole["request"] ?? {}).know).toMatch(/who is with you/u);
});

test("the shared words rest on sources that were read", () => {
  const shared = parse(readFileSync("templates/shared/en.yaml", "utf8")) as { sources: string[] };
  for (const id of shared.sources) expect(sources.get(id)?.confidence).toMatch(/^S/u);
});
