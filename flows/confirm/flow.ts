import { flow, given } from "../flow.ts";

/** Says back what was read where a date hangs on it: right, or which part to change. */
export const confirm = flow.createMachine({
  id: "confirm",
  context: given,
  initial: "right",
  states: {
    right: { on: { right: "done", change: "change" } },
    change: { on: { hearing: "hearing", lawyer: "lawyer", other: "retell" } },
    hearing: {
      meta: { asks: "future-date" },
      on: { text: { target: "right", actions: { type: "dated", params: { fact: "hearing" } } }, keep: "right" },
    },
    lawyer: {
      on: {
        have: { target: "right", actions: { type: "learn", params: { lawyer: true } } },
        none: { target: "right", actions: { type: "learn", params: { lawyer: false } } },
      },
    },
    retell: { meta: { asks: "anything" }, on: { text: "right", keep: "right" } },
    done: { type: "final" },
  },
});
