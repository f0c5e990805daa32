import type { Entry, Place } from "../src/case/case.ts";
import type { Context } from "./position.ts";

/** The office that the conversation is about, as far as it is known. */
export const here = ({ case: c, at }: Context): Place | undefined => c.places.find((place) => place.id === at.place);

/** What happened at this office, in the order it was told. */
export const trailHere = ({ case: c, at }: Context): Entry[] => c.trail.filter((entry) => entry.place === at.place);

/** Says whether the federal access rule leaves this office out: campus treatment records (ferpa-99.10-f), or no electronic billing. */
export function outsideAccessRule(context: Context): boolean {
  const setting = here(context)?.setting;
  return setting === "campus" || setting === "cash-only";
}
