import { type KeyRow, type Offer, step } from "./keys-view.ts";
import { claim } from "./ladder-claim.ts";
import { inJail, outsideHipaa, refused } from "./ladder-office.ts";
import { mayBeStronger, stateIsStronger } from "./ladder-states.ts";

const hipaa = (o: Offer) => !outsideHipaa(o);
const no = (o: Offer, ground: Offer["refusal"]) => o.refusal === ground && hipaa(o);
const represented = (o: Offer) => o.helper === "authority" || o.helper === "parent";
const setting = (name: Offer["setting"]) => (o: Offer) => o.setting === name;
const partLeft = (o: Offer) => o.askedForRest === true && step("denial-letter")(o) && hipaa(o);

/** What a refusal has to say: ladder.md section 6. */
export const refusalKeys: readonly KeyRow[] = [
  ["policy-no-ground", (o) => no(o, "policy") || no(o, "elsewhere")],
  ["life-or-safety-only", (o) => no(o, "protection") && !represented(o)],
  ["separate-notes-only", (o) => no(o, "therapy-notes")],
  ["rest-of-record", (o) => no(o, "therapy-notes") || partLeft(o)],
  ["therapy-notes-not-needed", (o) => no(o, "therapy-notes") && claim(o)],
  ["thirty-days", (o) => o.refusal === "silence"],
  ["summary-needs-consent", (o) => o.got === "summaries" && hipaa(o)],
  ["check-complete", (o) => o.got === "partial"],
];

/** What the setting has to say: ladder.md section 6. */
export const settingKeys: readonly KeyRow[] = [
  ["no-retaliation", (o) => (o.fearsDropped === true || o.dropped === true) && hipaa(o)],
  ["va-roi", setting("va")],
  ["campus-ferpa", setting("campus")],
  ["state-law-instead", setting("cash-only")],
  ["p-and-a", (o) => inJail(o) || setting("state-hospital")(o)],
  ["inspect-only", (o) => inJail(o) && refused(o)],
  ["part2-allows-you", setting("part2")],
  ["medical-group-behind-app", setting("telehealth")],
  ["state-stronger", stateIsStronger],
];

/** What whoever asks, and what they ask for, has to say: ladder.md section 6. */
export const askerKeys: readonly KeyRow[] = [
  ["minor-state-law", (o) => o.minor === true || o.helper === "parent"],
  ["helper-needs-signature", (o) => o.helper === "adult"],
  ["joint-session", (o) => o.joint === true && hipaa(o)],
  ["test-data-not-booklets", (o) => o.wantsTests === true],
];

export const officeExtras: readonly KeyRow[] = [
  ["rest-of-record", (o) => no(o, "protection")],
  ["review-right", (o) => no(o, "protection")],
  ["state-stronger", (o) => mayBeStronger(o.state) && refused(o) && hipaa(o) && o.setting !== "va"],
  ["written-denial", (o) => refused(o) && hipaa(o) && step("complaint", "doctor")(o)],
  ["rest-of-record", (o) => refused(o) && hipaa(o) && step("denial-letter", "meeting")(o)],
  ["ocr-180-days", (o) => refused(o) && step("review", "meeting")(o)],
];
