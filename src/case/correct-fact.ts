import type { Case, Entry } from "./case.ts";
import { learnPerson } from "./change.ts";
import { answerTypes, byMail, requestTypes, sendWays } from "./vocabulary.ts";

type Change = (entry: Entry, value: string) => Entry;
interface Fact {
  /** The step of the trail that the letter names: the same that a new letter is filled from. */
  find: (here: Entry[]) => Entry | undefined;
  change: Change;
  /** What is written where there is no such step yet. */
  add?: Entry["type"];
}

const dated: Change = (entry, date) => {
  const { told: _, ...rest } = entry;
  return { ...rest, date };
};

/** What was sent by mail arrives some days later: its time is counted otherwise. */
const sentBy: Change = (entry, value) => {
  const how = sendWays.find((way) => way === value);
  if (!how || !requestTypes.includes(entry.type)) return entry;
  return { ...entry, how, type: byMail(how) ? "mailed" : "asked" };
};

const request = (here: Entry[]) =>
  here.find((e) => requestTypes.includes(e.type)) ?? here.find((e) => e.type === "asked-aloud");
const last = (type: Entry["type"]) => (here: Entry[]) => here.findLast((e) => e.type === type);

/** Fields of a letter that are steps of the trail. */
const facts: Record<string, Fact> = {
  asked: { find: request, change: dated, add: "asked" },
  askedHow: { find: request, change: sentBy },
  received: { find: last("received"), change: dated, add: "received" },
  extended: { find: last("extended"), change: (entry, until) => ({ ...entry, until }) },
  refused: { find: last("refused"), change: dated },
  knew: { find: last("knew"), change: dated, add: "knew" },
  amendAsked: {
    find: (here) => here.find((e) => e.type === "amendment-asked" || e.type === "amendment-mailed"),
    change: dated,
  },
  amendDenied: { find: last("amendment-denied"), change: dated },
};

/** Puts the fact right that stands behind a field of a letter, so that the days that are counted agree with the letter. */
export function correctFact(c: Case, place: string, field: string, value: unknown): Case {
  if (typeof value !== "string") return c;
  if (field === "hearing") return learnPerson(c, { hearing: value });
  if (field === "noticeDate") return learnPerson(c, { cdrNotice: { ...c.person.cdrNotice, date: value } });
  const fact = facts[field];
  if (!fact) return c;
  const known = fact.find(c.trail.filter((e) => e.place === place));
  if (known) return { ...c, trail: c.trail.map((e) => (e === known ? fact.change(e, value) : e)) };
  return fact.add ? { ...c, trail: inserted(c.trail, { place, type: fact.add, date: value }) } : c;
}

/** A step that is told late stands before what the office answered to it. */
function inserted(trail: Entry[], entry: Entry): Entry[] {
  const later = ({ place, type, date }: Entry) =>
    place === entry.place && (answerTypes.includes(type) || (date !== undefined && date > (entry.date ?? "")));
  const at = trail.findIndex(later);
  return at < 0 ? [...trail, entry] : trail.toSpliced(at, 0, entry);
}
