import type { KeyRow, Offer } from "./keys-view.ts";
import { appealClock, beforeJudge, cdrNotice, filed, hearingClock, ssiReview } from "./ladder-claim.ts";
import type { ClockId } from "./ladder-view.ts";

const clock =
  (...ids: ClockId[]) =>
  (o: Offer) =>
    o.clock !== null && ids.includes(o.clock);
const fiveDaysOver = clock("hearing-5-passed", "hearing-held");
const oneMayStillInform = clock("hearing-10-passed", "hearing-near");

/** What a clock has to say: ladder.md section 3. */
export const clockKeys: readonly KeyRow[] = [
  ["crisis-lines", clock("crisis")],
  ["keep-benefits-10-days", clock("keep-benefits")],
  ["file-appeal-first", (o) => appealClock(o) && !filed(o)],
  ["keep-benefits-late", (o) => clock("appeal", "appeal-late")(o) && cdrNotice(o) !== undefined && !o.benefitsKept],
  ["inform-late", fiveDaysOver],
  ["inform-5-days", oneMayStillInform],
  ["until-decision", (o) => hearingClock(o) && ssiReview(o)],
  ["late-good-cause", (o) => clock("appeal-late")(o) || (fiveDaysOver(o) && !ssiReview(o))],
  ["subpoena-10-days", clock("hearing-near")],
  ["ask-more-time", (o) => fiveDaysOver(o) || (o.lawyerQuit === true && beforeJudge(o))],
  ["answer-dds-10-days", clock("dds-asked")],
  ["ocr-180-days", clock("complaint-180")],
];
