import { already, another, ends, flow, given, letterState } from "../flow.ts";

/** Ask properly: one dated letter for the complete record. */
export const request = flow.createMachine({
  id: "request",
  context: given,
  initial: "offer",
  states: {
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
