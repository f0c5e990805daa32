import { inOrder } from "../../src/case/in-order.ts";
import type { Case } from "../../src/case/case.ts";
import { addEntry } from "../../src/case/change.ts";
import { withLineWords } from "../../src/case/trail-lines.ts";
import type { FlowEvent } from "../meta.ts";
import type { Context, Position } from "../position.ts";
import { hiddenOnPage, onPage, pageAfter } from "../page.ts";

/** The steps in the order of their days, each by its number in the trail. */
export const linesInOrder = ({ trail }: Case): number[] => inOrder(trail).map((entry) => trail.indexOf(entry));
const newestFirst = (c: Case): number[] => linesInOrder(c).toReversed();

export const linesOnPage = ({ case: c, at }: Context): number[] => onPage(newestFirst(c), at.page);
export const linesAfter = ({ case: c, at }: Context): number => pageAfter(c.trail.length, at.page);
export const hiddenLines = ({ case: c, at }: Context): string[] => hiddenOnPage(c.trail.length, at.page);

export function atLine(context: Context, nth: number): Position {
  const line = linesOnPage(context)[nth];
  return { ...context.at, ...(line !== undefined && { line }) };
}

/** What was typed about a step: its words stand with the step that was read in them, else with a line of their own. */
export function toldLine({ case: c, at }: Context, { on, text, told = 0 }: FlowEvent): Context {
  const known = told > 0 ? c : addEntry(c, { place: at.place, type: "noted", date: on });
  const line = known.trail.length - 1;
  return { case: withLineWords(known, line, text), at: { ...at, line } };
}
