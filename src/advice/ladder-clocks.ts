import { afterDecision, beforeJudge, cdrNotice, filed } from "./ladder-claim.ts";
import type { ClockId } from "./ladder-view.ts";
import { did, outsideHipaa } from "./ladder-office.ts";
import type { Situation } from "./situation.ts";

type ClockRow = readonly [clock: ClockId, when: (s: Situation) => boolean, example: Situation];

const between = (n: number | undefined, from: number, to: number) => n !== undefined && n >= from && n <= to;
const hearing = (s: Situation, from: number, to: number) =>
  beforeJudge(s) && !afterDecision(s) && between(s.hearingInBusinessDays, from, to);
const near = (s: Situation) =>
  hearing(s, 10, 42) ||
  (beforeJudge(s) && !afterDecision(s) && s.hearingSoon === true && s.hearingInBusinessDays === undefined);

/** Days from the date on the notice: poms-gn-02201.009. */
const keepDays = 15;
/** 60 days and 5 for mail: cfr-404.909, cfr-404.901. */
const appealDays = 65;
const late = (n: number | undefined) => n !== undefined && n > appealDays;

/** The clocks of ladder.md section 3: the first that applies is told before the step. */
export const clockTable: readonly ClockRow[] = [
  ["crisis", (s) => s.crisis === true, { crisis: true }],
  [
    "keep-benefits",
    (s) => between(cdrNotice(s), 0, keepDays) && !s.benefitsKept,
    { stage: "review", reviewStep: "stopping", cdrNoticeDaysAgo: 15, appealFiled: true },
  ],
  ["hearing-5-passed", (s) => hearing(s, 0, 4), { stage: "hearing", hearingInBusinessDays: 4 }],
  ["hearing-10-passed", (s) => hearing(s, 5, 9), { stage: "hearing", hearingInBusinessDays: 9 }],
  [
    "appeal-late",
    (s) => !filed(s) && (late(s.noticeDaysAgo) || late(cdrNotice(s))),
    { stage: "initial", noticeDaysAgo: 66 },
  ],
  [
    "appeal",
    (s) => !filed(s) && (between(s.noticeDaysAgo, 0, appealDays) || between(cdrNotice(s), 0, appealDays)),
    { stage: "review", reviewStep: "stopping", cdrNoticeDaysAgo: 16 },
  ],
  ["hearing-held", (s) => hearing(s, -Infinity, -1), { stage: "hearing", hearingInBusinessDays: -1 }],
  ["hearing-near", near, { stage: "hearing", hearingSoon: true }],
  ["dds-asked", (s) => between(s.ddsAskedDaysAgo, 0, 20), { stage: "initial", ddsAskedDaysAgo: 20 }],
  [
    "complaint-180",
    (s) => between(s.refusedDaysAgo, 150, 180) && !did(s, "complaint") && !outsideHipaa(s),
    { stage: "none", refusal: "policy", refusedDaysAgo: 150 },
  ],
];

/** Names the clock that is told before the step. */
export const firstClock = (s: Situation): ClockId | null => clockTable.find(([, when]) => when(s))?.[0] ?? null;
