import type { Context } from "../position.ts";
import { ends, flow, given } from "../flow.ts";

const claim = ({ case: c }: Context) =>
  c.person.claim || !["none", "planning", undefined].includes(c.person.stage) ? "claim" : "noClaim";

/** Letting it rest is respected; what stays possible is said once. */
export const letGo = flow.createMachine({
  id: "let-go",
  context: given,
  initial: "which",
  states: {
    which: { meta: { pass: claim }, on: { claim: "offerClaim", noClaim: "offer" } },
    offer: { on: { rest: "later", stays: "stays", again: { target: "done", actions: "reconsider" } } },
    offerClaim: { on: { rest: "later", stays: "staysClaim", again: { target: "done", actions: "reconsider" } } },
    stays: { on: { rest: "later", again: { target: "done", actions: "reconsider" } } },
    staysClaim: { on: { rest: "later", again: { target: "done", actions: "reconsider" } } },
    ...ends("done", "later"),
  },
});
