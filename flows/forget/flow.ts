import { flow, given } from "../flow.ts";

/** Asks once before everything is erased; the chat alone can be cleared instead. */
export const forget = flow.createMachine({
  id: "forget",
  context: given,
  initial: "sure",
  states: {
    sure: { on: { erase: "erased", hide: { target: "back", actions: "hide" }, keep: "back" } },
    erased: { type: "final", entry: "forget" },
    back: { type: "final" },
  },
});
