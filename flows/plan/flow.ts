import { ends, flow, given } from "../flow.ts";

/** Where I stand: each place, the next step and why, dates; in the chat, as files, with names or without. */
export const plan = flow.createMachine({
  id: "plan",
  context: given,
  initial: "shown",
  states: {
    shown: { on: { file: "file", dates: "dates", steps: "steps", close: "done" } },
    file: {
      on: {
        named: { target: "done", actions: "givePlan" },
        nameless: { target: "done", actions: "giveNameless" },
        neither: "shown",
      },
    },
    dates: { type: "final", meta: { go: { flow: "deadlines" } } },
    steps: { type: "final", meta: { go: { flow: "trail" } } },
    ...ends("done"),
  },
});
