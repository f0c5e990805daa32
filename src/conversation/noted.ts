import type { Case, Entry } from "../case/case.ts";
import { kindOf } from "../case/letters.ts";
import { isClaim } from "../case/vocabulary.ts";
import { informBy } from "../case/last-days.ts";
import type { Said, Session } from "./session.ts";

const kind = ({ letter }: Entry) => letter && kindOf(letter);

/** What is said after a letter went out, read top to bottom: each line that fits. */
const lines: [key: string, when: (entry: Entry, c: Case) => boolean][] = [
  ["noted", () => true],
  ["notedInTime", (e, c) => e.type === "judge-informed" && inTime(e, c)],
  ["notedDue", (e, c) => kind(e)?.startsTime === true && isUnderTheRule(e, c)],
  ["notedWhole", (e, c) => kind(e)?.opensRecords === true && isClaim(c.person.stage)],
  ["notedKeep", (e) => e.type === "benefits-chosen"],
];

/** Says back that the print changed, or that a letter was noted as sent and what runs from now on. */
export function noted(before: Session, after: Session): Said[] {
  if (!before.path.some(({ flow }) => flow === "letter")) return [];
  const { largePrint } = after.case.person;
  if (largePrint !== before.case.person.largePrint)
    return [{ group: "sentences", key: largePrint ? "largerPrint" : "normalPrint" }];
  const sent = after.case.trail.slice(before.case.trail.length).find((entry) => entry.letter && entry.date);
  if (!sent) return [];
  return lines.filter(([, when]) => when(sent, after.case)).map(([key]) => ({ group: "sentences", key }));
}

/** Campus and cash-only offices have no 30 days. */
const isUnderTheRule = ({ place }: Entry, { places }: Case) =>
  !["campus", "cash-only"].includes(places.find(({ id }) => id === place)?.setting ?? "");

const inTime = ({ date }: Entry, { person }: Case) =>
  date !== undefined && person.hearing !== undefined && date <= informBy(person.hearing);
