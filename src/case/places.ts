import type { Case, Fields, Place } from "./case.ts";
import { inOrder } from "./in-order.ts";

/** Names a place that is to be added, as none is or was named of which a step is kept. */
export function newPlaceId({ places, trail }: Case): string {
  const taken = new Set([...places.map(({ id }) => id), ...trail.map(({ place }) => place)]);
  for (let n = places.length + 1; ; n++) if (!taken.has(`p${n}`)) return `p${n}`;
}

/** An office that holds records: not Social Security, not a lawyer. */
export const isOffice = ({ kind }: Place): boolean => kind !== "ssa" && kind !== "lawyer";

/** Is it written down here, or for the claim, which belongs to no one office? */
export const isHereOrClaim = (place: string, here: string): boolean => [here, "ssa", "lawyer"].includes(place);

/** Puts two places together under the first: its own facts win, the steps of both stand in the order of their days. */
export function mergePlaces(c: Case, into: string, from: string): Case {
  const first = c.places.find(({ id }) => id === into);
  const second = c.places.find(({ id }) => id === from);
  if (!first || !second || first === second) return c;
  const moved = <T extends { place?: string }>(of: T): T => (of.place === from ? { ...of, place: into } : of);
  const { [from]: theirs = {}, ...others } = c.recipients;
  return {
    ...c,
    places: c.places
      .filter((place) => place !== second)
      .map((place) => (place === first ? joined(first, second) : place)),
    trail: inOrder(c.trail.map(moved)),
    letters: c.letters.map(moved),
    checkIns: c.checkIns.map(moved),
    recipients: withRecipient(others, into, theirs),
  };
}

function joined(first: Place, second: Place): Place {
  const declined = [...new Set([...(first.declined ?? []), ...(second.declined ?? [])])];
  return { ...second, ...first, ...(declined.length > 0 && { declined }) };
}

const withRecipient = (all: Record<string, Fields>, id: string, more: Fields): Record<string, Fields> =>
  Object.keys(more).length === 0 && !all[id] ? all : { ...all, [id]: { ...more, ...all[id] } };

/** Closes a place: nothing more is counted or offered there. Opened again, all is as it was. */
export const closePlace = (c: Case, id: string, closed: boolean): Case => ({
  ...c,
  places: c.places.map((place) => (place.id === id ? withClosed(place, closed) : place)),
});

function withClosed(place: Place, closed: boolean): Place {
  const { closed: _, ...open } = place;
  return closed ? { ...open, closed } : open;
}

/** Where the talk goes on when this place is closed: the last open one. */
export const openPlace = ({ places }: Case, id: string): string =>
  places.find((place) => place.id === id && !place.closed)?.id ?? places.findLast(({ closed }) => !closed)?.id ?? id;
