import { outsideAccessRule } from "../here.ts";
import { already, another, ends, flow, given, letterState } from "../flow.ts";

/** Ask properly: one dated letter for the complete record. */
export const request = flow.createMachine({
  id: "request",
  context: given,
  initial: "which",
  states: {
    which: {
      meta: { pass: (c) => (outsideAccessRule(c) ? "plain" : "rule") },
      on: { rule: "offer", plain: "offerPlain" },
    },
    offerPlain: {
      on: { write: "letter", already: { target: "sentHow" }, another: another("request") },
    },
    offer: {
      on: { write: "letter", what: "parts", already: { target: "sentHow" }, another: another("request") },
    },
    parts: { on: { write: "letter", another: another("request") } },
    sentHow: {
      on: {
        written: already({ type: "asked" }),
        aloud: already({ type: "asked-aloud", by: "desk" }),
      },
    },
    letter: letterState("request", "offer"),
    ...ends("done", "later", "another", "what"),
  },
});
