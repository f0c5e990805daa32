import { appealClock, atExaminer, claim, hearingClock } from "./ladder-claim.ts";
import { cantAsk, did, failing, lawyerNotAsked, pageInHand } from "./ladder-office.ts";
import type { Row, View } from "./ladder-view.ts";

const wrongInHand = (v: View) => v.wrong === true && pageInHand(v);
const rightOf = (v: View) => hearingClock(v) && wrongInHand(v);
const inTimeForBoth = (v: View) => v.hearingInBusinessDays === undefined || v.hearingInBusinessDays >= 10;
const told = (v: View) => hearingClock(v) && did(v, "judge");
const gotAll = (v: View) => v.got === "all";
const braveEnough = (v: View) => !v.wary && !v.wrong;
const backed = (v: View) => v.doctorSupports?.rfcForm === true && v.doctorSupports.showed === true && braveEnough(v);
const onlyHeard = (v: View) => v.wrong === true && !pageInHand(v);
const wary = (v: View) => v.wary === true;
const waryWithAll = (v: View) => wary(v) && gotAll(v) && claim(v);
const withHearing = (v: View) => v.stage === "hearing" || v.reviewStep === "hearing";
const fears = (v: View) => v.fearsDropped === true;

const n12 = { stage: "hearing", hearingSoon: true, hearingInBusinessDays: 12 } as const;
const denied = { stage: "initial", noticeDaysAgo: 20, appealFiled: false } as const;
const wrongPage = { got: "portal", wrong: true, wrongKind: "fact" } as const;

/** Which step is best: ladder.md section 4, read top to bottom. */
export const firstTable: readonly Row[] = [
  [["let-go"], "4.2", (v) => v.wantsToStop === true, { stage: "none", refusal: "policy", wantsToStop: true }],

  [["lawyer"], "4.3", (v) => hearingClock(v) && lawyerNotAsked(v), { ...n12, lawyer: true }],
  [["wrong"], "4.4", (v) => rightOf(v) && did(v, "judge"), { ...n12, ...wrongPage, tried: ["judge"] }],
  [
    ["wrong", "hearing-office"],
    "4.4",
    (v) => rightOf(v) && !did(v, "judge") && inTimeForBoth(v),
    { ...n12, ...wrongPage },
  ],
  [
    ["hearing-office"],
    "4.4",
    (v) => rightOf(v) && !did(v, "judge"),
    { ...n12, ...wrongPage, hearingInBusinessDays: 9 },
  ],
  [
    ["hearing-office"],
    "4.5",
    (v) => told(v) && v.clock === "hearing-near" && failing(v),
    { ...n12, tried: ["judge"], refusal: "silence" },
  ],
  [["ssa-file"], "4.5", (v) => told(v) && !did(v, "file"), { ...n12, tried: ["judge"] }],
  [
    ["lawyer"],
    "4.5-all",
    (v) => told(v) && gotAll(v) && v.lawyer === true,
    { ...n12, lawyer: true, got: "all", tried: ["judge", "file", "lawyer"] },
  ],
  [["hearing-office"], "4.5-all", (v) => told(v) && gotAll(v), { ...n12, got: "all", tried: ["judge", "file"] }],
  [["provider"], "4.5", told, { ...n12, tried: ["judge", "file"] }],
  [["hearing-office"], "4.6", hearingClock, { stage: "hearing", hearingInBusinessDays: 3 }],
  [["ssa-file"], "4.6", (v) => hearingClock(v) && !did(v, "file"), { ...n12, declined: ["hearing-office"] }],

  [
    ["lawyer", "ssa-file"],
    "4.7",
    (v) => v.clock === "keep-benefits" && lawyerNotAsked(v) && !did(v, "file"),
    { stage: "review", reviewStep: "stopping", cdrNoticeDaysAgo: 6, lawyer: true },
  ],
  [["lawyer"], "4.7", (v) => appealClock(v) && lawyerNotAsked(v), { ...denied, lawyer: true }],
  [
    ["wrong", "ssa-file"],
    "4.7",
    (v) => appealClock(v) && wrongInHand(v) && !did(v, "file"),
    { ...denied, ...wrongPage },
  ],
  [["wrong"], "4.7", (v) => appealClock(v) && wrongInHand(v), { ...denied, ...wrongPage, tried: ["file"] }],
  [["ssa-file"], "4.7", (v) => appealClock(v) && !did(v, "file"), denied],

  [["examiner"], "4.8", (v) => v.clock === "dds-asked", { stage: "initial", ddsAskedDaysAgo: 6 }],
  [["complaint"], "4.9", (v) => v.clock === "complaint-180", { stage: "none", refusal: "policy", refusedDaysAgo: 170 }],
  [
    ["complaint", "provider"],
    "4.9-dropped",
    (v) => v.dropped === true && !did(v, "complaint"),
    { stage: "none", tried: ["doctor"], refusal: "policy", dropped: true, stillPatient: false },
  ],

  [
    ["let-go", "ssa-file"],
    "4.10",
    (v) => backed(v) && claim(v) && !did(v, "file"),
    { stage: "initial", doctorSupports: { rfcForm: true, showed: true } },
  ],
  [["let-go"], "4.10", backed, { stage: "none", doctorSupports: { rfcForm: true, showed: true } }],

  [["wrong"], "4.11", wrongInHand, { stage: "none", ...wrongPage }],
  [
    ["lawyer"],
    "4.11",
    (v) => onlyHeard(v) && claim(v) && lawyerNotAsked(v),
    { stage: "reconsideration", wrong: true, lawyer: true },
  ],
  [["ssa-file"], "4.11", (v) => onlyHeard(v) && claim(v) && !did(v, "file"), { stage: "hearing", wrong: true }],
  [["provider"], "4.11", onlyHeard, { stage: "none", wrong: true, wary: true }],

  [
    ["reading", "lawyer"],
    "4.12",
    (v) => waryWithAll(v) && v.lawyer === true,
    { stage: "initial", wary: true, got: "all", lawyer: true },
  ],
  [
    ["reading", "hearing-office"],
    "4.12",
    (v) => waryWithAll(v) && withHearing(v),
    { stage: "hearing", wary: true, got: "all" },
  ],
  [
    ["reading", "ssa-file"],
    "4.12",
    (v) => waryWithAll(v) && v.stage === "council",
    { stage: "council", wary: true, got: "all" },
  ],
  [["reading", "examiner"], "4.12", waryWithAll, { stage: "initial", wary: true, got: "all" }],
  [["reading"], "4.12", wary, { stage: "initial", wary: true }],

  [
    ["lawyer"],
    "4.13",
    (v) => gotAll(v) && claim(v) && v.lawyer === true,
    { stage: "council", got: "all", lawyer: true },
  ],
  [["hearing-office"], "4.13", (v) => gotAll(v) && withHearing(v), { stage: "hearing", got: "all" }],
  [["ssa-file"], "4.13", (v) => gotAll(v) && v.stage === "council", { stage: "council", got: "all" }],
  [["examiner"], "4.13", (v) => gotAll(v) && claim(v), { stage: "review", reviewStep: "packet", got: "all" }],
  [
    ["let-go"],
    "4.13",
    (v) => gotAll(v) && v.refusal === "therapy-notes",
    { stage: "none", got: "all", refusal: "therapy-notes" },
  ],
  [["reading"], "4.13", (v) => gotAll(v) && !claim(v), { stage: "planning", got: "all" }],

  [["examiner"], "4.14", (v) => v.ddsMissing === true && !did(v, "examiner"), { stage: "initial", ddsMissing: true }],
  [
    ["request", "doctor"],
    "4.14",
    (v) => v.ddsMissing === true && !did(v, "request") && !cantAsk(v),
    { stage: "initial", ddsMissing: true, tried: ["examiner"] },
  ],
  [
    ["doctor"],
    "4.14",
    (v) => v.ddsMissing === true && !cantAsk(v),
    { stage: "initial", ddsMissing: true, tried: ["examiner", "request"] },
  ],
  [
    ["request"],
    "4.14",
    (v) => v.ddsMissing === true && !did(v, "request"),
    { stage: "initial", ddsMissing: true, tried: ["examiner", "doctor"] },
  ],

  [
    ["ssa-file", "examiner"],
    "4.15",
    (v) => v.fileLacksPsych === true && atExaminer(v) && !did(v, "examiner"),
    { stage: "reconsideration", tried: ["file"], fileLacksPsych: true },
  ],
  [
    ["ssa-file", "request"],
    "4.15",
    (v) => v.fileLacksPsych === true && !atExaminer(v) && !did(v, "request"),
    { stage: "hearing", tried: ["file"], fileLacksPsych: true },
  ],
  [
    ["ssa-file"],
    "4.15",
    (v) => v.fileLacksPsych === true,
    { stage: "hearing", tried: ["file", "request"], fileLacksPsych: true },
  ],

  [
    ["lawyer"],
    "4.16",
    (v) => fears(v) && claim(v) && lawyerNotAsked(v),
    { stage: "hearing", fearsDropped: true, lawyer: true },
  ],
  [
    ["ssa-file", "examiner"],
    "4.16",
    (v) => fears(v) && !did(v, "file") && atExaminer(v),
    { stage: "initial", fearsDropped: true, refusal: "policy" },
  ],
  [["ssa-file"], "4.16", (v) => fears(v) && claim(v) && !did(v, "file"), { stage: "council", fearsDropped: true }],
  [
    ["doctor"],
    "4.16",
    (v) => fears(v) && !claim(v) && !cantAsk(v),
    { stage: "none", fearsDropped: true, refusal: "policy" },
  ],

  [
    ["lawyer", "provider"],
    "4.17",
    (v) => claim(v) && lawyerNotAsked(v),
    { stage: "reconsideration", lawyer: true, refusal: "policy" },
  ],
  [["provider"], "4.17", () => true, { stage: "none" }],
];
