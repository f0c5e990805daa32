import { ends, flow, given } from "../flow.ts";

/** Nothing to do right now: what happened, what else, another office. */
export const rest = flow.createMachine({
  id: "rest",
  context: given,
  initial: "today",
  states: {
    today: {
      meta: { hide: ({ case: c }) => (c.places.length >= 10 ? ["office"] : []) },
      on: { happened: "what", next: "done", again: { target: "done", actions: "reconsider" }, office: "newOffice" },
    },
    newOffice: { type: "final", meta: { go: { flow: "triage", newPlace: true } } },
    ...ends("done", "what"),
  },
});
