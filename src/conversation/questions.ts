import type { Advice } from "../advice/advise.ts";
import type { Case, Entry } from "../case/case.ts";
import { claimSteps } from "../case/change.ts";

/** What a question looks at: the case, what happened at the place, and the step that would be offered. */
export interface Looked {
  case: Case;
  here: Entry[];
  stillPatient: boolean | undefined;
  wrongKind: string | undefined;
  advice: Advice;
}

/** Something is known about how the office was asked: a date, a letter, or that it was only said. */
const howKnown = (here: Entry[]) =>
  here.some((e) => e.date !== undefined || e.type === "asked" || (e.type === "asked-aloud" && !e.by));
const lastWord = (here: Entry[]) => here.findLast((e) => ["refused", "came", "partial", "silent"].includes(e.type));

const refusedFor = (here: Entry[]) => here.findLast((e) => e.type === "refused")?.ground;
/** A step about the claim is the same whatever the office said. */
const changesByGround = ({ advice }: Looked) => !advice.next || !claimSteps.includes(advice.next);

type Question = [state: string, when: (l: Looked) => boolean];

/** Asked first, since a date may hang on the answer. Read top to bottom; the names are states of the triage flow. */
export const dateQuestions: Question[] = [
  ["claim", ({ case: { person } }) => person.stage === undefined && !person.claim],
  ["hearing", ({ case: { person } }) => person.stage === "hearing" && !person.hearing && person.appealFiled !== false],
  [
    "judgeNotice",
    ({ case: { person, asked } }) =>
      person.stage === "hearing" && person.appealFiled === false && !person.notice && !asked.includes("notice"),
  ],
  ["reviewStep", ({ case: { person } }) => person.stage === "review" && !person.reviewStep],
  [
    "cdrNotice",
    ({ case: { person } }) => person.reviewStep === "stopping" && !person.cdrNotice && !person.benefitsKept,
  ],
];

/** Asked before an offer, and only while it changes the step: after two questions the offer comes all the same. */
export const stepQuestions: Question[] = [
  ["ground", (l) => changesByGround(l) && lastWord(l.here)?.type === "refused" && !refusedFor(l.here)],
  ["state", ({ advice, case: { person } }) => advice.next === "money" && person.state === undefined],
  ["stillSee", ({ advice, stillPatient }) => advice.next === "wrong" && stillPatient === undefined],
  [
    "wrongKind",
    ({ advice, stillPatient, wrongKind }) => advice.next === "wrong" && !wrongKind && stillPatient === false,
  ],
  ["writing", ({ advice, here }) => advice.next === "denial-letter" && !howKnown(here)],
];

/** The first question that is open and was not answered with "not sure" before. */
export function openQuestion(questions: Question[], looked: Looked): string | undefined {
  return questions.find(([state, when]) => !looked.case.asked.includes(state) && when(looked))?.[0];
}

/** Gathers what questions look at. */
export function look(c: Case, placeId: string, advice: Advice): Looked {
  const place = c.places.find((p) => p.id === placeId);
  const here = c.trail.filter((e) => e.place === placeId);
  return { case: c, here, stillPatient: place?.stillPatient, wrongKind: place?.wrongKind, advice };
}
