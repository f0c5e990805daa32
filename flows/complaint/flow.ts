import type { Entry } from "../../src/case/case.ts";
import { answered } from "../letter/fields.ts";
import type { Context } from "../position.ts";
import { already, another, ends, flow, given, letterState } from "../flow.ts";
import { here, outsideAccessRule } from "../here.ts";

const leftThere = (context: Context) => here(context)?.stillPatient === false || here(context)?.dropped === true;
/** What an office did that can be complained of, as the trail tells it. */
const wrongs: readonly Entry["type"][] = ["refused", "partial", "silent"];
const pointName = (line: number | undefined) => `point:${line}`;
const isPoint = (entry: Entry, { at }: Context) => entry.place === at.place && wrongs.includes(entry.type);

/** The first point that was not asked about; its number in the trail. */
function openPoint(context: Context): number | undefined {
  const { trail } = context.case;
  const line = trail.findIndex(
    (entry, i) => isPoint(entry, context) && !entry.solved && !context.at.answered?.includes(pointName(i)),
  );
  return line < 0 ? undefined : line;
}

/** A point that is not settled, or none was ever told: there is something to write. */
function anyLeft(context: Context): boolean {
  const points = context.case.trail.filter((entry) => isPoint(entry, context));
  return !points.length || points.some(({ solved }) => !solved);
}

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
      on: { write: "points", others: "levers", softer: goesAnotherWay, later: "later" },
    },
    /** Each point of the trail is asked about: what is settled is not complained of. */
    points: {
      meta: { pass: (context) => (openPoint(context) === undefined ? (anyLeft(context) ? "none" : "settled") : "ask") },
      on: {
        ask: {
          target: "point",
          actions: { type: "at", params: ({ context }) => ({ line: openPoint(context) }) },
        },
        none: "letter",
        settled: "settled",
      },
    },
    point: {
      on: {
        solved: { target: "points", actions: "solveLine" },
        open: {
          target: "points",
          actions: { type: "at", params: ({ context: { at } }) => answered(at, pointName(at.line)) },
        },
      },
    },
    settled: { on: { write: "letter", leave: goesAnotherWay } },
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
