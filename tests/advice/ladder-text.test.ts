import { describe, expect, it } from "vitest";
import { advise } from "../../src/advice/advise.ts";
import type { Situation } from "../../src/advice/situation.ts";

type Steps = ReturnType<typeof advise>["equal"];
type Case = [said: string, situation: Situation, equal: Steps];

const near: Situation = { stage: "hearing", hearingSoon: true, hearingInBusinessDays: 20, lawyer: false };
const gaveLetter: Situation = { tried: ["request", "doctor", "letter"], answered: true };
const kept: Situation = { refusal: "protection", tried: ["request", "doctor"] };

const section4: Case[] = [
  ["wants to stop, whatever runs", { ...near, wantsToStop: true }, ["let-go"]],
  ["hearing, lawyer asked already", { ...near, lawyer: true, tried: ["lawyer"] }, ["hearing-office"]],
  ["hearing, wrong words only heard of", { ...near, wrong: true }, ["hearing-office"]],
  [
    "hearing in 9 days, page in hand",
    { ...near, hearingInBusinessDays: 9, got: "all", wrong: true },
    ["hearing-office"],
  ],
  [
    "hearing, date not known, page in hand",
    { stage: "hearing", hearingSoon: true, got: "portal", wrong: true },
    ["wrong", "hearing-office"],
  ],
  [
    "SSA's own report counts as seen once the file is there",
    { ...near, wrong: true, wrongKind: "ce", tried: ["file"] },
    ["wrong", "hearing-office"],
  ],
  [
    "hearing in 7 days, judge told, clinic silent: no subpoena any more",
    { ...near, hearingInBusinessDays: 7, tried: ["judge"], refusal: "silence" },
    ["ssa-file"],
  ],
  [
    "judge and file done, clinic refuses, 8 days left",
    { ...near, hearingInBusinessDays: 8, tried: ["judge", "file", "request"], refusal: "policy" },
    ["doctor"],
  ],
  [
    "review before the judge",
    { stage: "review", reviewStep: "hearing", hearingInBusinessDays: 30 },
    ["hearing-office"],
  ],
  [
    "benefits to keep, lawyer not asked",
    { stage: "review", reviewStep: "stopping", cdrNoticeDaysAgo: 3, lawyer: true },
    ["lawyer", "ssa-file"],
  ],
  ["denied, lawyer not asked", { stage: "initial", noticeDaysAgo: 3, appealFiled: false, lawyer: true }, ["lawyer"]],
  [
    "denied, wrong page in hand",
    { stage: "initial", noticeDaysAgo: 3, appealFiled: false, got: "portal", wrong: true },
    ["wrong", "ssa-file"],
  ],
  [
    "denied, file in hand, nothing else asked",
    { stage: "initial", noticeDaysAgo: 3, appealFiled: false, tried: ["file"] },
    ["request", "portal"],
  ],
  ["examiner asked 20 days ago", { stage: "initial", ddsAskedDaysAgo: 20, tried: ["examiner"] }, ["examiner"]],
  [
    "dismissed for asking, desk said policy",
    { stage: "none", tried: ["request"], refusal: "policy", dropped: true },
    ["complaint", "doctor"],
  ],
  [
    "doctor supports, but the person is wary",
    { stage: "initial", doctorSupports: { rfcForm: true, showed: true }, wary: true },
    ["reading"],
  ],
  [
    "doctor supports, SSA file already asked",
    { stage: "initial", doctorSupports: { rfcForm: true, showed: true }, tried: ["file"] },
    ["let-go"],
  ],
  ["only the form, notes not shown", { stage: "none", doctorSupports: { rfcForm: true } }, ["portal"]],
  ["wrong only heard of, claim, lawyer not asked", { stage: "hearing", wrong: true, lawyer: true }, ["lawyer"]],
  ["wrong only heard of, no claim, portal tried", { stage: "none", wrong: true, tried: ["portal"] }, ["request"]],
  [
    "wary with everything, claim at the examiner",
    { stage: "reconsideration", wary: true, got: "all", lawyer: false },
    ["reading", "examiner"],
  ],
  ["everything came, lawyer", { stage: "hearing", got: "all", lawyer: true, tried: ["lawyer"] }, ["lawyer"]],
  ["everything came, hearing not scheduled", { stage: "hearing", got: "all", lawyer: false }, ["hearing-office"]],
  ["everything came, review", { stage: "review", reviewStep: "reconsideration", got: "all" }, ["examiner"]],
  ["everything came, council", { stage: "council", got: "all", lawyer: false }, ["ssa-file"]],
  [
    "examiner knows it is missing, everyone asked but the doctor",
    { stage: "initial", ddsMissing: true, tried: ["examiner", "request"] },
    ["doctor"],
  ],
  [
    "file without psychiatry at council",
    { stage: "council", fileLacksPsych: true, tried: ["file"], lawyer: false },
    ["ssa-file", "request"],
  ],
  [
    "file without psychiatry at council, office asked",
    { stage: "council", fileLacksPsych: true, tried: ["file", "request"] },
    ["ssa-file"],
  ],
  ["fears to be dropped, lawyer not asked", { stage: "initial", fearsDropped: true, lawyer: true }, ["lawyer"]],
  [
    "fears to be dropped at a hearing far off",
    { stage: "hearing", fearsDropped: true, lawyer: false, refusal: "policy" },
    ["ssa-file"],
  ],
  [
    "fears to be dropped, no claim, doctor asked",
    { stage: "none", fearsDropped: true, ...kept, refusal: "policy" },
    ["denial-letter"],
  ],
  [
    "lawyer not asked, the office owes an answer",
    { stage: "initial", lawyer: true, sentDaysAgo: 10, tried: ["request"] },
    ["lawyer", "ssa-file"],
  ],
];

const section5: Case[] = [
  [
    "campus refused, that professional asked already",
    { setting: "campus", refusal: "policy", tried: ["other-clinician"] },
    ["let-go"],
  ],
  [
    "campus wants money, that professional asked already",
    { stage: "none", setting: "campus", refusal: "money", feeAsked: 60, tried: ["request", "other-clinician"] },
    ["let-go"],
  ],
  [
    "campus wants money, that professional asked already, claim",
    { stage: "initial", setting: "campus", refusal: "money", unpaidBill: true, tried: ["request", "other-clinician"] },
    ["ssa-file"],
  ],
  [
    "cash only wants money, board and clinician asked already",
    {
      stage: "none",
      setting: "cash-only",
      refusal: "money",
      tried: ["doctor", "request", "complaint", "other-clinician"],
    },
    ["let-go"],
  ],
  [
    "cash only wants money, board and clinician asked already, claim",
    {
      stage: "initial",
      setting: "cash-only",
      refusal: "money",
      avoidDoctor: true,
      tried: ["request", "complaint", "other-clinician"],
    },
    ["ssa-file"],
  ],
  [
    "cash only, can't ask, Texas",
    { setting: "cash-only", avoidDoctor: true, state: "TX" },
    ["request", "someone-else"],
  ],
  [
    "cash only, refused in Georgia",
    { setting: "cash-only", tried: ["doctor", "request"], refusal: "policy", state: "GA" },
    ["complaint"],
  ],
  [
    "cash only, refused in Ohio",
    { setting: "cash-only", tried: ["doctor", "request"], refusal: "policy", state: "OH" },
    ["someone-else"],
  ],
  [
    "in jail, refused for protection in writing: no review",
    { setting: "jail", refusal: "protection", refusedInWriting: true },
    ["complaint"],
  ],
  [
    "released from jail, refused for protection in writing",
    { setting: "jail", stillPatient: false, refusal: "protection", refusedInWriting: true },
    ["review"],
  ],
  ["each office names another", { bounced: true, tried: ["request"], refusal: "silence" }, ["request"]],
  [
    "gone, custodian and insurer asked, claim",
    { stage: "initial", refusal: "gone", tried: ["custodian", "insurer"] },
    ["ssa-file"],
  ],
  [
    "gone, custodian and insurer asked, no claim",
    { stage: "none", refusal: "gone", tried: ["custodian", "insurer"] },
    ["let-go"],
  ],
  ["fee letter sent, still too much", { refusal: "money", feeAsked: 80, tried: ["fee"] }, ["complaint"]],
  ["a bill, whatever else they say", { refusal: "policy", unpaidBill: true }, ["money"]],
  ["only to a doctor, nobody willing", { refusal: "elsewhere", tried: ["request"] }, ["doctor"]],
  [
    "only to a doctor, and that doctor has asked already",
    { refusal: "elsewhere", otherClinician: true, tried: ["request", "other-clinician"] },
    ["doctor"],
  ],
  ["35 days, by mail: day 30 is not over", { stage: "none", tried: ["letter"], sentDaysAgo: 35 }, ["portal"]],
  ["36 days, by mail: overdue", { stage: "none", tried: ["letter"], sentDaysAgo: 36 }, ["follow-up"]],
  [
    "arrived 30 days ago, whenever it was sent",
    { stage: "none", tried: ["letter", "portal"], sentDaysAgo: 50, receivedDaysAgo: 30 },
    ["follow-up"],
  ],
  ["arrived 31 days ago", { stage: "none", tried: ["request"], receivedDaysAgo: 31 }, ["follow-up"]],
  ["extended: 60 days", { stage: "none", tried: ["request"], sentDaysAgo: 60, extended: true }, ["portal"]],
  [
    "extended: 61 days",
    { stage: "none", tried: ["request"], sentDaysAgo: 61, extended: true },
    ["follow-up", "complaint"],
  ],
  [
    "waiting at the hearing stage: never the examiner",
    { stage: "hearing", lawyer: false, tried: ["file"], sentDaysAgo: 5 },
    ["portal"],
  ],
  ["waiting before the Council", { stage: "council", tried: ["file"], sentDaysAgo: 5 }, ["portal"]],
  [
    "reminder sent, complaint sent, still silent",
    { stage: "none", tried: ["request", "follow-up", "complaint"], sentDaysAgo: 70 },
    ["someone-else"],
  ],
  [
    "reviewer agreed, claim, no state of choice",
    { ...kept, stage: "initial", reviewUpheld: true, state: "GA" },
    ["ssa-file"],
  ],
  [
    "reviewer agreed, no claim, no state of choice",
    { ...kept, stage: "none", reviewUpheld: true, state: "GA" },
    ["let-go"],
  ],
  ["review asked 31 days ago", { ...kept, reviewAskedDaysAgo: 31 }, ["complaint"]],
  [
    "review asked, everything else moving",
    { ...kept, tried: ["request", "doctor", "review", "portal"], reviewAskedDaysAgo: 12 },
    ["follow-up"],
  ],
  [
    "for protection, left the clinic, office asked",
    { refusal: "protection", stillPatient: false, tried: ["request"] },
    ["denial-letter"],
  ],
  [
    "for protection, therapist asked, office not",
    { refusal: "protection", tried: ["doctor"] },
    ["denial-letter", "request"],
  ],
  [
    "policy, office only asked out loud, doctor asked",
    { refusal: "policy", tried: ["request", "doctor"], spokenOnly: true },
    ["request", "denial-letter"],
  ],
  [
    "policy, office only asked out loud, doctor not asked",
    { refusal: "policy", tried: ["request"], spokenOnly: true },
    ["doctor"],
  ],
  [
    "policy after the letter, no longer a patient",
    { ...gaveLetter, refusal: "policy", stillPatient: false },
    ["complaint"],
  ],
  [
    "policy after the letter, any contact out of the question",
    { ...gaveLetter, refusal: "policy", avoidDoctor: true },
    ["complaint"],
  ],
  [
    "policy after the letter and a meeting",
    { refusal: "policy", tried: ["doctor", "letter", "meeting"], answered: true },
    ["complaint"],
  ],
  [
    "policy after letter, meeting and complaint",
    { refusal: "policy", tried: ["doctor", "letter", "meeting", "complaint"], answered: true },
    ["someone-else"],
  ],
  [
    "a doctor who backs the claim and will not hand it over",
    { stage: "none", refusal: "policy", tried: ["request", "doctor"], doctorSupports: { rfcForm: true } },
    ["meeting"],
  ],
  ["pages are missing", { got: "partial", tried: ["request"] }, ["request"]],
  ["asked again for the rest", { got: "partial", tried: ["request"], askedForRest: true }, ["denial-letter"]],
  ["a notary first", { hurdle: "notary", tried: ["request"] }, ["request"]],
  ["council, nothing asked", { stage: "council", lawyer: false }, ["ssa-file"]],
  ["review after the packet, nothing asked", { stage: "review", reviewStep: "reconsideration" }, ["ssa-file"]],
  ["hearing not scheduled, no lawyer", { stage: "hearing", lawyer: false }, ["request", "ssa-file"]],
  [
    "hearing not scheduled, the lawyer is silent",
    { stage: "hearing", lawyer: true, tried: ["lawyer"] },
    ["ssa-file", "request"],
  ],
  ["stage not known", {}, ["portal"]],
  ["state hospital: no portal", { stage: "initial", setting: "state-hospital" }, ["request"]],
  ["a guardian", { stage: "initial", helper: "authority" }, ["request"]],
  ["low energy, portal looked at", { stage: "initial", energy: "low", tried: ["portal"] }, ["request"]],
];

describe("ladder.md section 4", () => {
  it.each(section4)("%s", (_said, situation, equal) => {
    expect(advise(situation).equal).toEqual(equal);
  });
});

describe("ladder.md section 5", () => {
  it.each(section5)("%s", (_said, situation, equal) => {
    expect(advise(situation).equal).toEqual(equal);
  });
});

const wrongFact: Situation = { got: "all", wrong: true, wrongKind: "fact", declined: ["wrong"] };
const wrongDeclined: Case[] = [
  ["initial: the examiner", { ...wrongFact, stage: "initial", tried: ["request"] }, ["examiner"]],
  ["initial, file tried", { ...wrongFact, stage: "initial", tried: ["request", "file"] }, ["examiner"]],
  ["hearing without a date", { ...wrongFact, stage: "hearing" }, ["hearing-office"]],
  ["council", { ...wrongFact, stage: "council", appealFiled: true }, ["ssa-file"]],
  [
    "lawyer asked, file tried",
    { ...wrongFact, stage: "initial", lawyer: true, tried: ["request", "lawyer", "file"] },
    ["lawyer"],
  ],
  ["lawyer not asked", { ...wrongFact, stage: "reconsideration", lawyer: true, tried: ["request"] }, ["lawyer"]],
  ["no claim", { ...wrongFact, stage: "none" }, ["reading"]],
  ["no claim, wary", { ...wrongFact, stage: "none", wary: true }, ["reading"]],
  [
    "file without psychiatry",
    { ...wrongFact, stage: "initial", got: "partial", fileLacksPsych: true, tried: ["request", "file"] },
    ["ssa-file", "examiner"],
  ],
  ["part of it came", { ...wrongFact, stage: "none", got: "partial", tried: ["request"] }, ["request"]],
  [
    "before the judge, who was told: the file",
    { ...wrongFact, ...near, got: "portal", tried: ["judge"] },
    ["ssa-file"],
  ],
];

describe("wrong words declined, the page in hand", () => {
  it.each(wrongDeclined)("go on with the following lines: %s", (_said, situation, equal) => {
    expect(advise(situation).equal).toEqual(equal);
  });
});

const decided: Situation = { got: "all", noticeDaysAgo: 20, appealFiled: false, lawyer: false, tried: ["file"] };

describe("a decision to appeal, everything in hand, file tried", () => {
  it.each(["initial", "reconsideration", "hearing"] as const)(
    "at %s leads on, since nobody has the matter",
    (stage) => {
      expect(advise({ ...decided, stage }).equal).toEqual(["someone-else"]);
    },
  );

  it("and others asked: the file once more", () => {
    const tried: Situation["tried"] = ["file", "other-clinician", "insurer"];
    expect(advise({ ...decided, stage: "initial", tried }).equal).toEqual(["ssa-file"]);
  });

  it("wary: reading is still how", () => {
    expect(advise({ ...decided, stage: "initial", wary: true }).next).toBe("reading");
  });
});

describe("declined steps", () => {
  it("are skipped for the next best", () => {
    expect(advise({ ...near, declined: ["hearing-office"] }).next).toBe("ssa-file");
    expect(advise({ refusal: "policy", tried: ["request"], declined: ["doctor"] }).next).toBe("denial-letter");
    expect(advise({ stage: "initial", declined: ["request"] }).equal).toEqual(["portal"]);
  });

  it("leave the clock told", () => {
    expect(advise({ ...near, declined: ["hearing-office", "ssa-file"] }).urgent).toBe("hearing-near");
  });

  it("a letter declined leads to the talk", () => {
    expect(advise({ ...kept, refusal: "policy", declined: ["denial-letter"] }).next).toBe("meeting");
  });
});

describe("the two steps after it", () => {
  it("begin with what is as good", () => {
    const { next, then } = advise({ stage: "reconsideration", lawyer: true, refusal: "policy" });
    expect([next, ...then]).toEqual(["lawyer", "doctor", "denial-letter"]);
  });

  it("move the other track while the office has time", () => {
    expect(advise({ stage: "initial", refusal: "policy", tried: ["request"] }).then[0]).toBe("ssa-file");
  });

  it("offer the doctor beside a letter where there is no claim", () => {
    expect(advise({ stage: "none", got: "partial", tried: ["request"] }).then[0]).toBe("doctor");
  });
});
