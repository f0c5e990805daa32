import { answerTypes } from "../../src/case/vocabulary.ts";
import type { Context } from "../position.ts";
import { ends, flow, given, note } from "../flow.ts";
import { outsideAccessRule, trailHere } from "../here.ts";

/** Is it in the trail already that something stands in the way? */
const isNoted = (context: Context) => answerTypes.includes(trailHere(context).at(-1)?.type ?? "came");

/** A date may hang on a claim: whether there is one is asked before a rest. */
const isClaimKnown = ({ case: { person } }: Context) => person.stage !== undefined || person.claim === true;

/** Do it, answer with the four lines, or go around it. */
const answers = { send: "sent", do: "waits", failed: "stays", another: "stays" } as const;

/** What one office wants: a harmless way to do it, and four lines. Where the access rule may not count, the lines name no law. */
const page = () => ({
  meta: { pass: (context: Context) => (outsideAccessRule(context) ? "outside" : undefined) },
  on: { ...answers, outside: "outside" },
});

/** They want something first: what that is, how to do it without harm, and a reply to copy. */
export const obstacle = flow.createMachine({
  id: "obstacle",
  context: given,
  initial: "which",
  states: {
    which: {
      on: {
        inPerson: note({ type: "said", hurdle: "in-person" }, "in-person"),
        ownForm: "own-form",
        id: "id",
        other: "which2",
      },
    },
    which2: {
      on: {
        notary: note({ type: "said", hurdle: "notary" }, "notary"),
        reason: note({ type: "said", hurdle: "reason" }, "reason"),
        portal: note({ type: "said", hurdle: "portal-only" }, "portal-only"),
        other: "which3",
      },
    },
    which3: {
      on: {
        payment: note({ type: "refused", ground: "money" }, "payment"),
        format: "format",
        none: note({ type: "said" }),
      },
    },
    "in-person": page(),
    "own-form": page(),
    id: page(),
    notary: page(),
    reason: page(),
    "portal-only": page(),
    payment: page(),
    format: page(),
    outside: { on: answers },
    sent: { on: { agreed: "waits", failed: "stays", waits: "waits" } },
    waits: { meta: { pass: (c) => (isClaimKnown(c) ? "rest" : "ask") }, on: { rest: "later", ask: "done" } },
    stays: {
      meta: { pass: (context) => (isNoted(context) ? "noted" : "open") },
      on: { noted: "done", open: note({ type: "said" }) },
    },
    ...ends("done", "later"),
  },
});
