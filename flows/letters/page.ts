import type { MadeLetter } from "../../src/case/case.ts";
import type { Context, Position } from "../position.ts";
import { hiddenOnPage, onPage, pageAfter } from "../page.ts";

/** The letters that can be given again, newest first: those whose fields were not kept cannot. */
const givable = ({ case: { letters } }: Context): MadeLetter[] => letters.filter(({ erased }) => !erased).toReversed();

/** The letters of the page that is shown. */
export const listed = (context: Context): MadeLetter[] => onPage(givable(context), context.at.page);

/** The position with the number of the letter at this place of the page; without one where there is none. */
export function chosen(context: Context, nth: number): Position {
  const { made: _, ...at } = context.at;
  const number = listed(context)[nth]?.number;
  return { ...at, ...(number !== undefined && { made: number }) };
}

export const nextPage = (context: Context): number => pageAfter(givable(context).length, context.at.page);

/** Choices without a letter. Typed, [More] and [That's all] count anywhere. */
export const hiddenChoices = (context: Context): string[] => hiddenOnPage(givable(context).length, context.at.page);
