import type { Context } from "../position.ts";
import { ends, flow, given } from "../flow.ts";
import { hiddenChoices, listed } from "./page.ts";

const isThere = ({ case: c, at }: Context) => c.letters.some(({ number }) => number === at.made);

/** One of the letters on the page: which, then handed over. */
const one = (nth: number) => ({ target: "chosen", actions: { type: "chooseLetter", params: { nth } } }) as const;

/** The letters that were made, newest first: one is handed over again as it was. */
export const letters = flow.createMachine({
  id: "letters",
  context: given,
  initial: "list",
  states: {
    list: {
      meta: { pass: (c) => (listed(c).length ? undefined : "close"), hide: hiddenChoices },
      on: {
        first: one(0),
        second: one(1),
        third: one(2),
        more: { target: "list", reenter: true, actions: "turnPage" },
        close: "done",
      },
    },
    chosen: {
      meta: { pass: (c) => (isThere(c) ? "found" : "none") },
      on: { found: { target: "given", actions: ["giveLetter", "giveSheet"] }, none: "list" },
    },
    given: { on: { yes: { target: "list", actions: { type: "at", params: { page: 0 } } }, no: "done" } },
    ...ends("done"),
  },
});
