import type { Case, CheckIn, Entry, MadeLetter } from "./case.ts";
import { addDays } from "./days.ts";
import { kindOf } from "./letters.ts";
import type { EntryType } from "./vocabulary.ts";

/** How far ahead the day of a check-in may lie: what is kept does not end before it. */
export const mostDays = 170;

/** What ends the waiting for each step: the answer to it, read top to bottom. */
const answers: Partial<Record<EntryType, readonly EntryType[]>> = {
  "doctor-asked": ["said", "partial", "came", "refused"],
  "review-asked": ["review-answered", "came"],
  "amendment-asked": ["amendment-denied", "amendment-made", "amendment-extended"],
  "amendment-mailed": ["amendment-denied", "amendment-made", "amendment-extended"],
  "judge-informed": [],
  "subpoena-asked": [],
  "benefits-chosen": [],
};
const usual: readonly EntryType[] = ["refused", "came", "partial", "said", "extended"];

/** Sets a check-in. One for the same step, letter or day at the same place takes the place of the earlier one. */
export function setCheckIn(c: Case, wanted: Omit<CheckIn, "id">): Case {
  const same = (other: CheckIn) =>
    other.about === wanted.about &&
    other.place === wanted.place &&
    (wanted.about === "letter"
      ? other.letter === wanted.letter
      : wanted.about === "step"
        ? other.step === wanted.step
        : other.date === wanted.date);
  const others = c.checkIns.filter((other) => !same(other));
  const id = 1 + Math.max(0, ...c.checkIns.map((checkIn) => checkIn.id));
  return { ...c, checkIns: [...others, { id, ...wanted }] };
}

/** Moves one that was asked to another day. */
export const postpone = (c: Case, id: number, date: string): Case => ({
  ...c,
  checkIns: c.checkIns.map((checkIn) => (checkIn.id === id ? openAgain(checkIn, date) : checkIn)),
});

function openAgain(checkIn: CheckIn, date: string): CheckIn {
  const { asked: _, ...open } = checkIn;
  return { ...open, date };
}

export const dropCheckIn = (c: Case, id: number | undefined): Case => ({
  ...c,
  checkIns: c.checkIns.filter((checkIn) => checkIn.id !== id),
});

/** Those that wait for the person, in the order of their days. */
export const askedCheckIns = ({ checkIns }: Case): CheckIn[] =>
  checkIns.filter(({ asked }) => asked).toSorted((a, b) => a.date.localeCompare(b.date));

/** Is what it is about settled, so that nobody has to be asked? */
function isSettled(c: Case, { about, place, step, letter }: CheckIn): boolean {
  if (place !== undefined && !isOpenPlace(c, place)) return true;
  if (about === "letter") return !c.letters.some((made) => made.number === letter && !made.erased && !wentOut(c, made));
  if (about === "day" || step === undefined) return false;
  const here = c.trail.filter((entry) => entry.place === place);
  const at = here.findLastIndex(({ type }) => type === step);
  return at < 0 || here.slice(at + 1).some(({ type }) => (answers[step] ?? usual).includes(type));
}

/** It is noted as sent, or the person told since it was made that such a letter went out. */
function wentOut({ trail }: Case, { letter, place, date, sent }: MadeLetter): boolean {
  const { trail: type } = kindOf(letter);
  const types: EntryType[] = type === "asked" ? ["asked", "mailed"] : [type];
  const here = [place, "ssa", "lawyer"];
  return (
    sent !== undefined || trail.some((e) => here.includes(e.place) && types.includes(e.type) && (e.date ?? "") >= date)
  );
}

const isOpenPlace = ({ places }: Case, id: string): boolean => {
  const place = places.find((of) => of.id === id);
  return place === undefined || !place.closed;
};

/** Check-ins whose reason is gone are taken out: what is settled is not asked. */
export function withoutSettled(c: Case): Case {
  const open = c.checkIns.filter((checkIn) => !isSettled(c, checkIn));
  return open.length === c.checkIns.length ? c : { ...c, checkIns: open };
}

/** Overdue ones begin again tomorrow: nobody is met by all of them at once. */
export const restartCheckIns = (c: Case, today: string): Case => {
  const { checkInsHeld: _, ...person } = c.person;
  const checkIns = c.checkIns.map((checkIn) =>
    checkIn.date <= today ? openAgain(checkIn, addDays(today, 1)) : checkIn,
  );
  return { ...c, person, checkIns };
};

/** Names a step of the trail, so that a check-in is offered once for it. */
export const offerKey = ({ type, place, date }: Entry): string => `check-in:${type}:${place}:${date}`;
