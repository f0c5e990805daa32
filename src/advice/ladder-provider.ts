import { claim } from "./ladder-claim.ts";
import {
  age,
  cantAsk,
  did,
  helpfulDoctor,
  inJail,
  inTime,
  longOverdue,
  money,
  nothingInWriting,
  outsideHipaa,
  overdue,
  picksClinician,
  refused,
  refusedFor,
  reviewAsked,
  reviewLate,
} from "./ladder-office.ts";
import type { Tried } from "./facts.ts";
import type { Row, View } from "./ladder-view.ts";
import type { Situation } from "./situation.ts";

const at = (setting: View["setting"]) => (v: View) => v.setting === setting;
const campus = at("campus");
const cashOnly = at("cash-only");
const gone = (v: View) => v.refusal === "gone";
const pastFollowUp = (v: View) => did(v, "follow-up");
const toExaminer = (v: View) => claim(v) && v.stage !== "hearing" && v.stage !== "council";

const federalPrice = (v: View) => money(v) && !outsideHipaa(v);
const late = (v: View) => overdue(v) && !outsideHipaa(v);

const protection = (v: View) => v.refusal === "protection" && !outsideHipaa(v);
const firm = (v: View) => v.refusedInWriting === true || did(v, "letter");
const upheld = (v: View) => protection(v) && v.reviewUpheld === true;
const reviewRuns = (v: View) => protection(v) && reviewAsked(v) && !reviewLate(v) && !v.reviewUpheld;
const withheld = (v: View) => refusedFor(v, "policy", "therapy-notes", "elsewhere") && !outsideHipaa(v);
const allInHand = (v: View) => v.got === "all";
const others = (v: View) => !did(v, "other-clinician") || (!did(v, "insurer") && !outsideHipaa(v));
/** Where all is in hand, others are asked only for what a claim may still need. */
const othersLeft = (v: View) => others(v) && (!allInHand(v) || claim(v));
/** Asked out loud only, or not at all: a request in writing may still do. */
const requestOpen = (v: View) => v.spokenOnly === true || !did(v, "request");
const noLetter = (v: View) =>
  did(v, "letter") || (v.declined?.includes("denial-letter") ?? false) || (helpfulDoctor(v) && cantAsk(v));
const noMeeting = (v: View) =>
  did(v, "meeting") ||
  v.stillPatient === false ||
  v.avoidDoctor === true ||
  v.dropped === true ||
  v.fearsDropped === true;

const partly = (v: View) => v.got === "summaries" || v.got === "partial";
const unasked = (v: View) => nothingInWriting(v) && !refused(v);
const afterPacket = (v: View) => v.stage === "review" && v.reviewStep !== undefined && v.reviewStep !== "packet";
const fileFirst = (v: View) => unasked(v) && (v.stage === "council" || afterPacket(v)) && !did(v, "file");
const farHearing = (v: View) => unasked(v) && v.stage === "hearing";
const noPortal = (v: View) =>
  did(v, "portal") || v.helper !== undefined || v.setting === "jail" || v.setting === "state-hospital";
const easyFirst = (v: View) => !claim(v) || v.stage === undefined || v.energy === "low";

const sent10: Situation = { sentDaysAgo: 10 };
const spent: Situation & { tried: Tried[] } = {
  got: "partial",
  askedForRest: true,
  tried: ["letter", "other-clinician", "insurer"],
};
const kept: Situation = { refusal: "protection", tried: ["request"] };

/** Which step is next with the provider: ladder.md section 5, read top to bottom. */
export const providerTable: readonly Row[] = [
  [["request"], "5a", (v) => campus(v) && !refused(v) && nothingInWriting(v), { setting: "campus" }],
  [["someone-else"], "5a", (v) => campus(v) && !did(v, "other-clinician"), { setting: "campus", refusal: "policy" }],

  [["doctor"], "5b", (v) => cashOnly(v) && !cantAsk(v), { setting: "cash-only" }],
  [
    ["request", "someone-else"],
    "5b",
    (v) => cashOnly(v) && !did(v, "request") && picksClinician(v),
    { setting: "cash-only", stillPatient: false, state: "TX" },
  ],
  [["request"], "5b", (v) => cashOnly(v) && !did(v, "request"), { setting: "cash-only", tried: ["doctor"] }],
  [
    ["someone-else"],
    "5b",
    (v) => cashOnly(v) && picksClinician(v) && !did(v, "other-clinician"),
    { setting: "cash-only", tried: ["doctor", "request"], refusal: "policy", state: "TX" },
  ],
  [
    ["complaint"],
    "5b",
    (v) => cashOnly(v) && !did(v, "complaint"),
    { setting: "cash-only", tried: ["doctor", "request"], refusal: "policy", state: "GA" },
  ],

  [["complaint"], "5c", (v) => inJail(v) && refused(v) && !did(v, "complaint"), { setting: "jail", refusal: "policy" }],
  [["request"], "5c", (v) => inJail(v) && !refused(v) && nothingInWriting(v), { setting: "jail" }],
  [
    ["someone-else"],
    "5c",
    (v) => inJail(v) && refused(v) && !did(v, "other-clinician"),
    { setting: "jail", refusal: "policy", tried: ["complaint"] },
  ],
  [["request"], "5d", (v) => v.bounced === true, { bounced: true, tried: ["request"] }],

  [["gone"], "5e", (v) => gone(v) && !did(v, "custodian"), { refusal: "gone" }],
  [["someone-else"], "5e", (v) => gone(v) && !did(v, "insurer"), { refusal: "gone", tried: ["custodian"] }],
  [
    ["ssa-file"],
    "5e",
    (v) => gone(v) && claim(v) && !did(v, "file"),
    { stage: "initial", refusal: "gone", tried: ["custodian", "insurer"] },
  ],
  [["let-go"], "5e", (v) => gone(v) && !claim(v), { refusal: "gone", tried: ["custodian", "insurer"] }],

  [["money"], "5f", (v) => federalPrice(v) && !did(v, "fee"), { refusal: "money", feeAsked: 90 }],
  [
    ["complaint"],
    "5f",
    (v) => federalPrice(v) && !did(v, "complaint"),
    { refusal: "money", unpaidBill: true, tried: ["fee"] },
  ],
  [
    ["someone-else"],
    "5g",
    (v) => v.refusal === "elsewhere" && v.otherClinician === true && !did(v, "other-clinician"),
    { refusal: "elsewhere", otherClinician: true },
  ],

  [["ssa-file"], "5h", (v) => inTime(v) && claim(v) && !did(v, "file"), { stage: "initial", ...sent10 }],
  [
    ["examiner"],
    "5h",
    (v) => inTime(v) && toExaminer(v) && !did(v, "examiner"),
    { stage: "initial", ...sent10, tried: ["file"] },
  ],
  [["portal"], "5h", (v) => inTime(v) && !did(v, "portal"), { stage: "none", ...sent10 }],
  [["follow-up"], "5h", inTime, { stage: "none", ...sent10, tried: ["portal"] }],
  [
    ["follow-up", "complaint"],
    "5i",
    (v) => late(v) && longOverdue(v) && !pastFollowUp(v) && !did(v, "complaint"),
    { sentDaysAgo: 61 },
  ],
  [["follow-up"], "5i", (v) => late(v) && !pastFollowUp(v), { sentDaysAgo: 31 }],
  [["complaint"], "5i", (v) => late(v) && !did(v, "complaint"), { sentDaysAgo: 45, tried: ["follow-up"] }],
  [
    ["request"],
    "5j",
    (v) => v.refusal === "silence" && age(v) === undefined,
    { refusal: "silence", tried: ["request"] },
  ],

  [
    ["someone-else"],
    "5k",
    (v) => upheld(v) && picksClinician(v) && !did(v, "other-clinician"),
    { ...kept, reviewUpheld: true, state: "WA" },
  ],
  [
    ["ssa-file"],
    "5k",
    (v) => upheld(v) && claim(v) && !did(v, "file"),
    { ...kept, stage: "initial", reviewUpheld: true },
  ],
  [["let-go"], "5k", (v) => upheld(v) && !claim(v), { ...kept, stage: "none", reviewUpheld: true }],
  [
    ["complaint"],
    "5k",
    (v) => protection(v) && reviewLate(v) && !v.reviewUpheld && !did(v, "complaint"),
    { ...kept, reviewAskedDaysAgo: 31 },
  ],
  [
    ["ssa-file"],
    "5k",
    (v) => reviewRuns(v) && claim(v) && !did(v, "file"),
    { ...kept, stage: "initial", reviewAskedDaysAgo: 30 },
  ],
  [
    ["examiner"],
    "5k",
    (v) => reviewRuns(v) && toExaminer(v) && !did(v, "examiner"),
    { ...kept, stage: "initial", reviewAskedDaysAgo: 30, tried: ["file"] },
  ],
  [["portal"], "5k", (v) => reviewRuns(v) && !did(v, "portal"), { ...kept, reviewAskedDaysAgo: 30 }],
  [["follow-up"], "5k", reviewRuns, { ...kept, reviewAskedDaysAgo: 30, tried: ["portal"] }],
  [["review"], "5k", (v) => protection(v) && firm(v) && !reviewAsked(v), { ...kept, refusedInWriting: true }],
  [
    ["request", "denial-letter"],
    "5k",
    (v) => protection(v) && cantAsk(v) && !firm(v) && v.spokenOnly === true,
    { ...kept, tried: ["request", "doctor"], spokenOnly: true },
  ],
  [
    ["denial-letter", "request"],
    "5k",
    (v) => protection(v) && cantAsk(v) && !firm(v) && requestOpen(v),
    { refusal: "protection", tried: ["doctor"] },
  ],
  [["denial-letter"], "5k", (v) => protection(v) && cantAsk(v) && !firm(v), { ...kept, tried: ["request", "doctor"] }],
  [["doctor"], "5k", (v) => protection(v) && !cantAsk(v) && !reviewAsked(v), kept],

  [
    ["meeting"],
    "5l",
    (v) => withheld(v) && noLetter(v) && !noMeeting(v),
    { refusal: "policy", tried: ["request", "doctor", "letter"], answered: true },
  ],
  [
    ["complaint"],
    "5l",
    (v) => withheld(v) && noLetter(v) && !did(v, "complaint"),
    { refusal: "policy", tried: ["request", "doctor", "letter"], answered: true, fearsDropped: true },
  ],
  [
    ["request", "denial-letter"],
    "5l",
    (v) => withheld(v) && cantAsk(v) && !noLetter(v) && v.spokenOnly === true,
    { refusal: "policy", tried: ["request", "doctor"], spokenOnly: true },
  ],
  [
    ["denial-letter", "request"],
    "5l",
    (v) => withheld(v) && cantAsk(v) && !noLetter(v) && requestOpen(v),
    { refusal: "therapy-notes", tried: ["doctor"] },
  ],
  [
    ["denial-letter"],
    "5l",
    (v) => withheld(v) && cantAsk(v) && !noLetter(v),
    { refusal: "policy", tried: ["request", "doctor"] },
  ],
  [["doctor"], "5l", (v) => withheld(v) && !cantAsk(v) && !did(v, "letter"), { refusal: "policy", tried: ["request"] }],

  [["request"], "5m", (v) => partly(v) && !v.askedForRest, { got: "summaries", tried: ["request"] }],
  [
    ["denial-letter"],
    "5m",
    (v) => partly(v) && v.askedForRest === true && !did(v, "letter"),
    { got: "partial", askedForRest: true },
  ],
  [["request"], "5n", (v) => v.hurdle !== undefined, { hurdle: "in-person", tried: ["request"] }],

  [["ssa-file"], "5o", fileFirst, { stage: "council", appealFiled: true }],
  [
    ["ssa-file", "request"],
    "5o",
    (v) => farHearing(v) && did(v, "lawyer") && !did(v, "file"),
    { stage: "hearing", lawyer: true, tried: ["lawyer"] },
  ],
  [
    ["request", "ssa-file"],
    "5o",
    (v) => farHearing(v) && v.lawyer !== true && !did(v, "file"),
    { stage: "hearing", lawyer: false },
  ],
  [["request"], "5o", (v) => farHearing(v) || (unasked(v) && noPortal(v)), { stage: "initial", helper: "adult" }],
  [["portal"], "5o", (v) => unasked(v) && easyFirst(v), { stage: "planning" }],
  [["request", "portal"], "5o", unasked, { stage: "initial" }],

  [
    ["review"],
    "5p",
    (v) => protection(v) && !reviewAsked(v),
    { ...kept, tried: ["request", "doctor"], declined: ["denial-letter"] },
  ],
  [
    ["complaint"],
    "5p",
    (v) => !did(v, "complaint"),
    { ...kept, tried: ["request", "doctor"], declined: ["denial-letter", "review"] },
  ],
  [
    ["ssa-file"],
    "5p",
    (v) => allInHand(v) && claim(v) && !did(v, "file"),
    { stage: "initial", got: "all", declined: ["examiner"] },
  ],
  [["someone-else"], "5p", othersLeft, { got: "partial", askedForRest: true, tried: ["letter"] }],
  [["ssa-file"], "5p", (v) => claim(v) && !did(v, "file"), { stage: "initial", ...spent }],
  [["let-go"], "5p", () => true, spent],
];

/** What can always be done once more, when all else was tried and a date at Social Security runs. */
export const lastTable: readonly Row[] = [
  [
    ["ssa-file"],
    "5p",
    claim,
    { stage: "initial", ...spent, tried: [...spent.tried, "file"], ddsAskedDaysAgo: 3, declined: ["examiner"] },
  ],
  [["someone-else"], "5p", others, { stage: "none", noticeDaysAgo: 10, got: "all", declined: ["reading"] }],
  [["request"], "5p", () => true, { stage: "none", noticeDaysAgo: 10, ...spent }],
  [["portal"], "5p", () => true, { stage: "none", noticeDaysAgo: 10, ...spent, declined: ["request"] }],
];
