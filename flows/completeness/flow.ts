import { flow, given } from "../flow.ts";

/** Is it all? What a whole record holds, whether periods are without pages, and where the rest may be. */
export const completeness = flow.createMachine({
  id: "completeness",
  context: given,
  initial: "kinds",
  states: {
    kinds: { on: { all: "periods", missing: "missing", later: "whole" } },
    periods: { on: { all: "elsewhere", missing: "missing", unsure: "elsewhere" } },
    elsewhere: { on: { nothing: "whole", missing: "missing" } },
    whole: { type: "final" },
    missing: { type: "final" },
  },
});
