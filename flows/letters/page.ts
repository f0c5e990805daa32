import type { MadeLetter } from "../../src/case/case.ts";
import type { Context, Position } from "../position.ts";

/** Letters that are listed at once. */
const perPage = 3;

/** The letters of the page that is shown, newest first. */
export function listed({ case: { letters }, at: { page = 0 } }: Context): MadeLetter[] {
  return letters.toReversed().slice(page * perPage, (page + 1) * perPage);
}

/** The position with the number of the letter at this place of the page; without one where there is none. */
export function chosen(context: Context, nth: number): Position {
  const { made: _, ...at } = context.at;
  const number = listed(context)[nth]?.number;
  return { ...at, ...(number !== undefined && { made: number }) };
}

/** The page after this one; after the last comes the first. */
export const nextPage = ({ case: { letters }, at: { page = 0 } }: Context): number =>
  (page + 1) * perPage < letters.length ? page + 1 : 0;

/** Choices without a letter; [More] where there is more, else [That's all]: four choices at most. Typed, both count anywhere. */
export function hiddenChoices(context: Context): string[] {
  const empty = ["first", "second", "third"].slice(listed(context).length);
  const hasMore = nextPage(context) > 0;
  return [...empty, hasMore ? "close" : "more"];
}
