import { isClaim } from "../case/vocabulary.ts";
import type { ClockId, View } from "./ladder-view.ts";
import type { Situation } from "./situation.ts";

/** Fills in a stage that other facts leave no doubt about. */
export function withStage(s: Situation): Situation {
  if (s.stage) return s;
  if (s.reviewStep || s.cdrNoticeDaysAgo !== undefined) return { ...s, stage: "review" };
  if (s.hearingSoon || s.hearingInBusinessDays !== undefined) return { ...s, stage: "hearing" };
  return s;
}

/** Tells whether a claim is open, also one of unknown stage that Social Security has written about. */
export function claim(s: Situation): boolean {
  if (s.stage) return isClaim(s.stage);
  return s.noticeDaysAgo !== undefined || s.ddsAskedDaysAgo !== undefined || Boolean(s.ddsMissing ?? s.fileLacksPsych);
}

/** Tells whether the next appeal went in, said or plain from where the matter stands. */
export function filed(s: Situation): boolean {
  if (s.appealFiled !== undefined) return s.appealFiled;
  const scheduled = s.hearingSoon === true || s.hearingInBusinessDays !== undefined;
  const inReviewAppeal = s.reviewStep === "reconsideration" || s.reviewStep === "hearing";
  return scheduled || (s.stage === "review" && inReviewAppeal);
}

/** Counts days since the stopping notice of a review; the packet is no such notice. */
export const cdrNotice = (s: Situation) => (s.reviewStep === "packet" ? undefined : s.cdrNoticeDaysAgo);

/** After a decision not yet appealed no office has the matter in hand. */
export const afterDecision = (s: Situation) =>
  !filed(s) && (s.noticeDaysAgo !== undefined || cdrNotice(s) !== undefined || s.appealFiled === false);

/** A judge's hearing, not a hearing officer's. */
export const beforeJudge = (s: Situation) =>
  s.stage === "hearing" || (s.stage === "review" && s.reviewStep === "hearing");

/** Reviews for SSI take evidence until the decision: cfr-416.1435-c. */
export const ssiReview = (s: Situation) => s.stage === "review" && s.reviewStep === "hearing" && s.benefit === "ssi";

export const undecided = (s: Situation) => claim(s) && !afterDecision(s);
export const atExaminer = (s: Situation) => s.stage === "initial" || s.stage === "reconsideration";

const hearingClocks: (ClockId | null)[] = ["hearing-5-passed", "hearing-10-passed", "hearing-held", "hearing-near"];
const appealClocks: (ClockId | null)[] = ["keep-benefits", "appeal", "appeal-late"];

export const hearingClock = ({ clock }: View) => hearingClocks.includes(clock);
export const appealClock = ({ clock }: View) => appealClocks.includes(clock);
export const ssaClock = (v: View) => hearingClock(v) || appealClock(v) || v.clock === "dds-asked";
