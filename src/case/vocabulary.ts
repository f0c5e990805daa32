export const stages = ["planning", "initial", "reconsideration", "hearing", "council", "review", "none"] as const;
/** Stages at which a claim is open. */
const claimStages: readonly string[] = ["initial", "reconsideration", "hearing", "council", "review"];
export const isClaim = (stage: string | undefined): boolean => stage !== undefined && claimStages.includes(stage);
export const reviewSteps = ["packet", "stopping", "reconsideration", "hearing"] as const;
export const benefits = ["ssdi", "ssi", "both"] as const;
export const settings = [
  "clinic",
  "hospital",
  "va",
  "campus",
  "jail",
  "state-hospital",
  "part2",
  "telehealth",
  "cash-only",
] as const;
export const placeKinds = ["clinic", "therapist", "hospital", "custodian", "insurer", "ssa", "lawyer"] as const;
export const refusals = ["policy", "protection", "therapy-notes", "silence", "money", "gone", "elsewhere"] as const;
export const hurdles = ["in-person", "notary", "reason", "portal-only"] as const;
export const feeBases = ["per-page", "flat", "search"] as const;
export const beliefs = [
  "fifteen-days",
  "fee-cap",
  "good-pages",
  "wait-for-decision",
  "erase",
  "hipaa-binds-ssa",
  "form-is-enough",
  "summary-is-record",
  "paid-so-all",
] as const;
export const workarounds = [
  "portal",
  "request",
  "doctor",
  "denial-letter",
  "follow-up",
  "review",
  "meeting",
  "someone-else",
  "ssa-file",
  "lawyer",
  "hearing-office",
  "examiner",
  "complaint",
  "money",
  "gone",
  "wrong",
  "reading",
  "let-go",
] as const;
export const sendWays = ["certified", "mail", "fax", "email", "portal", "hand"] as const;

/** Ways whose arrival is open for some days. */
export const byMail = (how: SendWay): boolean => how === "mail" || how === "certified";

export type Stage = (typeof stages)[number];
export type Refusal = (typeof refusals)[number];
export type Workaround = (typeof workarounds)[number];
export type SendWay = (typeof sendWays)[number];
export type PlaceKind = (typeof placeKinds)[number];

/** What the clocks read of what happened at a place (clocks/README.md). */
export const clockEventTypes = [
  "asked",
  "mailed",
  "received",
  "extended",
  "refused",
  "partial",
  "came",
  "said",
  "followed-up",
  "doctor-asked",
  "review-asked",
  "review-answered",
  "knew",
  "complaint",
  "amendment-asked",
  "amendment-mailed",
  "amendment-received",
  "amendment-extended",
  "amendment-denied",
  "amendment-made",
  "file-asked",
  "designee",
  "appealed",
] as const;
export type ClockEventType = (typeof clockEventTypes)[number];

/** What can have happened at a place: what the clocks read, and what only the ladder does. */
export const entryTypes = [
  ...clockEventTypes,
  "asked-aloud",
  "portal-looked",
  "met",
  "silent",
  "lawyer-asked",
  "judge-informed",
  "subpoena-asked",
  "examiner-asked",
  "fee-asked",
  "custodian-asked",
  "insurer-asked",
  "clinician-asked",
  "statement-sent",
  "benefits-chosen",
  "noted",
] as const;
export type EntryType = (typeof entryTypes)[number];
/** What asks an office in writing. */
export const requestTypes: readonly EntryType[] = ["asked", "mailed"];
/** What an office answers, on paper or not: it ends the waiting for a request that was sent before. */
export const answerTypes: readonly EntryType[] = ["refused", "came", "partial", "said"];
