import { describe, expect, it } from "vitest";
import { advise } from "../../src/advice/advise.ts";
import type { Situation } from "../../src/advice/situation.ts";

const near: Situation = { stage: "hearing", hearingInBusinessDays: 20, lawyer: false };

const letters: [said: string, situation: Situation, next: string, letter: string | null][] = [
  ["portal", { stage: "none" }, "portal", null],
  ["request", { stage: "none", tried: ["portal"] }, "request", "request"],
  ["request for test scores", { stage: "none", tried: ["portal"], wantsTests: true }, "request", "test-data"],
  ["waiting well", { stage: "none", tried: ["portal"], sentDaysAgo: 3 }, "follow-up", null],
  ["overdue", { stage: "none", sentDaysAgo: 31 }, "follow-up", "follow-up"],
  ["clinician of one's choice", { refusal: "protection", reviewUpheld: true, state: "WA" }, "someone-else", "request"],
  ["insurer in place of a closed office", { refusal: "gone", tried: ["custodian"] }, "someone-else", "insurer"],
  ["custodian", { refusal: "gone" }, "gone", "request"],
  ["licensing board", { setting: "cash-only", tried: ["doctor", "request"], refusal: "policy" }, "complaint", null],
  ["judge not told yet", { ...near, refusal: "policy" }, "hearing-office", "hearing-inform"],
  [
    "judge told, clinic silent",
    { ...near, tried: ["judge"], refusal: "silence" },
    "hearing-office",
    "subpoena-request",
  ],
  ["wrong fact", { stage: "none", got: "all", wrong: true, wrongKind: "fact" }, "wrong", "amendment"],
  ["wrong opinion", { stage: "none", got: "all", wrong: true, wrongKind: "opinion" }, "wrong", "doctor-note"],
  [
    "wrong opinion, no contact wanted",
    { stage: "none", got: "all", wrong: true, wrongKind: "opinion", avoidDoctor: true },
    "wrong",
    "amendment",
  ],
  [
    "wrong fact at a campus",
    { stage: "none", setting: "campus", got: "all", wrong: true, wrongKind: "fact" },
    "wrong",
    "doctor-note",
  ],
  [
    "wrong fact at a cash-only office once left",
    { stage: "none", setting: "cash-only", got: "all", wrong: true, wrongKind: "fact", stillPatient: false },
    "wrong",
    "doctor-note",
  ],
  [
    "wrong fact at a campus, no contact wanted",
    { stage: "none", setting: "campus", got: "all", wrong: true, wrongKind: "fact", avoidDoctor: true },
    "wrong",
    null,
  ],
  ["correction refused", { stage: "none", got: "all", wrong: true, amendmentDenied: true }, "wrong", "disagreement"],
  ["SSA's own report", { stage: "initial", tried: ["file"], wrong: true, wrongKind: "ce" }, "wrong", null],
];

describe("the letter with a step", () => {
  it.each(letters)("%s", (_said, situation, next, letter) => {
    expect(advise(situation)).toMatchObject({ next, letter });
  });
});
