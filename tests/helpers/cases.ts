import type { LetterId } from "../../src/case/letters.ts";
import { type Case, type Entry, emptyCase, type Person, type Place } from "../../src/case/case.ts";

const place = (more: Partial<Place> = {}): Place => ({ id: "p1", kind: "clinic", ...more });
const at = (...entries: Omit<Entry, "place">[]): Entry[] => entries.map((entry) => ({ place: "p1", ...entry }));
const made = (person: Partial<Person>, trail: Entry[] = [], more: Partial<Place> = {}): Case => ({
  ...emptyCase,
  person: { ...person },
  places: [place(more)],
  trail,
});

const letters = (...ids: LetterId[]): Case => ({
  ...made({ stage: "none" }),
  letters: ids.map((letter, i) => ({
    number: i + 1,
    nth: 1,
    letter,
    place: "p1",
    date: `2027-02-0${i + 1}`,
    fields: { to: "Example Clinic" },
  })),
});

/** Situations that between them open every road of every flow; the day is March 1, 2027. */
export const cases: Record<string, Case> = {
  "nothing known": emptyCase,
  "no claim, refused by policy": made(
    { stage: "none" },
    at({ type: "asked-aloud", by: "desk" }, { type: "refused", ground: "policy", by: "desk" }),
  ),
  "first claim, refused for protection on paper": made(
    { stage: "initial", lawyer: false },
    at(
      { type: "asked", date: "2027-01-04" },
      { type: "refused", ground: "protection", written: true, date: "2027-01-20" },
    ),
  ),
  "letter of three weeks ago, arrived": made(
    { stage: "initial" },
    at({ type: "mailed", date: "2027-02-05" }, { type: "received", date: "2027-02-08" }),
  ),
  "letter overdue": made(
    { stage: "initial" },
    at({ type: "mailed", date: "2027-01-04" }, { type: "received", date: "2027-01-08" }),
  ),
  "letter overdue, arrival unknown": made({ stage: "none" }, at({ type: "mailed", date: "2026-12-20" })),
  "letter just past day 30": made(
    { stage: "none" },
    at({ type: "mailed", date: "2027-01-20" }, { type: "received", date: "2027-01-25" }),
  ),
  "hearing near, refused, lawyer quit": made(
    { stage: "hearing", hearing: "2027-03-24", lawyer: false, lawyerQuit: true },
    at({ type: "refused", ground: "policy" }),
  ),
  "hearing near, office told": made({ stage: "hearing", hearing: "2027-03-24", lawyer: false }, [
    ...at({ type: "refused", ground: "policy" }),
    { place: "ssa", type: "judge-informed", date: "2027-02-20" },
  ]),
  "hearing in four days": made({ stage: "hearing", hearing: "2027-03-05", lawyer: false }),
  "benefits stop": made({ stage: "review", reviewStep: "stopping", cdrNotice: { date: "2027-02-24" } }),
  "denied, not appealed": made({ stage: "initial", notice: { date: "2027-02-10" }, appealFiled: false }),
  "denied long ago": made({ stage: "reconsideration", notice: { date: "2026-11-10" }, appealFiled: false }),
  "Appeals Council": made({ stage: "council", appealFiled: true }),
  "all of it came, first claim": made({ stage: "initial" }, at({ type: "came", date: "2027-02-20" })),
  "file without psychiatry": made({ stage: "reconsideration", fileLacksPsych: true }),
  "wrong, still a patient": made({ stage: "initial" }, at({ type: "partial", got: "portal" }), {
    wrong: true,
    stillPatient: true,
  }),
  "wrong, left the doctor, no claim": made({ stage: "none" }, at({ type: "came" }), {
    wrong: true,
    stillPatient: false,
    wrongKind: "fact",
  }),
  "amendment refused": made(
    { stage: "hearing", lawyer: false },
    at({ type: "came" }, { type: "amendment-denied", date: "2027-02-01" }),
    { wrong: true },
  ),
  "Social Security's exam is wrong": made({ stage: "initial" }, at({ type: "came" }), { wrong: true, wrongKind: "ce" }),
  "doctor supports, wary": made({ stage: "initial", wary: true }, [], { rfcForm: true, showedNotes: true }),
  "wary, no claim": made({ stage: "none", wary: true }, at({ type: "came" })),
  campus: made({ stage: "none" }, at({ type: "refused", ground: "policy" }), { setting: "campus" }),
  "cash only": made({ stage: "none" }, at({ type: "asked", date: "2027-01-04" }), { setting: "cash-only" }),
  hospital: made({ stage: "none" }, at({ type: "refused", ground: "policy" }), {
    kind: "hospital",
    setting: "hospital",
  }),
  "fears to be dropped": made({ stage: "none" }, at({ type: "refused", ground: "policy" }), {
    fearsDropped: true,
    stillPatient: true,
  }),
  dropped: made({ stage: "none" }, at({ type: "refused", ground: "policy" }), { dropped: true, stillPatient: false }),
  money: made(
    { stage: "initial", state: "NY" },
    at({ type: "refused", ground: "money", fee: 400, feeBasis: "per-page" }),
  ),
  "unpaid bill": made({ stage: "none" }, at({ type: "refused", ground: "money", unpaidBill: true })),
  "two letters": letters("request", "ssa-file"),
  "four letters": letters("request", "doctor-note", "ssa-file", "fee"),
  gone: made({ stage: "none" }, at({ type: "refused", ground: "gone" }), { name: "Example Clinic" }),
};

const office = (n: number, more: Partial<Place> = {}): Place => ({ id: `p${n}`, kind: "clinic", ...more });
const offices = (count: number): Place[] => Array.from({ length: count }, (_, i) => office(i + 1));
const threeOffices: Case = {
  ...emptyCase,
  person: { stage: "hearing", hearing: "2027-06-24", lawyer: false },
  places: [office(1, { name: "Example Clinic" }), office(2), office(3), office(4, { closed: true })],
  trail: [
    { place: "p1", type: "mailed", date: "2027-02-01" },
    { place: "p1", type: "received", date: "2027-02-04" },
    { place: "p2", type: "asked", date: "2027-02-10" },
    { place: "p3", type: "refused", date: "2027-01-20", ground: "policy", words: "the desk said it's policy" },
  ],
  letters: [{ number: 1, nth: 1, letter: "request", place: "p1", date: "2027-02-01", fields: {} }],
};
const step = { id: 1, date: "2027-04-01", about: "step", step: "mailed", place: "p1" } as const;
const letter = { id: 1, date: "2027-03-01", about: "letter", letter: 1, place: "p1" } as const;
const day = { id: 1, date: "2027-03-01", about: "day" } as const;

/** Situations of several offices, and of check-ins: what weeks and months bring. */
export const longCases: Record<string, Case> = {
  "three offices": threeOffices,
  "ten offices": { ...emptyCase, places: offices(10) },
  "a check-in is set": { ...threeOffices, checkIns: [step] },
  "check-ins are held": { ...threeOffices, person: { checkInsHeld: true }, checkIns: [step] },
  "a step waits for its outcome": { ...threeOffices, checkIns: [{ ...step, asked: true }] },
  "a letter lies there": { ...threeOffices, checkIns: [{ ...letter, asked: true }] },
  "a day has come": { ...threeOffices, checkIns: [{ ...day, asked: true }] },
};
