import type { Case, Place } from "../case/case.ts";
import { isOffice } from "../case/places.ts";
import { fillFrom } from "../fill.ts";
import type { Words } from "../words.ts";

interface PlaceName {
  /** Inside of a sentence: "the office". */
  inside: string;
  /** At its beginning, and as a heading: "The office". */
  first: string;
}
export type PlaceNames = (id: string) => PlaceName;

interface Options {
  words: Words;
  /** For papers that others see: "Office A" instead of a name. */
  nameless?: boolean;
}

/** Names the places of a case: by the name that was typed, else by their kind; those of one kind are told apart by a number. */
export function placeNames({ places }: Case, { words, nameless }: Options): PlaceNames {
  const kind = (of: string) => words.sentence("papers", `place.${of}`).say;
  const offices = places.filter(isOffice);
  const named = new Map(places.map((place) => [place.id, nameless ? hidden(place) : open(place)]));
  return (id) => named.get(id) ?? own(kind(id === "ssa" || id === "lawyer" ? id : "clinic"));

  function hidden(place: Place): PlaceName {
    if (!isOffice(place)) return own(kind(place.kind));
    const letter = String.fromCodePoint(65 + offices.indexOf(place));
    return own(fillFrom(kind("nameless"), { letter }));
  }

  function open({ id, kind: of, name }: Place): PlaceName {
    if (name !== undefined && name.trim() !== "") return { inside: name, first: name };
    const alike = places.filter((place) => place.kind === of && !place.name?.trim());
    const nth = alike.findIndex((place) => place.id === id) + 1;
    return own(alike.length > 1 ? `${kind(of)} ${nth}` : kind(of));
  }
}

/** Our own words may begin a sentence; what was typed stays as it is. */
const own = (text: string): PlaceName => ({ inside: text, first: capital(text) });

/** Makes the first letter of our own words a capital. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
