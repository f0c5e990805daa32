import type { Case, Entry, Person, Place } from "./case.ts";
import { answerTypes, requestTypes, type Stage } from "./vocabulary.ts";
import { addEntry, declineStep, learnPerson, learnPlace, setAsked } from "./change.ts";
import type { Learned } from "./learned.ts";
import { type Step, stepsOf } from "./learned-steps.ts";

/** Takes what was typed into the case: facts of the person, of the place, and steps for its trail. What is known already is not written twice. */
export function learn(c: Case, placeId: string, said: Learned, today: string): Case {
  const undated = (said.hearingUnset ?? said.noHearing) ? setAsked(c, "hearing") : c;
  const person = learnPerson(undated, defined(personFacts(said, c.person)));
  const facts = defined(placeFacts(said));
  const known = Object.keys(facts).length ? learnPlace(person, placeId, facts) : person;
  const quoted = said.entry ? withEntry(known, placeId, said.entry) : known;
  const place = said.noPortal ? declineStep(quoted, placeId, "portal") : quoted;
  const asked = c.trail.some((e) => e.place === placeId && e.date && requestTypes.includes(e.type));
  /** News of a request that was noted earlier is dated the day it is told. */
  const dated = (step: Step): Step =>
    asked && !step.date && answerTypes.includes(step.type) ? { ...step, date: today, told: true } : step;
  return stepsOf(said, today).reduce((all, step) => addNew(all, { ...dated(step), place: placeId }), place);
}

const yes = (value: boolean | undefined): true | undefined => (value ? true : undefined);

/** A decision that is not yet appealed stands at the level that decided (ladder.md section 2). */
const levels: Record<NonNullable<Learned["decidedBy"]>, Stage> = {
  initial: "initial",
  reconsideration: "reconsideration",
  judge: "hearing",
  council: "council",
};

function stageOf(said: Learned, { appealFiled }: Person): Stage | undefined {
  const unappealed = (said.appealFiled ?? appealFiled) !== true;
  if (said.decidedBy && unappealed) return levels[said.decidedBy];
  if (said.stage) return said.stage;
  if (said.cdrNotice ?? said.reviewStep) return "review";
  return said.hearing ? "hearing" : undefined;
}

/** A judge's no that is told without an appeal is not yet appealed: no hearing is to come. */
const judged = ({ decidedBy }: Learned, { appealFiled }: Person) =>
  decidedBy === "judge" && appealFiled === undefined ? false : undefined;

function personFacts(said: Learned, known: Person): Partial<Person> {
  return {
    stage: stageOf(said, known),
    claim: yes(said.claim ?? said.noticeDate !== undefined),
    lawyer: said.lawyerQuit ? false : said.lawyer,
    lawyerQuit: yes(said.lawyerQuit),
    hearing: said.hearing,
    hearingSoon: yes(said.hearingSoon),
    wary: yes(said.wary),
    noCalls: yes(said.noCalls),
    energy: said.energyLow ? "low" : undefined,
    wantsToStop: yes(said.wantsToStop),
    state: said.state,
    benefit: said.benefit,
    appealFiled: said.appealFiled ?? judged(said, known),
    notice: said.noticeDate ? { date: said.noticeDate } : undefined,
    cdrNotice: said.cdrNotice ? { date: said.cdrNotice } : undefined,
    reviewStep: said.reviewStep ?? (said.cdrNotice ? "stopping" : undefined),
    ddsAsked: said.ddsAsked ? { date: said.ddsAsked } : undefined,
    ddsMissing: yes(said.ddsMissing),
    fileLacksPsych: yes(said.fileLacksPsych),
    helper: said.helper,
    minor: yes(said.minor),
    believes: said.believes && [...new Set([...(known.believes ?? []), ...said.believes])],
  };
}

function placeFacts(said: Learned): Partial<Omit<Place, "id">> {
  return {
    stillPatient: said.dropped ? false : said.stillPatient,
    rfcForm: yes(said.rfcForm),
    showedNotes: yes(said.showedNotes),
    fearsDropped: yes(said.fearsDropped && !said.dropped),
    dropped: yes(said.dropped),
    avoidDoctor: yes(said.avoidDoctor),
    bounced: yes(said.bounced),
    setting: said.setting,
    obstacle: said.obstacle,
    wrong: yes(said.wrong ?? said.amendmentDenied),
    wantsTests: yes(said.wantsTests),
  };
}

/** Keeps the words of the record that letters about them quote. */
const withEntry = (c: Case, id: string, entry: string): Case => ({
  ...c,
  recipients: { ...c.recipients, [id]: { ...c.recipients[id], entry } },
});

/** Adds a step unless the trail holds it already, for this place or the claim. */
function addNew(c: Case, entry: Entry): Case {
  const same = (e: Entry) =>
    e.type === entry.type &&
    (entry.date === undefined || e.date === entry.date || answerTypes.includes(e.type)) &&
    e.ground === entry.ground &&
    e.got === entry.got &&
    e.hurdle === entry.hurdle &&
    e.until === entry.until;
  const known = c.trail.some((e) => (e.place === entry.place || e.place === "ssa" || e.place === "lawyer") && same(e));
  return known ? c : addEntry(c, entry);
}

const defined = <T extends object>(facts: T): Partial<T> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Partial<T>;
