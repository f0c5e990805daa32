import type { LetterId } from "../case/letters.ts";
import type { Workaround } from "../case/vocabulary.ts";
import type { SayKey } from "./keys.ts";
import type { View } from "./ladder-view.ts";

/** What the tables of keys look at: the view, with the step and the letter that are offered. */
export type Offer = View & { step: Workaround | null; letter: LetterId | null };

/** Reads: say this key when that holds. */
export type KeyRow = readonly [key: SayKey, when: (offer: Offer) => boolean];

export const step =
  (...steps: Workaround[]) =>
  (o: Offer) =>
    o.step !== null && steps.includes(o.step);
