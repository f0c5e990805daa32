import { flow, given } from "../flow.ts";

/** Asks once before everything is erased. */
export const forget = flow.createMachine({
  id: "forget",
  context: given,
  initial: "sure",
  states: {
    sure: { on: { erase: "erased", keep: "back" } },
    erased: { type: "final", entry: "forget" },
    back: { type: "final" },
  },
});
