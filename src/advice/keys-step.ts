import { type KeyRow, type Offer, step } from "./keys-view.ts";
import { claim, undecided } from "./ladder-claim.ts";
import { money, outsideHipaa, overdue, picksClinician, waiting } from "./ladder-office.ts";
import { copyIsFree } from "./ladder-states.ts";

const hipaa = (o: Offer) => !outsideHipaa(o);
const wrong = step("wrong");
const bySsa = (o: Offer) => o.wrongKind === "ce";
/** A wrong fact is corrected by the federal rule; elsewhere one asks what was meant. */
const corrects = (o: Offer) => o.wrongKind === "fact" && hipaa(o);
const psychiatryHidden = (o: Offer) => o.got === "portal" && step("portal", "request")(o);

/** What a step has to say: ladder.md section 6. */
export const stepKeys: readonly KeyRow[] = [
  ["letting-go-is-fine", step("let-go")],
  [
    "rfc-not-enough",
    (o) => o.doctorSupports?.rfcForm === true || (step("let-go")(o) && o.doctorSupports !== undefined),
  ],
  ["read-with-company", (o) => step("reading")(o) || o.wary === true],
  ["send-unread", (o) => o.wary === true && o.got === "all" && claim(o)],

  ["statement-of-disagreement", (o) => wrong(o) && o.amendmentDenied === true],
  ["ask-addendum", (o) => wrong(o) && !bySsa(o) && !corrects(o) && !o.amendmentDenied],
  ["amend-60-days", (o) => wrong(o) && corrects(o) && !o.amendmentDenied],
  ["ssa-not-hipaa", bySsa],
  ["explain-to-ssa", (o) => o.wrong === true && claim(o) && step("wrong", "hearing-office", "examiner")(o)],
  ["nothing-erased", wrong],

  ["portal-is-part", step("portal")],
  ["info-blocking", (o) => psychiatryHidden(o) && hipaa(o)],
  ["no-hurdles", (o) => o.hurdle !== undefined && hipaa(o)],
  ["who-holds-it", (o) => step("gone")(o) || o.refusal === "gone" || o.bounced === true],
  ["check-complete", (o) => step("request")(o) && o.got === "partial"],
  ["whole-record", (o) => step("request")(o) && o.setting !== "cash-only"],
  ["in-writing-dated", step("request")],
  ["overdue", step("follow-up")],
  ["thirty-days", (o) => step("request")(o) || waiting(o)],
  ["ask-doctor-not-desk", step("doctor")],
  ["written-denial", (o) => step("denial-letter", "meeting")(o) && hipaa(o)],
  ["review-right", step("review")],
  ["rest-of-record", step("review")],
  ["clinician-you-choose", (o) => step("someone-else")(o) && picksClinician(o) && o.letter !== "insurer"],
  ["insurer-copy", (o) => step("someone-else")(o) && o.letter === "insurer"],
  ["send-to-self", (o) => step("someone-else")(o) && o.refusal === "elsewhere" && hipaa(o)],

  ["designated-representative", step("ssa-file")],
  ["program-purpose-free", step("ssa-file")],
  ["complete-efile", step("lawyer")],
  ["chase-the-doctor", (o) => step("examiner")(o) || o.ddsMissing === true],
  ["do-not-wait-for-decision", (o) => undecided(o) && (step("ssa-file")(o) || o.ddsMissing === true)],
  ["ocr-180-days", step("complaint")],

  ["bill-no-ground", (o) => o.unpaidBill === true && hipaa(o)],
  ["free-copy-state", (o) => (money(o) || step("money")(o)) && copyIsFree(o)],
  ["cost-based-fee", (o) => money(o) && hipaa(o)],
  ["narrow-request", (o) => money(o) && (!o.unpaidBill || o.feeAsked !== undefined)],
];

/** What is worth saying with a step where there is room left. */
export const stepExtras: readonly KeyRow[] = [
  ["written-denial", (o) => step("review")(o) && hipaa(o)],
  ["check-complete", (o) => o.got === "all" && !step("let-go")(o)],
  ["insurer-copy", (o) => step("gone", "someone-else")(o) && o.setting !== "cash-only"],
  ["do-not-wait-for-decision", (o) => undecided(o) && o.tried?.includes("file") !== true && !step("let-go")(o)],
  ["free-copy-state", (o) => step("request")(o) && copyIsFree(o)],
  ["no-retaliation", (o) => step("complaint")(o) && hipaa(o)],
  ["explain-to-ssa", (o) => o.wrong === true && claim(o)],
  ["overdue", overdue],
  ["portal-is-part", (o) => o.got === "portal"],
  ["in-writing-dated", step("doctor", "follow-up")],
  ["whole-record", (o) => step("doctor", "portal", "follow-up")(o) && hipaa(o)],
  ["thirty-days", step("doctor", "denial-letter")],
];
