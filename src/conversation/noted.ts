import type { Position } from "../../flows/position.ts";
import type { Case, Entry } from "../case/case.ts";
import { kindOf } from "../case/letters.ts";
import { isClaim } from "../case/vocabulary.ts";
import { informBy } from "../case/last-days.ts";
import { notedChange } from "./noted-change.ts";
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
  return [
    ...notedChange(before, after).map((key): Said => ({ group: "sentences", key })),
    ...notedLetter(before, after),
  ];
}

function notedLetter(before: Session, after: Session): Said[] {
  if (!before.path.some(isAboutLetter)) return [];
  const { largePrint } = after.case.person;
  if (largePrint !== before.case.person.largePrint)
    return [{ group: "sentences", key: largePrint ? "largerPrint" : "normalPrint" }];
  const sent = after.case.trail.slice(before.case.trail.length).find((entry) => entry.letter && entry.date);
  if (!sent) return [];
  return lines.filter(([, when]) => when(sent, after.case)).map(([key]) => ({ group: "sentences", key }));
}

/** A letter is looked at, or a check-in asks whether it went out. */
const isAboutLetter = ({ flow, state }: Position) => flow === "letter" || (flow === "check-in" && state === "unsent");

/** Campus and cash-only offices have no 30 days. */
const isUnderTheRule = ({ place }: Entry, { places }: Case) =>
  !["campus", "cash-only"].includes(places.find(({ id }) => id === place)?.setting ?? "");

const inTime = ({ date }: Entry, { person }: Case) =>
  date !== undefined && person.hearing !== undefined && date <= informBy(person.hearing);
