import type { KeyRow, Offer } from "./keys-view.ts";
import { step } from "./keys-view.ts";
import { claim } from "./ladder-claim.ts";
import { outsideHipaa } from "./ladder-office.ts";

type Belief = NonNullable<Offer["believes"]>[number];
const believes = (belief: Belief) => (o: Offer) => o.believes?.includes(belief) ?? false;
const hipaaToo = (belief: Belief) => (o: Offer) => believes(belief)(o) && !outsideHipaa(o);

/** What is true instead of what is believed: ladder.md section 6. */
export const beliefKeys: readonly KeyRow[] = [
  ["thirty-days", believes("fifteen-days")],
  ["cost-based-fee", hipaaToo("fee-cap")],
  ["submit-all", believes("good-pages")],
  ["do-not-wait-for-decision", believes("wait-for-decision")],
  ["nothing-erased", believes("erase")],
  ["ssa-not-hipaa", believes("hipaa-binds-ssa")],
  ["rfc-not-enough", believes("form-is-enough")],
  ["whole-record", (o) => believes("summary-is-record")(o) && o.setting !== "cash-only"],
  ["check-complete", believes("paid-so-all")],
];

/** What the stage has to say: ladder.md section 6. */
export const stageKeys: readonly KeyRow[] = [
  ["return-form", (o) => o.stage === "review" && o.reviewStep === "packet"],
  ["submit-all", (o) => claim(o) && (step("portal", "request")(o) || o.got === "all")],
];

/** Council: late evidence needs its reason (cfr-404.970-b). */
export const stageExtras: readonly KeyRow[] = [
  ["late-good-cause", (o) => o.stage === "council" && o.got === "all"],
  ["submit-all", (o) => claim(o) && !step("let-go")(o)],
];
