import { flow, given } from "../flow.ts";

/** Back after a while, or after a stop: nothing of the matter is shown before a press. */
export const welcome = flow.createMachine({
  id: "welcome",
  context: given,
  initial: "which",
  states: {
    which: {
      meta: { pass: ({ at }) => (at.tier ? "gentle" : at.times ? "stopped" : "back") },
      on: { gentle: "gentle", stopped: "stopped", back: "hello" },
    },
    hello: { on: { on: "back" } },
    gentle: { on: { on: "back", rest: "resting", person: "person" } },
    stopped: { on: { on: "back" } },
    resting: { on: { on: "back" } },
    person: { on: { on: "back", rest: "resting" } },
    back: { type: "final" },
  },
});
