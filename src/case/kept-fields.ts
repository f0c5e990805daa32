import type { Case, Place } from "./case.ts";
import { answerTypes, type EntryType } from "./vocabulary.ts";

/** Erases what letters keep of names and addresses: the next one has blanks. Days stay, since deadlines hang on them. */
export function erasedFields(c: Case): Case {
  return {
    ...c,
    person: { ...c.person, keepFields: false },
    places: c.places.map(nameless),
    sender: {},
    recipients: {},
    letters: c.letters.map((letter) => ({ ...letter, fields: {}, erased: true })),
  };
}

function nameless(place: Place): Place {
  const { name: _, ...rest } = place;
  return rest;
}

/** What can become of a letter. */
const answers: readonly EntryType[] = [
  ...answerTypes,
  "silent",
  "extended",
  "review-answered",
  "amendment-denied",
  "amendment-made",
  "amendment-extended",
];

/** Has an office answered a letter that was sent, or not answered in its time, and is there something of it that is kept? */
export function wasAnswered(c: Case, today: string): boolean {
  const { letters, trail } = c;
  return (
    hasNames(c) &&
    letters.some(({ sent, place, erased }) => {
      if (sent === undefined || sent >= today || erased) return false;
      const at = trail.findLastIndex((e) => e.place === place && e.letter !== undefined && e.date === sent);
      return trail.slice(at + 1).some((e) => e.place === place && answers.includes(e.type));
    })
  );
}

/** Is any name or address kept at all? */
const hasNames = ({ sender, recipients, places }: Case): boolean =>
  [sender, ...Object.values(recipients)].some((fields) => Object.keys(fields).length > 0) ||
  places.some(({ name }) => name !== undefined);

/** Whoever did not want names kept has them erased again as soon as a letter was answered. */
export const settledFields = (c: Case, today: string): Case =>
  c.person.keepFields === false && wasAnswered(c, today) ? erasedFields(c) : c;
