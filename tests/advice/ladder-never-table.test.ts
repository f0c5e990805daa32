import { describe, expect, it } from "vitest";
import { neverLetter, neverSaid, neverStep } from "../../src/advice/ladder-never.ts";
import { viewOf } from "../../src/advice/ladder.ts";
import type { Situation } from "../../src/advice/situation.ts";
import type { LetterId } from "../../src/case/letters.ts";
import type { Workaround } from "../../src/case/vocabulary.ts";

const overdue: Situation = { tried: ["request"], sentDaysAgo: 40 };

const steps: [said: string, step: Workaround, wrong: Situation, right: Situation][] = [
  ["a file without a claim", "ssa-file", { stage: "planning" }, { stage: "initial" }],
  ["a lawyer without any claim", "lawyer", { stage: "none" }, { stage: "planning" }],
  ["the judge's office before a hearing", "hearing-office", { stage: "reconsideration" }, { stage: "hearing" }],
  [
    "the judge's office after the judge",
    "hearing-office",
    { stage: "hearing", noticeDaysAgo: 3 },
    { stage: "hearing" },
  ],
  [
    "the judge's office in an early review",
    "hearing-office",
    { stage: "review", reviewStep: "stopping" },
    { stage: "review", reviewStep: "hearing" },
  ],
  ["the examiner while the judge has it", "examiner", { stage: "hearing" }, { stage: "reconsideration" }],
  [
    "the examiner after a denial",
    "examiner",
    { stage: "initial", noticeDaysAgo: 3 },
    { stage: "initial", noticeDaysAgo: 3, appealFiled: true },
  ],
  [
    "letting go while an appeal runs out",
    "let-go",
    { stage: "initial", noticeDaysAgo: 3 },
    { stage: "initial", noticeDaysAgo: 3, wantsToStop: true },
  ],
  ["a federal denial letter to a campus", "denial-letter", { setting: "campus" }, { setting: "clinic" }],
  ["a federal denial letter to a cash-only office", "denial-letter", { setting: "cash-only" }, { setting: "part2" }],
  ["a denial letter to a doctor who helps", "denial-letter", { doctorSupports: { showed: true } }, {}],
  ["a review inside jail", "review", { setting: "jail" }, { setting: "jail", stillPatient: false }],
  ["a review of therapy notes", "review", { refusal: "therapy-notes" }, { refusal: "protection" }],
  ["a review that was held", "review", { refusal: "protection", reviewUpheld: true }, { refusal: "protection" }],
  ["a meeting with those to be avoided", "meeting", { avoidDoctor: true }, {}],
  ["a meeting after a dismissal", "meeting", { dropped: true }, {}],
  ["the doctor to be avoided", "doctor", { avoidDoctor: true }, {}],
  ["a complaint about nothing", "complaint", { tried: ["request"], sentDaysAgo: 30 }, overdue],
  ["a complaint about mere silence", "complaint", { refusal: "silence" }, { refusal: "policy" }],
  ["a complaint about a helpful doctor", "complaint", { ...overdue, doctorSupports: { rfcForm: true } }, overdue],
];

const letters: [said: string, letter: LetterId, wrong: Situation, right: Situation][] = [
  ["a subpoena with nine days left", "subpoena-request", { hearingInBusinessDays: 9 }, { hearingInBusinessDays: 10 }],
  ["an amendment to SSA's own doctor", "amendment", { wrongKind: "ce" }, { wrongKind: "fact" }],
  ["an amendment at a campus", "amendment", { setting: "campus" }, { setting: "clinic" }],
  ["a federal complaint about a cash-only office", "ocr-complaint", { setting: "cash-only" }, { setting: "va" }],
  ["a note to a doctor to be avoided", "doctor-note", { avoidDoctor: true }, {}],
  ["a review of therapy notes", "review-request", { refusal: "therapy-notes" }, { refusal: "protection" }],
];

describe("ladder.md section 7", () => {
  it.each(steps)("forbids %s", (_said, step, wrong, right) => {
    expect([neverStep(viewOf(wrong), step), neverStep(viewOf(right), step)]).toEqual([true, false]);
  });

  it.each(letters)("forbids %s", (_said, letter, wrong, right) => {
    expect([neverLetter(viewOf(wrong), letter), neverLetter(viewOf(right), letter)]).toEqual([true, false]);
  });

  it("forbids keys that would be false", () => {
    const day = (cdrNoticeDaysAgo: number) => viewOf({ stage: "review", reviewStep: "stopping", cdrNoticeDaysAgo });
    expect([neverSaid(day(15), "keep-benefits-10-days"), neverSaid(day(16), "keep-benefits-10-days")]).toEqual([
      false,
      true,
    ]);
    expect([neverSaid(viewOf(overdue), "overdue"), neverSaid(viewOf({}), "overdue")]).toEqual([false, true]);
  });
});
