import type { Case, Entry, Person, Place, Refusal, SendWay, Stage } from "./case.ts";
import { addEntry, learnPerson, learnPlace } from "./change.ts";

/** Facts that were read in what a person typed (utterances). Absent: not said. */
export interface Learned {
  stage?: Stage;
  hearingSoon?: boolean;
  lawyer?: boolean;
  got?: "nothing" | "summaries" | "portal" | "partial" | "all";
  tried?: string[];
  refusal?: Refusal;
  wary?: boolean;
  wrong?: boolean;
  sentDaysAgo?: number;
  hearing?: string;
  sent?: string;
  received?: string;
  how?: SendWay;
  refusedBy?: "desk" | "doctor";
  inWriting?: boolean;
  refusedInWriting?: boolean;
  stillPatient?: boolean;
  rfcForm?: boolean;
  showedNotes?: boolean;
  fearsDropped?: boolean;
  noCalls?: boolean;
  energyLow?: boolean;
  wantsToStop?: boolean;
  state?: string;
  claim?: boolean;
  benefit?: Person["benefit"];
  setting?: Place["setting"];
  appealFiled?: boolean;
  noticeDate?: string;
  fee?: number;
  unpaidBill?: boolean;
  minor?: boolean;
  wantsTests?: boolean;
  /** Words of the record that are wrong, as they were quoted. */
  entry?: string;
}

/** Takes what was typed into the case: facts of the person, of the place, and steps for its trail. What is known already is not written twice. */
export function learn(c: Case, placeId: string, said: Learned, today: string): Case {
  const person = learnPerson(c, defined(personFacts(said)));
  const facts = defined(placeFacts(said));
  const known = Object.keys(facts).length ? learnPlace(person, placeId, facts) : person;
  const place = said.entry ? withEntry(known, placeId, said.entry) : known;
  const asked = c.trail.some((e) => e.place === placeId && e.date && (e.type === "asked" || e.type === "mailed"));
  const dated = (entry: Step): Step => (asked && answers.includes(entry.type) ? { ...entry, date: today } : entry);
  return entriesOf(said, today).reduce((known, entry) => addNew(known, { ...dated(entry), place: placeId }), place);
}

/** Keeps the words of the record that letters about them quote. */
const withEntry = (c: Case, id: string, entry: string): Case => ({
  ...c,
  recipients: { ...c.recipients, [id]: { ...c.recipients[id], entry } },
});

/** What an office answers: news of a request that was noted earlier is dated the day it is told. */
const answers: Entry["type"][] = ["refused", "partial", "came"];

const yes = (value: boolean | undefined): true | undefined => (value ? true : undefined);

function personFacts(said: Learned): Partial<Person> {
  return {
    stage: said.stage ?? (said.hearing ? "hearing" : undefined),
    claim: yes(said.claim),
    lawyer: said.lawyer,
    hearing: said.hearing,
    hearingSoon: yes(said.hearingSoon),
    wary: yes(said.wary),
    noCalls: yes(said.noCalls),
    energy: said.energyLow ? "low" : undefined,
    wantsToStop: yes(said.wantsToStop),
    state: said.state,
    benefit: said.benefit,
    appealFiled: said.appealFiled,
    notice: said.noticeDate ? { date: said.noticeDate } : undefined,
    minor: yes(said.minor),
  };
}

function placeFacts(said: Learned): Partial<Omit<Place, "id">> {
  return {
    stillPatient: said.stillPatient,
    rfcForm: yes(said.rfcForm),
    showedNotes: yes(said.showedNotes),
    fearsDropped: yes(said.fearsDropped),
    setting: said.setting,
    wrong: yes(said.wrong),
    wantsTests: yes(said.wantsTests),
  };
}

type Step = Omit<Entry, "place">;

/** The steps that were told, in the order in which they usually happen. */
function entriesOf(said: Learned, today: string): Step[] {
  const tried = said.tried ?? [];
  const sent = said.sent ?? (said.sentDaysAgo === undefined ? undefined : daysBefore(today, said.sentDaysAgo));
  const steps: (Step | false | undefined)[] = [
    tried.includes("portal") && { type: "portal-looked" },
    (tried.includes("request") || tried.includes("letter") || Boolean(sent)) && requestStep(said, sent),
    said.received ? { type: "received", date: said.received } : undefined,
    tried.includes("doctor") && { type: "doctor-asked" },
    tried.includes("meeting") && { type: "met" },
    tried.includes("file") && { type: "file-asked" },
    tried.includes("lawyer") && { type: "lawyer-asked" },
    tried.includes("judge") && { type: "judge-informed" },
    tried.includes("examiner") && { type: "examiner-asked" },
    gotStep(said.got ?? shownBy(said)),
    said.refusal && refusalStep(said, said.refusal),
  ];
  return steps.filter((step) => typeof step === "object");
}

/** Spoken, unless a date, a letter or their own words say that it was written. */
function requestStep({ tried = [], how, inWriting }: Learned, date: string | undefined): Step {
  const legal = tried.includes("letter");
  const written = inWriting ?? (legal || Boolean(date) || (how !== undefined && how !== "hand"));
  if (!written) return inWriting === false ? { type: "asked-aloud" } : { type: "asked-aloud", by: "desk" };
  const mailed = how === "certified" || how === "mail";
  return {
    type: mailed ? "mailed" : "asked",
    ...(date && { date }),
    ...(how && { how }),
    ...(legal && { letter: "denial-challenge" as const }),
  };
}

/** Something wrong that stands in the portal: the portal's page is in hand. */
const shownBy = ({ tried = [], wrong }: Learned): Learned["got"] =>
  wrong && tried.includes("portal") ? "portal" : undefined;

function gotStep(got: Learned["got"]): Step | undefined {
  if (got === undefined || got === "nothing") return undefined;
  return got === "all" ? { type: "came" } : { type: "partial", got };
}

function refusalStep(said: Learned, refusal: Refusal): Step {
  if (refusal === "silence") return { type: "silent" };
  return {
    type: "refused",
    ground: refusal,
    ...(said.refusedBy && { by: said.refusedBy }),
    ...(said.refusedInWriting && { written: true as const }),
    ...(said.fee !== undefined && { fee: said.fee }),
    ...(said.unpaidBill && { unpaidBill: true as const }),
  };
}

/** Adds a step unless the trail ends this way already for this place. */
function addNew(c: Case, entry: Entry): Case {
  const same = (e: Entry) =>
    e.type === entry.type &&
    (entry.date === undefined || e.date === entry.date || answers.includes(e.type)) &&
    e.ground === entry.ground &&
    e.got === entry.got;
  const known = c.trail.some((e) => (e.place === entry.place || e.place === "ssa" || e.place === "lawyer") && same(e));
  return known ? c : addEntry(c, entry);
}

function daysBefore(today: string, days: number): string {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}

const defined = <T extends object>(facts: T): Partial<T> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Partial<T>;
