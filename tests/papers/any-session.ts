import fc from "fast-check";
import { type Case, emptyCase, type Entry } from "../../src/case/case.ts";
import { letterIds } from "../../src/case/letters.ts";
import {
  benefits,
  entryTypes,
  feeBases,
  hurdles,
  placeKinds,
  refusals,
  sendWays,
  settings,
  stages,
} from "../../src/case/vocabulary.ts";
import { newSession, type Session } from "../../src/conversation/session.ts";

const yes = fc.constant(true as const);
const one = <T>(values: readonly T[]) => fc.constantFrom(...values);
/** A day around March 1, 2027. */
const day = fc
  .integer({ min: -200, max: 120 })
  .map((days) => new Date(Date.UTC(2027, 2, 1 + days)).toISOString().slice(0, 10));
/** What somebody typed, so odd that no words of ours hold it; with signs that mean something elsewhere. */
const typed = fc
  .tuple(fc.integer({ min: 1e9, max: 9e9 }), one(["", " & {{place}}", "\nXqsecond line", " <b>*_$1", ' "quoted"']))
  .map(([number, more]) => `Xq${number}${more}`);

const fields = fc.record(
  { name: typed, to: typed, address: typed, toAddress: typed, entry: typed, statement: typed, asked: day },
  { requiredKeys: [] },
);
const ids = ["p1", "p2", "p3", "p4"];

/** Any step, also one whose parts do not fit together. */
export const anyEntry: fc.Arbitrary<Entry> = fc.record(
  {
    place: one([...ids, "ssa", "lawyer"]),
    type: one(entryTypes),
    date: day,
    told: yes,
    until: day,
    written: yes,
    how: one(sendWays),
    letter: one(letterIds),
    ground: one(refusals),
    by: one(["desk", "doctor"] as const),
    got: one(["summaries", "portal", "partial"] as const),
    hurdle: one(hurdles),
    fee: fc.integer({ min: 0, max: 500 }),
    feeBasis: one(feeBases),
    unpaidBill: yes,
    words: typed,
    upheld: yes,
    confirmed: yes,
  },
  { requiredKeys: ["place", "type"] },
);

const place = fc.record(
  { kind: one(placeKinds), name: typed, setting: one(settings), wrong: yes, stillPatient: fc.boolean(), closed: yes },
  { requiredKeys: ["kind"] },
);
const person = fc.record(
  {
    stage: one(stages),
    benefit: one(benefits),
    lawyer: fc.boolean(),
    hearing: day,
    notice: fc.record({ date: day }),
    cdrNotice: fc.record({ date: day }),
    ddsAsked: fc.record({ date: day }),
    zone: one(["America/New_York", "Pacific/Honolulu"]),
    hour: fc.integer({ min: 8, max: 20 }),
    checkInsHeld: yes,
    wary: yes,
  },
  { requiredKeys: [] },
);
const letter = fc.record(
  { letter: one(letterIds), place: one(ids), date: day, fields, sent: day },
  { requiredKeys: ["letter", "place", "date", "fields"] },
);
const checkIn = fc.record(
  { date: day, about: one(["step", "letter", "day"] as const), place: one(ids), asked: yes },
  { requiredKeys: ["date", "about"] },
);

/** Any case with up to four offices, and typed text wherever it can stand. */
export const anyCase: fc.Arbitrary<Case> = fc.record({
  person,
  places: fc
    .array(place, { maxLength: ids.length })
    .map((places) => places.map((of, i) => ({ ...of, id: ids[i] ?? "p9" }))),
  trail: fc.array(anyEntry, { maxLength: 12 }),
  sender: fields,
  recipients: fc.dictionary(one(ids), fields, { maxKeys: 2 }),
  letters: fc
    .array(letter, { maxLength: 3 })
    .map((letters) => letters.map((of, i) => ({ ...of, number: i + 1, nth: 1 }))),
  asked: fc.subarray(["hearing", "clock:appeal", "ground"]),
  checkIns: fc.array(checkIn, { maxLength: 3 }).map((all) => all.map((of, i) => ({ ...of, id: i + 1 }))),
});

/** Any session around such a case: with an open letter, steps back, and what was said. */
export const anySession: fc.Arbitrary<Session> = fc
  .record({ case: anyCase, before: anyCase, fields, text: typed, input: fc.uuid(), earlier: fc.array(fc.uuid()) })
  .map(({ case: c, before, fields: open, text, input, earlier }) => ({
    ...newSession(Date.UTC(2027, 2, 1, 12)),
    case: c,
    path: [{ flow: "letter" as const, state: "preview", place: "p1", letter: "request" as const, fields: open }],
    undo: [
      {
        path: [{ flow: "triage" as const, state: "start", place: "p1", fields: before.sender }],
        streak: 1,
        case: { person: before.person, places: before.places, trail: before.trail, recipients: before.recipients },
      },
      { path: [{ flow: "triage" as const, state: "start", place: "p1" }], streak: 0, case: { trail: 2 } },
    ],
    said: [{ group: "sentences", key: "saidBack", text }],
    last: { input, effects: [{ type: "giveLetter", letter: 1 }] },
    earlier,
  }));

/** All single values of plain data. */
export function leavesOf(data: unknown): unknown[] {
  if (typeof data !== "object" || data === null) return [data];
  return Object.values(data).flatMap(leavesOf);
}

/** Every line of every text that was typed. */
export const typedLines = (data: unknown): string[] =>
  leavesOf(data)
    .filter((leaf) => typeof leaf === "string")
    .filter((leaf) => leaf.startsWith("Xq"))
    .flatMap((leaf) => leaf.split("\n"));

/** A case with nothing but these steps, at an office with an ordinary name. */
export const withSteps = (...trail: Entry[]): Case => ({
  ...emptyCase,
  places: [{ id: "p1", kind: "clinic", name: "Example Clinic" }],
  trail,
});
