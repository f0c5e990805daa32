import type { Case, Entry } from "../case/case.ts";
import { learnPerson } from "../case/change.ts";
import { runningClocks } from "./case-clocks.ts";
import type { Clock, ClockId } from "./clocks/clock.ts";

/** What the person does by a date of their own: told before what an office does. */
const own: readonly ClockId[] = ["keep-benefits", "appeal", "inform", "subpoena", "dds"];

/** Every date that is kept, soonest first; what the person must not wait for stands on top. */
export function datesOf(c: Case, today: string): Clock[] {
  const all = runningClocks(c, today);
  return [...all.filter(({ id }) => own.includes(id)), ...all.filter(({ id }) => !own.includes(id))];
}

/** Names a date of the list, so that it is found again after a correction. */
export const dateKey = ({ id, place }: Pick<Clock, "id" | "place">): string => `${id}:${place ?? ""}`;

/** The day that a date is counted from. `arrival`: the day the office got it is not known, and would make the date sure. */
export type Counting = "hearing" | "notice" | "letter" | "arrival" | "day";

/** The steps that can begin each clock; the last of them on the day it is counted from is the one. */
const begins: Partial<Record<ClockId, readonly Entry["type"][]>> = {
  access: ["received", "asked", "mailed"],
  "state-copy": ["received", "asked", "mailed"],
  "state-look": ["received", "asked", "mailed"],
  amendment: ["amendment-received", "amendment-asked", "amendment-mailed"],
  "state-amend": ["amendment-received", "amendment-asked", "amendment-mailed"],
  complaint: ["refused", "knew", "received", "asked", "mailed", "amendment-received", "amendment-asked"],
  "state-court": ["refused"],
  "ssa-appeal": ["refused"],
  review: ["review-asked"],
  "follow-up": ["followed-up"],
  doctor: ["doctor-asked"],
  "ssa-file": ["designee", "received", "file-asked"],
};
const ofCopies: readonly ClockId[] = ["access", "state-copy", "state-look"];

/** Says what has to be known better for this date. */
export function countedFrom({ id, estimate }: Pick<Clock, "id" | "estimate">): Counting {
  if (id === "inform" || id === "subpoena") return "hearing";
  if (id === "keep-benefits" || id === "appeal") return "notice";
  if (id === "dds") return "letter";
  return estimate && ofCopies.includes(id) ? "arrival" : "day";
}

/** Puts the day right that a date is counted from; all that hangs on it follows, nothing else changes. */
export function correctDate(c: Case, clock: Clock, date: string): Case {
  const { person } = c;
  switch (countedFrom(clock)) {
    case "hearing":
      return learnPerson(c, { hearing: date });
    case "letter":
      return learnPerson(c, { ddsAsked: { ...person.ddsAsked, date } });
    case "notice":
      return clock.id === "keep-benefits" || isFromCdr(c, clock)
        ? learnPerson(c, { cdrNotice: { ...person.cdrNotice, date } })
        : learnPerson(c, { notice: { ...person.notice, date } });
    case "arrival":
      return { ...c, trail: [...c.trail, { place: clock.place ?? "", type: "received", date }] };
    case "day":
      return withDay(c, clock, date);
  }
}

/** The appeal runs from the later letter. */
const isFromCdr = ({ person: { notice, cdrNotice } }: Case, { from }: Clock): boolean =>
  cdrNotice !== undefined && (notice === undefined || cdrNotice.date === from);

function withDay(c: Case, { id, place, from }: Clock, date: string): Case {
  const began = c.trail.findLast((e) => e.place === place && e.date === from && begins[id]?.includes(e.type));
  const trail = c.trail.map((entry) => {
    if (entry !== began) return entry;
    const { told: _, ...known } = entry;
    return { ...known, date };
  });
  return { ...c, trail };
}
