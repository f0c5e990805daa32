import type { Context } from "../position.ts";
import { already, another, ends, flow, given, letterState } from "../flow.ts";
import { here, outsideAccessRule } from "../here.ts";

const leftThere = (context: Context) => here(context)?.stillPatient === false || here(context)?.dropped === true;
const goesAnotherWay = another("complaint");
const written = already({ type: "complaint" });

/** Tell the federal privacy office, or, outside its rule, the board that licenses. */
export const complaint = flow.createMachine({
  id: "complaint",
  context: given,
  initial: "offer",
  states: {
    offer: {
      meta: { pass: (context) => (outsideAccessRule(context) ? "board" : undefined) },
      on: { write: "worry", result: "result", already: written, another: goesAnotherWay, board: "board" },
    },
    result: { on: { write: "worry", others: "levers", another: goesAnotherWay } },
    levers: { on: { write: "worry", later: "later", another: goesAnotherWay } },
    worry: {
      meta: { pass: (context) => (leftThere(context) ? "write" : undefined) },
      on: { write: "letter", others: "levers", softer: goesAnotherWay, later: "later" },
    },
    board: {
      on: {
        wrote: { target: "done", actions: { type: "note", params: { type: "complaint" } } },
        later: "later",
        another: goesAnotherWay,
      },
    },
    letter: letterState("ocr-complaint", "offer"),
    ...ends("done", "later", "another", "what"),
  },
});
