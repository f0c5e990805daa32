/** One page of a list, and the choices that stand for its lines: `first`, `second`, `third`. */
const nth = ["first", "second", "third"];

/** The lines of a page. */
export const onPage = <T>(all: readonly T[], page = 0, size = nth.length): T[] =>
  all.slice(page * size, (page + 1) * size);

/** The page after this one; after the last comes the first. */
export const pageAfter = (count: number, page = 0, size = nth.length): number =>
  (page + 1) * size < count ? page + 1 : 0;

/** Choices without a line; [More] where there is more, else what closes the list: four choices at most. */
export function hiddenOnPage(count: number, page = 0, { size = nth.length, last = "close" } = {}): string[] {
  const shown = Math.max(0, Math.min(size, count - page * size));
  return [...nth.slice(shown), pageAfter(count, page, size) > 0 ? last : "more"];
}
