import type { Case, CheckIn } from "../../src/case/case.ts";
import { askedCheckIns, dropCheckIn, postpone, setCheckIn } from "../../src/case/check-ins.ts";
import { isHereOrClaim } from "../../src/case/places.ts";
import type { EntryType, Workaround } from "../../src/case/vocabulary.ts";
import type { Context, Position } from "../position.ts";

/** The check-in that this position is about, set for its day. */
export function settingOf(c: Case, { day, step, made, place, way }: Position): Case {
  if (day === undefined) return c;
  if (way === "remind") return setCheckIn(c, { date: day, about: "day" });
  if (step !== undefined) return setCheckIn(c, { date: day, about: "step", step, place: placeOf(c, step, place) });
  if (made !== undefined) return setCheckIn(c, { date: day, about: "letter", letter: made, place });
  return setCheckIn(c, { date: day, about: "day" });
}

/** Where the step was written down: here, or for the claim. */
const placeOf = ({ trail }: Case, step: EntryType, here: string): string =>
  trail.findLast(({ type, place }) => type === step && isHereOrClaim(place, here))?.place ?? here;

/** All that wait are moved to one day: they come as one message again. */
export const postponed = (c: Case, date: string | undefined): Case =>
  date === undefined ? c : askedCheckIns(c).reduce((all, { id }) => postpone(all, id, date), c);

/** Takes the oldest that waits out of the list; the position is then about its step, its letter or its day. */
export function openedCheckIn(c: Case, at: Position): Context {
  const [checkIn] = askedCheckIns(c);
  if (!checkIn) return { case: c, at };
  return { case: dropCheckIn(c, checkIn.id), at: { ...at, ...aboutOf(c, checkIn, at.place) } };
}

function aboutOf(c: Case, { id, place, step, letter }: CheckIn, here: string): Partial<Position> {
  const made = c.letters.find(({ number }) => number === letter);
  const about = step && steps[step];
  return {
    checkIn: id,
    place: place === undefined || place === "ssa" || place === "lawyer" ? here : place,
    ...(step && { step }),
    ...(about && { about }),
    ...(made && { made: made.number, letter: made.letter }),
  };
}

/** The workaround that each step belongs to: what came of it is asked in its words. */
const steps: Partial<Record<EntryType, Workaround>> = {
  asked: "request",
  mailed: "request",
  extended: "request",
  "followed-up": "follow-up",
  "doctor-asked": "doctor",
  "review-asked": "review",
  "file-asked": "ssa-file",
  designee: "ssa-file",
  "lawyer-asked": "lawyer",
  "examiner-asked": "examiner",
  "judge-informed": "hearing-office",
  "subpoena-asked": "hearing-office",
  "benefits-chosen": "hearing-office",
  complaint: "complaint",
  "fee-asked": "money",
  "custodian-asked": "gone",
  "clinician-asked": "someone-else",
  "amendment-asked": "wrong",
  "amendment-mailed": "wrong",
};
