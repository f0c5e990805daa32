import type { LetterId } from "../src/case/letters.ts";
import type { FlowId } from "./ids.ts";
import type { Context, Position } from "./position.ts";

/** What a person did: the name of a choice, or `text` with what was typed. `on` is the person's day: machines read no clock. */
export interface FlowEvent {
  type: string;
  on: string;
  text?: string;
  /** The day it happened, where another than today was told. */
  day?: string;
  /** How many steps of the trail the typed words told. */
  told?: number;
}

/** How a typed answer to this question is read. */
type Asks = "text" | "past-date" | "future-date" | "any-date" | "anything" | "zone" | "hour";

export interface Meta {
  asks?: Asks;
  /** The earliest and the latest day that a typed date can be. */
  notBefore?: (context: Context, on: string) => string | undefined;
  notAfter?: (context: Context, on: string) => string | undefined;
  /** Names the event that the answer would give if it is known already: what is known is not asked. */
  pass?: (context: Context, on: string) => string | undefined;
  /** Goes into another flow here, with another letter where `instead` names one; its final state's name comes back as an event. */
  call?: {
    flow: FlowId;
    letter?: LetterId;
    ask?: string[];
    instead?: { letter: LetterId; when: (context: Context) => boolean };
    way?: Position["way"];
    /** The day that it is about. */
    day?: (context: Context, on: string) => string | undefined;
  };
  /** In a final state: where the conversation goes from here; `ladder`: the next step is worked out, whatever waited. */
  go?: { flow: FlowId; state?: string; newPlace?: true } | "ladder";
  /** The letter of this position is shown here: its words are filled from it, or it is there to be copied as a message. */
  paper?: "words" | "message";
  /** Choices that make no sense here now. */
  hide?: (context: Context) => string[];
}
