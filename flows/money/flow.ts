import type { Context } from "../position.ts";
import { already, another, ends, flow, given, letterState } from "../flow.ts";
import { outsideAccessRule, trailHere } from "../here.ts";

const goesAnotherWay = another("money");
const alreadyAsked = already({ type: "fee-asked" });

/** An old bill is another matter than a price: each has its own words, and so has an office outside the rule. */
function kindOf(context: Context): "outside" | "bill" | undefined {
  if (outsideAccessRule(context)) return "outside";
  return trailHere(context).some(({ unpaidBill }) => unpaidBill) ? "bill" : undefined;
}

/** The price: what may be charged, how it gets smaller, and a letter about the fee. */
export const money = flow.createMachine({
  id: "money",
  context: given,
  initial: "offer",
  states: {
    offer: {
      meta: { pass: kindOf },
      on: {
        write: "letter",
        what: "allowed",
        already: alreadyAsked,
        another: goesAnotherWay,
        outside: "outside",
        bill: "bill",
      },
    },
    bill: { on: { write: "letter", what: "allowed", already: alreadyAsked, another: goesAnotherWay } },
    allowed: { on: { write: "letter", less: "cheaper", another: goesAnotherWay } },
    cheaper: { on: { write: "letter", less: "later", another: goesAnotherWay } },
    outside: { on: { less: "later", another: goesAnotherWay } },
    letter: letterState("fee", "offer"),
    ...ends("later", "another", "what", "done"),
  },
});
