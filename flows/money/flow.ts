import { already, another, ends, flow, given, letterState } from "../flow.ts";
import { outsideAccessRule, trailHere } from "../here.ts";

const goesAnotherWay = another("money");

/** The price: what may be charged, how it gets smaller, and a letter about the fee. */
export const money = flow.createMachine({
  id: "money",
  context: given,
  initial: "offer",
  states: {
    offer: {
      meta: { pass: (context) => (outsideAccessRule(context) ? "outside" : undefined) },
      on: {
        write: "bill",
        what: "allowed",
        already: already({ type: "fee-asked" }),
        another: goesAnotherWay,
        outside: "outside",
      },
    },
    allowed: { on: { write: "bill", less: "cheaper", another: goesAnotherWay } },
    cheaper: { on: { write: "bill", less: "later", another: goesAnotherWay } },
    bill: {
      meta: { pass: (context) => (trailHere(context).some(({ unpaidBill }) => unpaidBill) ? undefined : "write") },
      on: { write: "letter", later: "later" },
    },
    outside: { on: { less: "later", another: goesAnotherWay } },
    letter: letterState("fee", "offer"),
    ...ends("later", "another", "what", "done"),
  },
});
