import type { Refusal } from "../case/vocabulary.ts";
import type { Tried } from "./facts.ts";
import { choosesClinician } from "./ladder-states.ts";
import type { Situation } from "./situation.ts";

export const did = (s: Situation, ...steps: Tried[]) => steps.some((step) => s.tried?.includes(step));
export const refusedFor = (s: Situation, ...grounds: Refusal[]) =>
  s.refusal !== undefined && grounds.includes(s.refusal);

export const lawyerNotAsked = (s: Situation) => s.lawyer === true && !did(s, "lawyer");

/** A no, in whatever words; silence is none. */
export const refused = (s: Situation) =>
  (s.refusal !== undefined && s.refusal !== "silence") ||
  s.refusedInWriting === true ||
  s.refusedDaysAgo !== undefined ||
  s.reviewUpheld === true;

/** The treating side will not hand it over, for whatever reason but being gone. */
export const failing = (s: Situation) =>
  refusedFor(s, "policy", "protection", "therapy-notes", "silence", "elsewhere", "money");

export const money = (s: Situation) =>
  s.refusal === "money" || s.unpaidBill === true || (s.feeAsked !== undefined && s.refusal === undefined);

export const cantAsk = (s: Situation) =>
  did(s, "doctor") || s.stillPatient === false || s.avoidDoctor === true || (s.declined?.includes("doctor") ?? false);

/** The page in question is in hand; the report of Social Security's own doctor lies in the claim file. */
export const pageInHand = (s: Situation) =>
  s.wrongKind === "ce" ? did(s, "file") : s.got !== undefined && ["portal", "partial", "all"].includes(s.got);

/** Outside HIPAA: campus treatment records, and clinicians who never bill electronically. */
export const outsideHipaa = (s: Situation) => s.setting === "campus" || s.setting === "cash-only";
export const inJail = (s: Situation) => s.setting === "jail" && s.stillPatient !== false;
export const picksClinician = (s: Situation) => s.setting !== "va" && choosesClinician(s.state);
export const helpfulDoctor = (s: Situation) => s.doctorSupports !== undefined;

const mailDays = 5;
const answerDays = 30;

/** Counts days since a dated request reached them, mail days left out; undefined: nothing dated was sent. */
export function age(s: Situation): number | undefined {
  if (s.receivedDaysAgo !== undefined) return s.receivedDaysAgo;
  if (s.sentDaysAgo === undefined) return undefined;
  return did(s, "letter") ? s.sentDaysAgo - mailDays : s.sentDaysAgo;
}

function answered(s: Situation): boolean {
  const sent = s.sentDaysAgo ?? s.receivedDaysAgo;
  const refusedSince = sent !== undefined && s.refusedDaysAgo !== undefined && s.refusedDaysAgo <= sent;
  return Boolean(s.answered ?? s.refusedInWriting ?? s.reviewUpheld) || refusedSince;
}

/** A dated request waits for its answer. Days they have from receipt: cfr-164.524-b2i, b2ii. */
export const waiting = (s: Situation) => age(s) !== undefined && !answered(s);
const limit = (s: Situation) => (s.extended ? 2 * answerDays : answerDays);
export const inTime = (s: Situation) => waiting(s) && (age(s) ?? 0) <= limit(s);
export const overdue = (s: Situation) => waiting(s) && (age(s) ?? 0) > limit(s);
export const longOverdue = (s: Situation) => waiting(s) && (age(s) ?? 0) > 2 * answerDays;

export const reviewAsked = (s: Situation) => did(s, "review") || s.reviewAskedDaysAgo !== undefined;
export const reviewLate = (s: Situation) => reviewAsked(s) && (s.reviewAskedDaysAgo ?? 0) > answerDays;

/** No writing is known to have gone to the office, and no answer to one came. */
export const nothingInWriting = (s: Situation) =>
  age(s) === undefined && !did(s, "letter") && !answered(s) && !s.askedForRest && s.got !== "all";
