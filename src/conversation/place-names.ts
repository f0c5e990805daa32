import type { Context } from "../../flows/position.ts";
import { perPage, placesOnPage } from "../../flows/places/offices.ts";
import { runningClocks } from "../advice/case-clocks.ts";
import type { Case, Place } from "../case/case.ts";
import type { Words } from "../words.ts";
import { sayDate, sayInDays } from "../advice/say-date.ts";
import { fillFrom } from "../fill.ts";
import { standsAt } from "../papers/stands.ts";
import { placeNames as namesOf } from "../papers/place-names.ts";

/** What the list of places and one place of it are called. */
export function placeNames(context: Context, words: Words, today: string): Record<string, () => string> {
  const { case: c, at } = context;
  const shown = () => placesOnPage(context);
  return {
    placeList: () =>
      shown()
        .map((place, i) => `${i + 1}. ${placeLine(place, c, words, today)}`)
        .join("\n"),
    ...Object.fromEntries(
      Array.from({ length: perPage }, (_, i) => [`place${i + 1}`, () => named(c, shown()[i]?.id, words)]),
    ),
    placeLine: () => {
      const place = c.places.find(({ id }) => id === at.place);
      return place ? placeLine(place, c, words, today) : "";
    },
    otherPlace: () => namesOf(c, { words })(at.key ?? "").inside,
  };
}

/** Where a place stands, in a line: how it stands, and its next date. */
export function placeLine(place: Place, c: Case, words: Words, today: string): string {
  const name = namesOf(c, { words })(place.id).first;
  if (place.closed) return `${name}: ${words.sentence("facts", "placeClosed").say}`;
  const key = standsAt(c, place, today);
  const stands = key ? words.sentence("papers", `stands.${key}`).say : "";
  const next = runningClocks(c, today).find((clock) => clock.place === place.id && !clock.passed);
  const date = next
    ? fillFrom(words.sentence("facts", next.estimate ? "planDateEstimated" : "planDate").say, {
        date: sayDate(next.date, today),
        inDays: sayInDays(today, next.date),
      })
    : "";
  return `${name}: ${[stands, date].filter((part) => part).join(" ")}`;
}

/** On a button, where nothing stands before it. */
const named = (c: Case, id: string | undefined, words: Words): string =>
  id === undefined ? "" : namesOf(c, { words })(id).first;
