import type { Case, Place } from "../../src/case/case.ts";
import { isOffice } from "../../src/case/places.ts";
import type { Context, Position } from "../position.ts";
import { hiddenOnPage, onPage, pageAfter } from "../page.ts";

/** Places on a page: two, so that there is room to add one. */
export const perPage = 2;

/** Those where something may still happen come first. */
const allPlaces = ({ places }: Case): Place[] => [
  ...places.filter(({ closed }) => !closed),
  ...places.filter(({ closed }) => closed),
];

/** Offices that hold records and are not closed: what happened may be about any of them. */
export const openOffices = ({ places }: Case): Place[] => places.filter((place) => !place.closed && isOffice(place));

/** The places that are listed where this list is asked: all, the open offices, or all others than the one that is chosen. */
export function listedPlaces({ case: c, at }: Context): Place[] {
  if (at.flow === "places")
    return at.state === "other" ? allPlaces(c).filter(({ id }) => id !== at.place) : allPlaces(c);
  return openOffices(c);
}

export const placesOnPage = (context: Context): Place[] => onPage(listedPlaces(context), context.at.page, perPage);
export const placesAfter = (context: Context): number =>
  pageAfter(listedPlaces(context).length, context.at.page, perPage);
export const hiddenPlaces = (context: Context): string[] =>
  hiddenOnPage(listedPlaces(context).length, context.at.page, { size: perPage, last: "add" });

/** The same where one of them has to be chosen: none is added there. */
export const hiddenWhereChosen = (context: Context): string[] =>
  hiddenPlaces(context).filter((event) => event !== "add");

/** The position at the place of this line. */
export function atPlace(context: Context, nth: number): Position {
  const place = placesOnPage(context)[nth];
  return { ...context.at, page: 0, ...(place && { place: place.id }) };
}
