import { already, another, ends, flow, given, letterState } from "../flow.ts";

/** Ask that another licensed professional looks at a safety refusal. */
export const review = flow.createMachine({
  id: "review",
  context: given,
  initial: "offer",
  states: {
    offer: {
      on: { write: "rest", how: "steps", already: already({ type: "review-asked" }), another: another("review") },
    },
    steps: { on: { write: "rest", later: "later", another: another("review") } },
    rest: { on: { write: "letter", how: "steps", later: "later" } },
    letter: letterState("review-request", "offer"),
    ...ends("done", "later", "another", "what"),
  },
});
