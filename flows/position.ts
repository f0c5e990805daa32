import type { Case, Fields } from "../src/case/case.ts";
import type { LetterId } from "../src/case/letters.ts";
import type { EntryType, SendWay, Workaround } from "../src/case/vocabulary.ts";
import type { FlowId } from "./ids.ts";

export const tiers = ["harm-done", "explicit", "indirect", "self-harm", "other", "threat"] as const;
/** Which first words fit (utterances): harm done comes before all else. */
export type Tier = (typeof tiers)[number];

/** Why a check-in is talked about: it is offered, asked for, due, or to be restarted; the list of them; what is kept for the next letter. */
export const checkInWays = ["list", "offer", "remind", "due", "restart", "keep"] as const;

/** Where the conversation is: a state of a flow, about one place, with what only this flow needs. */
export interface Position {
  flow: FlowId;
  state: string;
  place: string;
  /** The line of the ladder that led here. */
  because?: string;
  /** A key of the ladder that is said aloud with the offer, once. */
  tell?: string;
  /** The clock that is told above the offer. */
  clock?: string;
  /** The flow under this one is told how this one ended. */
  called?: true;
  letter?: LetterId;
  fields?: Fields;
  /** Fields that this call of the letter asks beside the usual ones. */
  ask?: string[];
  /** Fields that were skipped or answered, so that they are not asked again. */
  answered?: string[];
  how?: SendWay;
  /** The step that an outcome is about. */
  about?: Workaround;
  /** What kind of danger was read, in the care flow. */
  tier?: Tier;
  /** The page of a list: of letters, of what can be changed in one. */
  page?: number;
  /** The number of the letter that was chosen. */
  made?: number;
  /** How often words with versions were shown. */
  times?: number;
  /** Which of several sources is asked about. */
  source?: number;
  /** Why check-ins are talked about. */
  way?: (typeof checkInWays)[number];
  /** The day of the check-in that is offered, or of the date that is looked at. */
  day?: string;
  /** The step that the check-in is about. */
  step?: EntryType;
  /** Remembers that it was offered. */
  key?: string;
  /** The check-in that was opened. */
  checkIn?: number;
  /** News that were typed before it was known which place they are about. */
  typed?: string;
  /** Which line of a list was chosen: of the trail, of the dates, of the places. */
  line?: number;
}

/** A way into a flow: without a state, at its beginning. */
export type Entrance = Omit<Position, "state"> & { state?: string };

/** What a machine knows: the case, and where the conversation is. */
export interface Context {
  case: Case;
  at: Position;
}
