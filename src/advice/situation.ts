import type { Case, Entry, Place } from "../case/case.ts";
import { answerTypes, type EntryType, requestTypes } from "../case/vocabulary.ts";
import { businessDaysUntil, daysBetween } from "../case/days.ts";
import type { Facts, Tried } from "./facts.ts";

/** What the ladder looks at: its facts, and whether the office was only asked out loud. */
export type Situation = Facts & { spokenOnly?: true };

/** What a step in the trail counts as having tried. */
const triedBy: Partial<Record<EntryType, Tried>> = {
  "portal-looked": "portal",
  "asked-aloud": "request",
  asked: "request",
  mailed: "request",
  received: "request",
  "doctor-asked": "doctor",
  met: "meeting",
  "followed-up": "follow-up",
  "review-asked": "review",
  complaint: "complaint",
  "fee-asked": "fee",
  "custodian-asked": "custodian",
  "insurer-asked": "insurer",
  "clinician-asked": "other-clinician",
  "amendment-asked": "amendment",
  "amendment-mailed": "amendment",
  "file-asked": "file",
  "lawyer-asked": "lawyer",
  "judge-informed": "judge",
  "examiner-asked": "examiner",
};

const claimEntries: EntryType[] = ["file-asked", "lawyer-asked", "judge-informed", "examiner-asked", "subpoena-asked"];

/** The facts of ladder.md for one place on one day, derived from the case. Every correction of the trail changes what follows. */
export function situation(c: Case, placeId: string, today: string): Situation {
  const place = c.places.find((p) => p.id === placeId);
  const past = c.trail.filter((e) => !(e.date && e.date > today));
  const here = past.filter((e) => e.place === placeId);
  const facts = {
    ...ofPerson(c, today),
    ...ofPlace(place),
    ...ofTrail(here, today),
    tried: tried(past, placeId),
    declined: [...(c.person.declined ?? []), ...(place?.declined ?? [])],
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Situation;
}

function ofPerson({ person, trail }: Case, today: string): Situation {
  const { stage, hearing, notice, cdrNotice, ddsAsked, claim: _, hearingSoon, declined: __, ...same } = person;
  const days = hearing ? businessDaysUntil(today, hearing) : undefined;
  return {
    ...same,
    stage: stage ?? (hearing ? "hearing" : undefined),
    hearingInBusinessDays: days,
    hearingSoon: hearingSoon ?? (days !== undefined && days >= 0 && days <= 42 ? true : undefined),
    noticeDaysAgo: notice && daysBetween(notice.date, today),
    cdrNoticeDaysAgo: cdrNotice && daysBetween(cdrNotice.date, today),
    ddsAskedDaysAgo: ddsAsked && !ddsAsked.answered ? daysBetween(ddsAsked.date, today) : undefined,
    benefitsKept: person.benefitsKept ?? (trail.some((e) => e.type === "benefits-chosen") ? true : undefined),
  };
}

function ofPlace(place: Place | undefined): Situation {
  if (!place) return {};
  const { id: _, kind, name: __, rfcForm, showedNotes, declined: ___, obstacle: ____, setting, ...same } = place;
  return {
    ...same,
    setting: setting ?? (kind === "hospital" ? "hospital" : undefined),
    ...((rfcForm || showedNotes) && {
      doctorSupports: { ...(rfcForm && { rfcForm }), ...(showedNotes && { showed: true }) },
    }),
  };
}

/** What the steps at one place say, later ones over earlier ones. */
function ofTrail(here: Entry[], today: string): Situation {
  const last = (...types: EntryType[]) => here.findLast((e) => types.includes(e.type));
  const ago = (e: Entry | undefined) => (e?.date ? daysBetween(e.date, today) : undefined);
  const { sent, answered, open } = openRequest(here);
  const received = last("received");
  const refused = last("refused");
  const said = last("said");
  const came = last("came", "partial");
  const review = last("review-answered");
  return {
    got: gotOf(came),
    refusal: refusalOf(here),
    refusedInWriting: refused?.written,
    refusedDaysAgo: open ? undefined : ago(refused),
    sentDaysAgo: ago(sent),
    receivedDaysAgo: ago(received),
    answered: answered ? true : undefined,
    extended: sent && here.slice(here.indexOf(sent)).some((e) => e.type === "extended") ? true : undefined,
    hurdle: said?.hurdle,
    feeAsked: refused?.fee,
    feeBasis: refused?.feeBasis,
    unpaidBill: refused?.unpaidBill,
    reviewAskedDaysAgo: ago(last("review-asked")),
    reviewUpheld: review?.upheld,
    amendmentDenied: last("amendment-denied") ? true : undefined,
    askedForRest: askedForRest(here) ? true : undefined,
    spokenOnly: spokenOnly(here) ? true : undefined,
  };
}

function gotOf(came: Entry | undefined): Facts["got"] {
  if (!came) return undefined;
  return came.type === "came" ? "all" : (came.got ?? "partial");
}

/** The last word of the office; what came afterwards ends a refusal, and silence only counts while nothing else was said. */
function refusalOf(here: Entry[]): Facts["refusal"] {
  const word = here.findLast((e) => ["refused", "silent", "came", "partial"].includes(e.type) && e.got !== "portal");
  if (word?.type === "silent") return "silence";
  if (word?.type === "refused") return word.ground ?? "policy";
  return undefined;
}

/** Asked, and said to be only out loud. That a desk answered does not yet say how it was asked. */
const spokenOnly = (here: Entry[]): boolean =>
  here.some((e) => e.type === "asked-aloud" && !e.by) && !here.some((e) => requestTypes.includes(e.type));

/** Asked in writing again after only a part came, and answered with a part or a no once more. */
function askedForRest(here: Entry[]): boolean {
  const part = here.findIndex((e) => e.type === "partial");
  const again = here.findIndex((e, i) => part >= 0 && i > part && requestTypes.includes(e.type));
  return again >= 0 && here.slice(again + 1).some((e) => answerTypes.includes(e.type));
}

/** The dated request that waits for an answer: one that was sent after the last answer, else the first, which has been answered. */
function openRequest(here: Entry[]): { sent: Entry | undefined; answered: boolean; open: boolean } {
  const isDated = (e: Entry) => requestTypes.includes(e.type) && e.date !== undefined;
  const last = here.findLastIndex((e) => answerTypes.includes(e.type));
  const open = here.slice(last + 1).find(isDated);
  const first = here.find(isDated);
  return { sent: open ?? first, answered: !open && first !== undefined, open: open !== undefined };
}

function tried(trail: Entry[], placeId: string): Tried[] {
  const counted = trail.filter((e) => e.place === placeId || claimEntries.includes(e.type));
  return [...new Set(counted.flatMap(triedIn))];
}

function triedIn(e: Entry): Tried[] {
  const id = triedBy[e.type];
  const legal = requestTypes.includes(e.type) && (e.letter === "denial-challenge" || e.how === "certified");
  return [...(legal ? (["letter"] as const) : []), ...(id ? [id] : [])];
}
