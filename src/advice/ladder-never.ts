import type { LetterId } from "../case/letters.ts";
import type { Workaround } from "../case/vocabulary.ts";
import { afterDecision, beforeJudge, cdrNotice, claim, ssaClock, ssiReview } from "./ladder-claim.ts";
import type { SayKey } from "./keys.ts";
import { helpfulDoctor, inJail, outsideHipaa, overdue, refused, refusedFor } from "./ladder-office.ts";
import { copyIsFree } from "./ladder-states.ts";
import type { View } from "./ladder-view.ts";

type Never<T> = readonly [never: readonly T[], when: (view: View) => boolean];

const underTen = (v: View) => v.hearingInBusinessDays !== undefined && v.hearingInBusinessDays < 10;
const noReviewOwed = (v: View) => inJail(v) || v.refusal === "therapy-notes" || v.reviewUpheld === true;

/** What is wrong or harmful now: ladder.md section 7. */
const neverSteps: readonly Never<Workaround>[] = [
  [["denial-letter", "review", "reading", "let-go"], (v) => v.clock === "crisis"],
  [["ssa-file", "examiner", "hearing-office"], (v) => !claim(v)],
  [["lawyer"], (v) => v.stage === "none"],
  [["hearing-office"], (v) => !beforeJudge(v) || afterDecision(v)],
  [["examiner"], (v) => beforeJudge(v) || v.stage === "council" || afterDecision(v)],
  [["let-go"], (v) => ssaClock(v) && !v.wantsToStop],
  [["denial-letter", "complaint"], (v) => v.setting === "campus" || helpfulDoctor(v)],
  [["denial-letter"], (v) => v.setting === "cash-only"],
  [["review"], noReviewOwed],
  [["meeting"], (v) => v.avoidDoctor === true || v.dropped === true],
  [["doctor"], (v) => v.avoidDoctor === true],
  [["complaint"], (v) => !refused(v) && !overdue(v) && !v.dropped],
];

const neverLetters: readonly Never<LetterId>[] = [
  [["denial-challenge"], outsideHipaa],
  [["ocr-complaint"], outsideHipaa],
  [["review-request"], noReviewOwed],
  [["subpoena-request"], underTen],
  [["amendment"], (v) => v.wrongKind === "ce" || outsideHipaa(v)],
  [["doctor-note"], (v) => v.avoidDoctor === true],
];

const neverKeys: readonly Never<SayKey>[] = [
  [["free-copy-state"], (v) => !copyIsFree(v)],
  [["keep-benefits-10-days"], (v) => (cdrNotice(v) ?? Infinity) > 15],
  [["review-right"], noReviewOwed],
  [["thirty-days", "overdue", "ocr-180-days"], outsideHipaa],
  [["overdue"], (v) => !overdue(v)],
  [["subpoena-10-days"], underTen],
  [["until-decision"], (v) => !ssiReview(v)],
  [["policy-no-ground"], (v) => outsideHipaa(v) || !refusedFor(v, "policy", "elsewhere")],
  [["amend-60-days"], (v) => v.wrongKind === "ce"],
];

const listed = <T>(table: readonly Never<T>[], thing: T, view: View) =>
  table.some(([things, when]) => things.includes(thing) && when(view));

export const neverStep = (view: View, step: Workaround) => listed(neverSteps, step, view);
export const neverLetter = (view: View, letter: LetterId) => listed(neverLetters, letter, view);
export const neverSaid = (view: View, key: SayKey) => listed(neverKeys, key, view);
