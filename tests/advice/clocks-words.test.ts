import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { claimClockIds, placeClockIds } from "../../src/advice/clocks/clock.ts";
import { clockWords, estimatedWords } from "../../src/advice/clocks/clock-words.ts";
import { parseSources } from "../../src/sources.ts";
import { parse } from "yaml";
import { z } from "zod";

const entry = z.strictObject({ told: z.string(), passed: z.string(), sources: z.array(z.string()).default([]) });
const file = z.object({ first: z.record(z.string(), entry) }).catchall(entry);

const { first, ...words } = file.parse(parse(readFileSync("flows/clocks/en.yaml", "utf8")));
const sources = parseSources(readFileSync("data/sources.csv", "utf8"));

/** The clocks told first, ladder.md section 3; what has no date and an SSI review have words of their own. */
const toldFirst = [
  "keep-benefits",
  "keep-benefits-undated",
  "hearing-5-passed",
  "hearing-10-passed",
  "appeal-late",
  "appeal",
  "appeal-court",
  "hearing-held",
  "hearing-near",
  "hearing-soon",
  "hearing-until-decision",
  "dds-asked",
  "complaint-180",
];

const entries = [
  ...Object.entries(words as Record<string, z.infer<typeof entry>>),
  ...Object.entries(first).map(([id, said]) => [`first ${id}`, said] as const),
].map(([id, said]) => ({ id, ...said }));
const texts = entries.flatMap(({ id, told, passed }) => [
  { id: `${id}, running`, text: told },
  { id: `${id}, passed`, text: passed },
]);

const values: Record<string, string> = {
  date: "Wednesday, September 30",
  inDays: "in 30 days",
  place: "Example Clinic",
  working: "mailed Nov 3 + 5 days by mail + 30 days = Dec 8",
};
const filled = (text: string) => text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? "?");

describe("the words of the clocks", () => {
  it("are there for every clock, the estimates that say so, and those told first", () => {
    const wanted = [
      ...claimClockIds,
      ...placeClockIds,
      ...estimatedWords.map((id) => `${id}-estimated`),
      "appeal-court",
    ];
    expect(Object.keys(words).toSorted()).toEqual(wanted.toSorted());
    expect(Object.keys(first).toSorted()).toEqual(toldFirst.toSorted());
  });

  it.each(entries)("$id rests on sources that were read", (said) => {
    for (const id of said.sources)
      expect([id, sources.get(id)?.confidence]).toEqual([id, expect.stringMatching(/^S2?$/)]);
  });

  it.each(texts)("$id: at most 220 characters, sentences of at most 20 words", ({ text }) => {
    expect(filled(text).length).toBeLessThanOrEqual(220);
    for (const sentence of filled(text).split(/[.?]\s+/))
      expect([sentence, sentence.split(/\s+/).length <= 20]).toEqual([sentence, true]);
  });

  it.each(texts)("$id: asks for nothing but the date, the days, the place and the working", ({ text }) => {
    for (const [, name] of text.matchAll(/\{\{(.*?)\}\}/g)) expect(Object.keys(values)).toContain(name);
    expect(text.replaceAll(/\{\{\w+\}\}/g, "")).not.toMatch(/[{}]/);
  });

  it.each(texts)("$id: calm, without alarm or false comfort", ({ text }) => {
    expect(text).not.toMatch(
      /!|\b(just|easy|don't worry|illegal|violation|urgent|must|demand|sue|soon as possible)\b/i,
    );
  });

  it("call nobody late on an estimate or a date of our own", () => {
    const ours = ["review", "follow-up", "doctor", "ssa-file", ...estimatedWords.map((id) => `${id}-estimated`)];
    for (const id of ours)
      expect((words as Record<string, z.infer<typeof entry>>)[id]?.passed).not.toMatch(/(they're|is|are) late/);
  });
});

describe("which words a clock has", () => {
  it("are its own, unless it is an estimate that has words for that", () => {
    expect(clockWords({ id: "access", estimate: false }, undefined)).toBe("access");
    expect(clockWords({ id: "access", estimate: true }, undefined)).toBe("access-estimated");
    expect(clockWords({ id: "follow-up", estimate: true }, undefined)).toBe("follow-up");
  });

  it("are those of the court after the Appeals Council", () => {
    expect(clockWords({ id: "appeal", estimate: false }, "hearing")).toBe("appeal");
    expect(clockWords({ id: "appeal", estimate: false }, "council")).toBe("appeal-court");
  });
});
