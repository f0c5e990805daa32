import type { Entrance } from "../../flows/position.ts";
import { type Advice, advise } from "../advice/advise.ts";
import { checkInAfterStep, checkInAtRest, type CheckInOffer } from "../advice/check-in-day.ts";
import { runningClocks } from "../advice/case-clocks.ts";
import { type Situation, situation } from "../advice/situation.ts";
import type { Case } from "../case/case.ts";
import { askedCheckIns } from "../case/check-ins.ts";
import { daysBetween } from "../case/days.ts";
import { wasAnswered } from "../case/kept-fields.ts";
import type { EntryType, Workaround } from "../case/vocabulary.ts";
import { claimSteps } from "../case/change.ts";
import { tellOf } from "./aloud.ts";
import { dateQuestions, look, openQuestion, stepQuestions } from "./questions.ts";

/** Clocks whose first step is no step of the ladder. */
const clockFlows = ["keep-benefits", "appeal", "appeal-late"];
/** The line of the ladder on which nothing is late and everything else has been tried. */
const waitsWell = "5h";

/**
 * Works out where the conversation goes next for a place: a question a date hangs on, a date that comes first, what the
 * office wants first, a question that changes the step, the best step, or rest. `streak` counts the questions since the last offer.
 */
export function nextStep(c: Case, place: string, today: string, streak: number): Entrance {
  const first = beforeAdvice(c, place, today);
  if (first) return first;
  const now = situation(c, place, today);
  const waits = isWaiting(c, place, today);
  const advice = adviseNow(now, waits);
  const looked = look(c, place, advice);
  if (!waits && arrivalMatters(c, now)) return { flow: "follow-up", place };
  const dated = openQuestion(dateQuestions, looked);
  if (dated) return { flow: "triage", state: dated, place };
  const clock = firstClock(c, advice);
  if (clock) return { flow: "clock", place, clock };
  const obstacle = c.places.find(({ id }) => id === place)?.obstacle;
  if (obstacle) return { flow: "obstacle", state: obstacle, place };
  const question = streak < 2 ? openQuestion(stepQuestions, looked) : undefined;
  return question ? { flow: "triage", state: question, place } : offer(c, { place, today, waits }, advice);
}

/** What comes before any advice: another check-in that waits, what is kept for the next letter, a check-in for what just went out. */
function beforeAdvice(c: Case, place: string, today: string): Entrance | undefined {
  if (askedCheckIns(c).length) return { flow: "check-in", place, way: "due", state: "opened" };
  if (asksToKeep(c, today)) return { flow: "check-in", place, way: "keep" };
  const checkIn = checkInAfterStep(c, place, today);
  if (checkIn) return offerOf(checkIn, place);
  const closed = c.places.some((of) => of.id === place && of.closed);
  return closed ? { flow: "rest", place } : undefined;
}

/** What comes before a rest: what is kept for the next letter, a check-in for a date that was met or a letter that lies there. */
export function beforeRest(c: Case, place: string, today: string): Entrance | undefined {
  if (asksToKeep(c, today)) return { flow: "check-in", place, way: "keep" };
  const checkIn = checkInAtRest(c, place, today);
  return checkIn && offerOf(checkIn, place);
}

/** After the first answer to a letter it is asked once what is kept of it. */
const asksToKeep = (c: Case, today: string): boolean => !c.asked.includes("keep") && wasAnswered(c, today);

/** The question whether to check in on a day. */
const offerOf = ({ date, step, letter, key }: CheckInOffer, place: string): Entrance => ({
  flow: "check-in",
  place,
  way: "offer",
  day: date,
  key,
  ...(step && { step }),
  ...(letter !== undefined && { made: letter }),
});

interface Now {
  place: string;
  today: string;
  waits: boolean;
}

function offer(c: Case, { place, today, waits }: Now, { urgent, next, because, says }: Advice): Entrance {
  const rests = next === "follow-up" && (because.startsWith(waitsWell) || waits);
  const told = urgent && !isMet(c, urgent, today) ? { clock: urgent } : {};
  if (!next || rests) return { flow: "rest", place };
  if (isDeclined(c, place, next)) return { flow: "rest", place, ...told };
  return { flow: next, place, because, ...told, ...tellOf(c, says) };
}

/** The ladder offers a declined step once more when nothing else is left; in a talk that is a time to rest. */
const isDeclined = (c: Case, place: string, step: Workaround): boolean =>
  Boolean(c.person.declined?.includes(step)) ||
  Boolean(c.places.find(({ id }) => id === place)?.declined?.includes(step));

/** The clock that has a step of its own and was not told yet. Whoever wants to stop is only told it above the offer. */
function firstClock({ person, asked }: Case, { urgent }: Advice): string | undefined {
  const undated = person.reviewStep === "stopping" && !person.cdrNotice && !person.benefitsKept;
  const clock = urgent ?? (undated ? "keep-benefits" : undefined);
  if (!clock || !clockFlows.includes(clock) || person.wantsToStop) return undefined;
  return asked.includes(`clock:${clock}`) ? undefined : clock;
}

/** The judge has been told, or it is no longer the examiner who decides: that date is not said above the step. */
const isMet = (c: Case, clock: string, today: string): boolean =>
  (clock.startsWith("hearing") && c.trail.some((e) => e.type === "judge-informed")) ||
  (clock === "dds-asked" && !runningClocks(c, today).some(({ id }) => id === "dds"));

/** What the office said before: while it has its time again, none of it counts. */
const answerFacts = ["refusal", "refusedInWriting", "refusedDaysAgo", "answered", "receivedDaysAgo", "got"];

/** While an answer is awaited here, the other track moves: what would be next if the office had its time. */
function adviseNow(now: Situation, waits: boolean): Advice {
  const advice = advise(now);
  if (!waits || (advice.next && claimSteps.includes(advice.next))) return advice;
  const tried = [...new Set([...(now.tried ?? []), "request" as const, "portal" as const])];
  const unanswered = Object.fromEntries(Object.entries(now).filter(([fact]) => !answerFacts.includes(fact)));
  return advise({ ...(unanswered as Situation), sentDaysAgo: 0, tried });
}

/** Over 30 days since a letter went out and nobody knows when it came: the day it arrived decides whether they are late. */
function arrivalMatters({ asked }: Case, now: Situation): boolean {
  const { sentDaysAgo = 0, receivedDaysAgo, refusal, answered } = now;
  const open = refusal === "silence" && receivedDaysAgo === undefined && !answered;
  return open && sentDaysAgo > 30 && sentDaysAgo <= 35 && !asked.includes("arrived");
}

/** Steps whose answer is given time before the next one at the same office. */
const watched = ["doctor", "follow-up", "review"];

/** Letters that no clock watches, and the days they are given (ours). */
const given: Partial<Record<EntryType, number>> = {
  "fee-asked": 30,
  "custodian-asked": 30,
  "insurer-asked": 30,
  "clinician-asked": 30,
  complaint: 30,
  "amendment-asked": 60,
  "amendment-mailed": 60,
};

/** Is an answer awaited at this place, and not yet overdue by our own count? */
function isWaiting(c: Case, place: string, today: string): boolean {
  const last = c.trail.findLast((e) => e.place === place);
  const days = last?.date && given[last.type];
  if (last?.date && days && daysBetween(last.date, today) <= days) return true;
  return runningClocks(c, today).some((clock) => clock.place === place && watched.includes(clock.id) && !clock.passed);
}
