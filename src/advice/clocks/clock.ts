export const claimClockIds = ["keep-benefits", "inform", "subpoena", "appeal", "dds"] as const;
export const placeClockIds = [
  "access",
  "state-copy",
  "state-look",
  "amendment",
  "state-amend",
  "complaint",
  "state-court",
  "review",
  "follow-up",
  "doctor",
  "ssa-file",
  "ssa-appeal",
] as const;
export type ClaimClockId = (typeof claimClockIds)[number];
export type PlaceClockId = (typeof placeClockIds)[number];
export type ClockId = ClaimClockId | PlaceClockId;

/** A day reckoned from what happened, with its working. */
export interface Counted {
  date: string;
  /** The start or the named day is not known, or the length is only ours: nobody is called late on it. */
  estimate: boolean;
  /** The day counted from. */
  from: string;
  /** How the date comes about: "arrived Nov 6 + 30 days = Dec 6". */
  working: string;
}

/** One date that is kept. Claim clocks have no place. Passed: today is after the date, the last day still counts. */
export interface Clock extends Counted {
  id: ClockId;
  place?: string;
  passed: boolean;
}
