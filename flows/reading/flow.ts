import type { Context } from "../position.ts";
import { ends, flow, given, letterState } from "../flow.ts";

const here = ({ case: c, at }: Context) => c.places.find((p) => p.id === at.place);
const supported = (c: Context) => (here(c)?.rfcForm && here(c)?.showedNotes ? "supported" : "need");
const over = { type: "decline", params: { step: "reading" } } as const;

/** What are the records needed for, and who reads them: nobody has to read alone, or at all. */
export const reading = flow.createMachine({
  id: "reading",
  context: given,
  initial: "which",
  states: {
    which: { meta: { pass: supported }, on: { supported: "support", need: "offer" } },
    support: { on: { ask: "oneLine", other: "helper", letGo: "rest" } },
    oneLine: { on: { keep: { target: "later", actions: over }, letGo: "rest" } },
    offer: {
      on: {
        claim: "forClaim",
        own: "company",
        wrong: { target: "done", actions: [over, { type: "know", params: { wrong: true } }] },
        letter: "onlyLetter",
      },
    },
    forClaim: { on: { other: "helper", unread: { target: "done", actions: over }, read: "company", letGo: "rest" } },
    onlyLetter: { on: { ask: "oneLine", records: { target: "done", actions: over }, letGo: "rest" } },
    helper: { on: { found: { target: "done", actions: over }, together: "together", letGo: "rest" } },
    company: { on: { together: "together", other: "helper", ready: { target: "done", actions: over }, letGo: "rest" } },
    together: {
      ...letterState("doctor-note", "company"),
      on: { sent: { target: "done", actions: over }, kept: { target: "later", actions: over }, dropped: "company" },
    },
    rest: { type: "final", meta: { go: { flow: "let-go" } } },
    ...ends("done", "later"),
  },
});
