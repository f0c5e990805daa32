import type { LetterId } from "../case/letters.ts";
import type { Workaround } from "../case/vocabulary.ts";
import { did, failing, outsideHipaa, overdue, picksClinician } from "./ladder-office.ts";
import { neverLetter } from "./ladder-never.ts";
import type { View } from "./ladder-view.ts";

type LetterRow = readonly [step: Workaround, letter: LetterId | null, when: (view: View) => boolean];

const always = () => true;
const bridge = (v: View) =>
  !did(v, "other-clinician") && (v.otherClinician === true || outsideHipaa(v) || picksClinician(v));

/** Which letter goes with a step, first row first: scenarios/README.md. A step without a row has none. */
const letterTable: readonly LetterRow[] = [
  ["request", "test-data", (v) => v.wantsTests === true],
  ["request", "request", always],
  ["doctor", "doctor-note", always],
  ["denial-letter", "test-data", (v) => v.wantsTests === true],
  ["denial-letter", "denial-challenge", always],
  ["follow-up", "follow-up", overdue],
  ["review", "review-request", always],
  ["meeting", "doctor-note", always],
  ["someone-else", "insurer", (v) => v.refusal === "gone"],
  ["someone-else", "test-data", (v) => v.wantsTests === true && bridge(v)],
  ["someone-else", "request", bridge],
  ["someone-else", "insurer", (v) => v.setting !== "cash-only"],
  ["ssa-file", "ssa-file", always],
  ["lawyer", "lawyer-file", always],
  ["hearing-office", "subpoena-request", (v) => v.clock === "hearing-near" && failing(v) && did(v, "judge")],
  ["hearing-office", "hearing-inform", always],
  ["examiner", "examiner", always],
  ["complaint", "ocr-complaint", always],
  ["money", "fee", always],
  ["gone", "request", always],
  ["wrong", "disagreement", (v) => v.amendmentDenied === true],
  ["wrong", null, (v) => v.wrongKind === "ce"],
  ["wrong", "amendment", (v) => v.wrongKind === "fact" && !did(v, "amendment") && !outsideHipaa(v)],
  ["wrong", "doctor-note", outsideHipaa],
  ["wrong", "doctor-note", (v) => v.stillPatient !== false && !v.avoidDoctor],
  ["wrong", "amendment", always],
];

/** Names the letter that is offered with a step, or null. */
export function letterFor(view: View, step: Workaround): LetterId | null {
  const letter = letterTable.find(([of, , when]) => of === step && when(view))?.[1] ?? null;
  return letter && neverLetter(view, letter) ? null : letter;
}
