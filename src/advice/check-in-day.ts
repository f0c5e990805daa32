import type { Case, Entry, MadeLetter } from "../case/case.ts";
import { offerKey } from "../case/check-ins.ts";
import { addDays, daysBetween } from "../case/days.ts";
import { informBy } from "../case/last-days.ts";
import { isHereOrClaim } from "../case/places.ts";
import type { EntryType } from "../case/vocabulary.ts";
import { runningClocks } from "./case-clocks.ts";
import type { ClockId } from "./clocks/clock.ts";

/** A check-in that can be offered: its day, and what it is about. */
export interface CheckInOffer {
  date: string;
  /** The step that went out. */
  step?: EntryType;
  /** The number of the letter that was made and not sent. */
  letter?: number;
  /** Remembers that it was offered. */
  key: string;
}

/** Steps that are answered or not: the clock that watches each, else the days after which it is looked at again (ours). */
const watched: Partial<Record<EntryType, ClockId | number>> = {
  asked: "access",
  mailed: "access",
  extended: "access",
  "followed-up": "follow-up",
  "doctor-asked": "doctor",
  "review-asked": "review",
  "file-asked": "ssa-file",
  designee: "ssa-file",
  "amendment-asked": "amendment",
  "amendment-mailed": "amendment",
  "amendment-extended": "amendment",
  appealed: 30,
  complaint: 60,
  "fee-asked": 14,
  "custodian-asked": 14,
  "insurer-asked": 14,
  "clinician-asked": 14,
  "examiner-asked": 14,
  "lawyer-asked": 7,
};
/** Steps that nobody answers: what comes after their date. */
const dated: readonly EntryType[] = ["judge-informed", "subpoena-asked", "benefits-chosen", "statement-sent"];

/** Days in which a step that was told is still fresh enough to offer a check-in for it. */
const fresh = 3;
/** Where no clock runs, an answer is looked for after two weeks; a letter that lies there is asked about after one (ours). */
const noClock = 14;
const lies = 7;

/** The check-in to offer right after a step went out that somebody answers; undefined: none, or it was offered. */
export function checkInAfterStep(c: Case, place: string, today: string): CheckInOffer | undefined {
  const step = c.trail.findLast(
    (e) =>
      isHereOrClaim(e.place, place) &&
      watched[e.type] !== undefined &&
      (isFresh(e, today) || isToldNow(c, e, today)) &&
      !isOver(c, e),
  );
  return (step && offered(c, step, waitDay(c, step, today))) ?? whileTheyHaveTime(c, place, today);
}

/** The check-in to offer when the person rests: after a date that was met, or for a letter that was made and not sent. */
export function checkInAtRest(c: Case, place: string, today: string): CheckInOffer | undefined {
  const step = c.trail.findLast((e) => dated.includes(e.type) && isFresh(e, today));
  const made = c.letters.findLast(
    (letter) => letter.place === place && !letter.sent && !letter.erased && !isAsked(c, letter),
  );
  return (
    checkInAfterStep(c, place, today) ??
    (step && offered(c, step, dayAfterDate(c, today))) ??
    (made && offeredLetter(c, made, today))
  );
}

/** No answer yet, and their time still runs: the day after it is the next to look. */
function whileTheyHaveTime(c: Case, place: string, today: string): CheckInOffer | undefined {
  const here = c.trail.filter((e) => e.place === place);
  const last = here.at(-1);
  const step = here.findLast(({ type }) => watched[type] !== undefined);
  if (last?.type !== "silent" || last.date !== today || !step || isSet(c, step)) return undefined;
  const running = runningClocks(c, today).find(({ id, place: at }) => id === watched[step.type] && at === place);
  return running && !running.passed ? offered(c, step, addDays(running.date, 1), `:${today}`) : undefined;
}

const isSet = ({ checkIns }: Case, { place, type }: Entry): boolean =>
  checkIns.some((checkIn) => checkIn.place === place && checkIn.step === type);

/** Is there a check-in for this letter already? */
const isAsked = ({ checkIns }: Case, { number }: MadeLetter): boolean =>
  checkIns.some(({ letter }) => letter === number);

const isFresh = ({ date }: Entry, today: string): boolean =>
  date !== undefined && date <= today && daysBetween(date, today) <= fresh;

/** More time in writing, told last here and without its day: it came in time, and is not over. */
const isToldNow = ({ trail }: Case, e: Entry, today: string): boolean =>
  e.type === "extended" &&
  e.date === undefined &&
  (e.until ?? today) >= today &&
  trail.findLast(({ place }) => place === e.place) === e;

const isOver = ({ trail }: Case, step: Entry): boolean =>
  trail.slice(trail.indexOf(step) + 1).some((e) => e.place === step.place && ["came", "refused"].includes(e.type));

function offered(c: Case, step: Entry, date: string, again = ""): CheckInOffer | undefined {
  const key = `${offerKey(step)}${again}`;
  return c.asked.includes(key) ? undefined : { date, step: step.type, key };
}

function offeredLetter(c: Case, { number }: MadeLetter, today: string): CheckInOffer | undefined {
  const key = `check-in:letter:${number}`;
  return c.asked.includes(key) ? undefined : { date: addDays(today, lies), letter: number, key };
}

/** The day after the last day of the clock that the step started. */
function waitDay(c: Case, { type, place }: Entry, today: string): string {
  const by = watched[type];
  const last =
    typeof by === "number"
      ? addDays(today, by)
      : runningClocks(c, today).find((clock) => clock.id === by && clock.place === place)?.date;
  const day = last === undefined ? addDays(today, noClock) : addDays(last, 1);
  return day > today ? day : addDays(today, lies);
}

/** The day after the date that comes first for the hearing; a week on where there is none. */
function dayAfterDate({ person: { hearing } }: Case, today: string): string {
  const days = hearing ? [addDays(informBy(hearing), 1), addDays(hearing, 1)] : [];
  return days.find((day) => day > today) ?? addDays(today, lies);
}
