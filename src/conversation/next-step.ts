import type { Entrance } from "../../flows/flow.ts";
import type { Advice } from "../advice/advise.ts";
import { advise } from "../advice/advise.ts";
import { clockCaseOf } from "../advice/case-clocks.ts";
import { clocks } from "../advice/clocks/clocks.ts";
import { situation } from "../advice/situation.ts";
import type { SayKey } from "../advice/keys.ts";
import type { Case, Entry } from "../case/case.ts";
import { claimSteps } from "../case/change.ts";

interface Looked {
  case: Case;
  here: Entry[];
  stillPatient: boolean | undefined;
  wrongKind: string | undefined;
  advice: Advice;
}

const claimless = ({ person }: Case) => person.stage === undefined && !person.claim;

/**
 * What is asked before a step is offered, read top to bottom: only what changes the step. `date`: a date hangs on it, so it is
 * asked even after two questions.
 */
const questions: [state: string, weight: "date" | "step", when: (l: Looked) => boolean][] = [
  ["claim", "date", (l) => claimless(l.case)],
  [
    "hearing",
    "date",
    (l) => l.case.person.stage === "hearing" && !l.case.person.hearing && l.case.person.appealFiled !== false,
  ],
  ["reviewStep", "date", (l) => l.case.person.stage === "review" && !l.case.person.reviewStep],
  [
    "cdrNotice",
    "date",
    (l) => l.case.person.reviewStep === "stopping" && !l.case.person.cdrNotice && !l.case.person.benefitsKept,
  ],
  [
    "ground",
    "step",
    (l) =>
      l.here.findLast((e) => ["refused", "came", "partial", "silent"].includes(e.type))?.type === "refused" &&
      !refusedWhy(l),
  ],
  ["stillSee", "step", (l) => l.advice.next === "wrong" && l.stillPatient === undefined],
  ["wrongKind", "step", (l) => l.advice.next === "wrong" && !l.wrongKind && l.stillPatient === false],
  [
    "writing",
    "step",
    (l) =>
      l.advice.next === "denial-letter" &&
      !l.case.asked.includes("writing") &&
      !l.here.some((e) => e.date || e.type === "asked" || (e.type === "asked-aloud" && !e.by)),
  ],
];

const refusedWhy = (l: Looked) => l.here.findLast((e) => e.type === "refused")?.ground;

/** The line of the ladder on which nothing is late and everything else has been tried. */
const waitsWell = "5h";

/** Clocks whose first step is no step of the ladder. */
const clockFlows = ["keep-benefits", "appeal", "appeal-late"];

/** Works out where the conversation goes next for a place: a question that changes the step, a date that comes first, the best step, or rest. */
export function nextStep(c: Case, place: string, today: string, streak: number): Entrance {
  const advice = adviseNow(c, place, today);
  if (arrivalMatters(c, place, today)) return { flow: "follow-up", place };
  const looked = look(c, place, advice);
  const question = questions.find(
    ([state, weight, when]) => !c.asked.includes(state) && (weight === "date" || streak < 2) && when(looked),
  );
  if (question) return { flow: "triage", state: question[0], place };
  const { urgent, next, because, says } = advice;
  if (urgent && clockFlows.includes(urgent) && !c.asked.includes(`clock:${urgent}`))
    return { flow: "clock", place, clock: urgent };
  if (!next || (next === "follow-up" && (because.startsWith(waitsWell) || isWaiting(c, place, today))))
    return { flow: "rest", place };
  return { flow: next, place, because, ...(urgent && isTold(c, urgent) && { clock: urgent }), ...tellOf(c, says) };
}

/** While an answer is awaited here, the other track moves: what would be next if the office had its time. */
function adviseNow(c: Case, place: string, today: string): Advice {
  const now = situation(c, place, today);
  const advice = advise(now);
  if (!isWaiting(c, place, today) || (advice.next && claimSteps.includes(advice.next))) return advice;
  const { refusal: _, answered: __, receivedDaysAgo: ___, got: ____, ...rest } = now;
  return advise({
    ...rest,
    sentDaysAgo: 0,
    tried: [...new Set([...(now.tried ?? []), "request" as const, "portal" as const])],
  });
}

/** Over 30 days since a letter went out and nobody knows when it came: the day it arrived decides whether they are late. */
function arrivalMatters(c: Case, place: string, today: string): boolean {
  const { sentDaysAgo = 0, receivedDaysAgo, refusal, answered } = situation(c, place, today);
  const open = refusal === "silence" && receivedDaysAgo === undefined && !answered;
  return open && sentDaysAgo > 30 && sentDaysAgo <= 35 && !c.asked.includes("arrived") && !isWaiting(c, place, today);
}

/** Steps whose answer is given time before the next one at the same office. */
const watched = ["doctor", "follow-up", "review"];

/** Is an answer awaited at this place, and not yet overdue by our own count? */
const isWaiting = (c: Case, place: string, today: string): boolean =>
  clocks(clockCaseOf(c), today).some((clock) => clock.place === place && watched.includes(clock.id) && !clock.passed);

/** What is said aloud with an offer, since no step says it by itself: fears, mistaken beliefs, places under other rules, stronger states. */
const aloud: SayKey[] = [
  "no-retaliation",
  "state-law-instead",
  "campus-ferpa",
  "va-roi",
  "part2-allows-you",
  "medical-group-behind-app",
  "p-and-a",
  "inspect-only",
  "minor-state-law",
  "helper-needs-signature",
  "joint-session",
  "free-copy-state",
  "clinician-you-choose",
  "state-stronger",
  "ssa-not-hipaa",
  "rfc-not-enough",
  "nothing-erased",
];

/** The first of them that fits and was not said yet. */
function tellOf(c: Case, says: SayKey[]): { tell?: SayKey } {
  const tell = aloud.find((key) => says.includes(key) && !c.asked.includes(`told:${key}`));
  return tell ? { tell } : {};
}

/** Is this clock said above the step? Not when its own flow told it, and not when the judge has been told. */
const isTold = (c: Case, clock: string): boolean =>
  !clockFlows.includes(clock) && !(clock.startsWith("hearing") && c.trail.some((e) => e.type === "judge-informed"));

function look(c: Case, placeId: string, advice: Advice): Looked {
  const place = c.places.find((p) => p.id === placeId);
  return {
    case: c,
    here: c.trail.filter((e) => e.place === placeId),
    stillPatient: place?.stillPatient,
    wrongKind: place?.wrongKind,
    advice,
  };
}
