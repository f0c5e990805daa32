import { flow, given } from "../flow.ts";
import type { Context } from "../position.ts";

/** Can they reach 988, or somebody near? */
const reach = {
  meta: { asks: "anything" },
  on: { text988: "texting", someone: "company", cant: "cannot", on: "back", text: "cannot" },
} as const;
/** The place is kept: go on now, or rest. */
const kept = { on: { on: "back", rest: "quiet" } } as const;
/** Check-ins are set: shall they be held while things are hard? */
const holds = ({ case: { checkIns, person } }: Context) => checkIns.length > 0 && !person.checkInsHeld;
const hold = { type: "learn", params: { checkInsHeld: true } } as const;

/** Present danger is answered first, in tiers, with one question at most; the conversation stays where it was. */
export const care = flow.createMachine({
  id: "care",
  context: given,
  initial: "which",
  states: {
    which: {
      meta: { pass: ({ at }) => at.tier ?? "indirect" },
      on: {
        "harm-done": "harmDone",
        explicit: "explicit",
        indirect: "indirect",
        "self-harm": "selfHarm",
        other: "someone",
        threat: "threat",
      },
    },
    harmDone: {
      meta: { asks: "anything" },
      on: { calling: "waiting", someone: "waiting", cant: "noCall", on: "back", text: "noCall" },
    },
    noCall: {
      meta: { asks: "anything" },
      on: { asked: "waiting", alone: "alone", on: "back", text: "alone" },
    },
    explicit: reach,
    indirect: {
      meta: { asks: "anything" },
      on: { yes: "explicit2", not: "glad", unsure: "explicit2", on: "back", text: "explicit2" },
    },
    explicit2: reach,
    selfHarm: reach,
    someone: {
      meta: { asks: "anything" },
      on: { with: "company", calling: "waiting", far: "farAway", on: "back", text: "farAway" },
    },
    threat: {
      meta: { asks: "anything" },
      on: { away: "company", text988: "texting", cant: "cannot", on: "back", text: "cannot" },
    },
    texting: {
      meta: { pass: (context) => (holds(context) ? "held" : undefined) },
      on: { ...kept.on, held: "textingHold" },
    },
    textingHold: { on: { hold: { target: "held", actions: hold }, keep: "rest" } },
    held: { on: { on: "back", rest: "rest" } },
    company: kept,
    waiting: kept,
    alone: kept,
    cannot: { on: { someone: "company", on: "back", rest: "quiet" } },
    farAway: kept,
    glad: kept,
    quiet: {
      meta: { pass: (context) => (holds(context) ? undefined : "rest") },
      on: { hold: { target: "rest", actions: hold }, keep: "rest", rest: "rest" },
    },
    rest: { on: { on: "back" } },
    back: { type: "final" },
  },
});
