import { describe, expect, it } from "vitest";
import { advise } from "../../src/advice/advise.ts";
import type { Situation } from "../../src/advice/situation.ts";

const stopping = (cdrNoticeDaysAgo: number): Situation => ({
  stage: "review",
  reviewStep: "stopping",
  cdrNoticeDaysAgo,
});
const hearing = (hearingInBusinessDays: number): Situation => ({ stage: "hearing", hearingInBusinessDays });
const denied = (noticeDaysAgo: number): Situation => ({ stage: "initial", noticeDaysAgo, appealFiled: false });
const refused = (refusedDaysAgo: number): Situation => ({ stage: "none", refusal: "policy", refusedDaysAgo });

const told: [said: string, situation: Situation, clock: string | null][] = [
  ["a plan to die comes before a hearing tomorrow", { ...hearing(1), crisis: true }, "crisis"],
  ["stopping notice of 0 days", stopping(0), "keep-benefits"],
  ["stopping notice of 15 days, appeal filed", { ...stopping(15), appealFiled: true }, "keep-benefits"],
  [
    "stopping notice of 15 days, benefits kept, appeal filed",
    { ...stopping(15), benefitsKept: true, appealFiled: true },
    null,
  ],
  ["stopping notice of 16 days", stopping(16), "appeal"],
  ["stopping notice of 65 days", stopping(65), "appeal"],
  ["stopping notice of 66 days", stopping(66), "appeal-late"],
  ["stopping notice of 66 days, appeal under way", { ...stopping(66), reviewStep: "reconsideration" }, null],
  [
    "stopping notice of 200 days, hearing set",
    { ...stopping(200), reviewStep: "hearing", hearingSoon: true },
    "hearing-near",
  ],
  ["stopping notice of 200 days, hearing asked for", { ...stopping(200), reviewStep: "hearing" }, null],
  ["a packet is no stopping notice", { stage: "review", reviewStep: "packet", cdrNoticeDaysAgo: 3 }, null],
  ["hearing today", hearing(0), "hearing-5-passed"],
  ["hearing in 4", hearing(4), "hearing-5-passed"],
  ["hearing in 5", hearing(5), "hearing-10-passed"],
  ["hearing in 9", hearing(9), "hearing-10-passed"],
  ["hearing in 10", hearing(10), "hearing-near"],
  ["hearing in 42", hearing(42), "hearing-near"],
  ["hearing in 43", { ...hearing(43), hearingSoon: true }, null],
  ["hearing was yesterday", hearing(-1), "hearing-held"],
  ["hearing soon, day not known", { stage: "hearing", hearingSoon: true }, "hearing-near"],
  ["hearing soon, stage not said", { hearingSoon: true }, "hearing-near"],
  ["a hearing officer's hearing", { stage: "review", reviewStep: "reconsideration", hearingInBusinessDays: 3 }, null],
  [
    "the judge's hearing of a review",
    { stage: "review", reviewStep: "hearing", hearingInBusinessDays: 3 },
    "hearing-5-passed",
  ],
  ["denied 65 days ago", denied(65), "appeal"],
  ["denied 66 days ago", denied(66), "appeal-late"],
  ["denied 66 days ago, appeal sent", { ...denied(66), appealFiled: true }, null],
  ["denied long ago, hearing since set", { ...hearing(12), noticeDaysAgo: 200 }, "hearing-near"],
  ["examiner asked 20 days ago", { stage: "initial", ddsAskedDaysAgo: 20 }, "dds-asked"],
  ["examiner asked 21 days ago", { stage: "initial", ddsAskedDaysAgo: 21 }, null],
  ["refused 149 days ago", refused(149), null],
  ["refused 150 days ago", refused(150), "complaint-180"],
  ["refused 180 days ago", refused(180), "complaint-180"],
  ["refused 181 days ago", refused(181), null],
  ["refused 170 days ago, complaint sent", { ...refused(170), tried: ["complaint"] }, null],
  ["refused 170 days ago at a campus, outside HIPAA", { ...refused(170), setting: "campus" }, null],
];

describe("the clock told first", () => {
  it.each(told)("%s", (_said, situation, clock) => {
    expect(advise(situation).urgent).toBe(clock);
  });
});
