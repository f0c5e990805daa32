import { describe, expect, test } from "vitest";
import { readSources, wordsOf } from "../../src/files.ts";
import { toText } from "../../src/letters/text.ts";
import { plan } from "../../src/papers/plan.ts";
import { trail } from "../../src/papers/trail.ts";
import { cases } from "../helpers/cases.ts";
import { gradeOf } from "../letters/grade.ts";
import { ordinary, today } from "./sample.ts";

const words = wordsOf("en");
const papers = Object.entries(words.group("papers"));
const known = readSources();

/** What says what the law, an office or Social Security does, with a number that somebody would call. */
const claims =
  /\b(rule|must|HIPAA|HHS|federal|law|30 days|60 days|180 days|business days|1-8\d\d|988|P&A|judge|appeal|late)\b/iu;
/** Names of steps, dates and parts: they claim nothing. */
const noClaim = /^(step|what|entry|ground|place|data|mydata|plan|date|claim\.hearing|stands)\b/u;
const forbidden =
  /\b(illegal(ly)?|violation|lawsuit|sue|demand(s|ed)?|fight|win|comply|pursuant|eligible|sufferer|noncompliant|don't worry|easy|urgent|unfortunately|just)\b|!|\p{Extended_Pictographic}/iu;

describe("the words of the papers", () => {
  test("rest on sources that exist and were read", () => {
    const ids = papers.flatMap(([key, { sources = [] }]) => sources.map((id) => [key, known.get(id)?.confidence]));
    expect(ids.filter(([, confidence]) => confidence === undefined || confidence === "M")).toEqual([]);
  });

  test("make no claim of the law, and give no number, without a source", () => {
    const bare = papers.filter(([key, { say, sources }]) => claims.test(say) && !sources?.length && !noClaim.test(key));
    expect(bare.map(([key]) => key)).toEqual([]);
  });

  test("give the numbers that their sources give", () => {
    const said = papers.flatMap(([key, { say, sources = [] }]) =>
      (say.match(/1-\d{3}-\d{3}-\d{4}/gu) ?? []).map((phone) => ({ key, phone, sources })),
    );
    const read = (ids: string[]) => ids.map((id) => JSON.stringify(known.get(id))).join();
    expect(said.filter(({ phone, sources }) => !read(sources).includes(phone))).toEqual([]);
    expect(said).toHaveLength(3);
  });

  test("hold no sentence of more than 20 words, and none of the words that frighten or blame", () => {
    const sentences = papers.flatMap(([key, { say }]) =>
      say.split(/(?<=[.?!:;])\s+/u).map((sentence) => [key, sentence] as const),
    );
    expect(sentences.filter(([, sentence]) => sentence.split(/\s+/u).length > 20)).toEqual([]);
    expect(sentences.filter(([, sentence]) => forbidden.test(sentence))).toEqual([]);
  });

  test("say late only of days that the law sets for the person, never of an office", () => {
    const late = papers.filter(([, { say }]) => /\blate\b/iu.test(say)).map(([key]) => key);
    expect(late).toEqual(["claimOver.keep-benefits", "claimOver.inform", "claimOver.appeal"]);
  });

  test.each(Object.entries({ ordinary, ...cases }))("read at grade 8 or below: %s", (_, c) => {
    expect(gradeOf(toText(plan(c, today, words)))).toBeLessThanOrEqual(8);
    expect(gradeOf(toText(trail(c, today, words)))).toBeLessThanOrEqual(8);
  });
});
