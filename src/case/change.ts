import type { Case, Entry, Person, Place } from "./case.ts";
import { answerTypes, type EntryType, type PlaceKind, type Workaround } from "./vocabulary.ts";

/** Where a step about the claim is written down, whichever office the conversation is about. */
const claimPlaces: Partial<Record<EntryType, "ssa" | "lawyer">> = {
  "file-asked": "ssa",
  designee: "ssa",
  appealed: "ssa",
  "judge-informed": "ssa",
  "subpoena-asked": "ssa",
  "examiner-asked": "ssa",
  "benefits-chosen": "ssa",
  "lawyer-asked": "lawyer",
};

/** The steps that are about the claim, whichever office the records are at. */
export const claimSteps: Workaround[] = ["ssa-file", "lawyer", "hearing-office", "examiner"];

/** Learns facts about the person or the claim; what was known is replaced. */
export const learnPerson = (c: Case, facts: Partial<Person>): Case => ({ ...c, person: { ...c.person, ...facts } });

/** Learns facts about one place, and adds it if it is new. Other places stay as they are. */
export function learnPlace(c: Case, id: string, facts: Partial<Omit<Place, "id">>): Case {
  const known = c.places.find((place) => place.id === id);
  const changed: Place = { kind: kindOf(id), ...known, id, ...facts };
  return { ...c, places: known ? c.places.map((p) => (p === known ? changed : p)) : [...c.places, changed] };
}

/** Adds a step to the trail, at the place it belongs to. */
export function addEntry(c: Case, entry: Entry): Case {
  const place = claimPlaces[entry.type] ?? entry.place;
  const withPlace = c.places.some((p) => p.id === place) ? c : learnPlace(c, place, {});
  return { ...withPlace, trail: [...withPlace.trail, { ...entry, place }] };
}

/** What went out to this place since its last answer never arrived: its days are not kept. */
export function loseDays(c: Case, place: string): Case {
  const answered = c.trail.findLastIndex((e) => e.place === place && answerTypes.includes(e.type));
  const isLost = ({ type, ...e }: Entry, i: number) =>
    i > answered && e.place === place && ["asked", "mailed", "received"].includes(type);
  const trail = c.trail.map((entry, i) => {
    const { date: _, ...undated } = entry;
    return isLost(entry, i) ? undated : entry;
  });
  return { ...c, trail };
}

/** Remembers that a step was answered "not now" or "doesn't fit": at its place, or for the claim. */
export function declineStep(c: Case, placeId: string, step: Workaround): Case {
  const add = (list: Workaround[] = []) => [...new Set([...list, step])];
  if (claimSteps.includes(step)) return learnPerson(c, { declined: add(c.person.declined) });
  const place = c.places.find((p) => p.id === placeId);
  return learnPlace(c, placeId, { declined: add(place?.declined) });
}

/** Forgets what was declined: everything may be offered again. */
export function reconsider(c: Case): Case {
  const { declined: _, wantsToStop: __, ...person } = c.person;
  return { ...c, person, places: c.places.map(({ declined: ___, ...place }) => place) };
}

/** What the office wanted first is talked about now. */
export const withoutObstacle = (c: Case, placeId: string): Case => ({
  ...c,
  places: c.places.map(({ obstacle, ...place }) => (obstacle && place.id !== placeId ? { ...place, obstacle } : place)),
});

/** Remembers that a question was asked and needs no second time. */
export const setAsked = (c: Case, question: string): Case =>
  c.asked.includes(question) ? c : { ...c, asked: [...c.asked, question] };

const kindOf = (id: string): PlaceKind => (id === "ssa" || id === "lawyer" ? id : "clinic");
