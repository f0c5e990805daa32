import { claim } from "./ladder-claim.ts";
import type { Situation } from "./situation.ts";

/** A clinician of the patient's choice may get or copy the record: ca-123115-b, oh-3701.74, tx-611.0045, va-8.01-413-b, wa-70.02.080. */
const clinicianOfChoice = ["CA", "OH", "TX", "VA", "WA"];
/** No harm exception: il-110-4, mi-330.1748; a committee of the state: ny-mhl-33.16. */
const strongerOnRefusal = [...clinicianOfChoice, "IL", "MI", "NY"];
/** Faster, no summary instead: tn-63-2-101; faster: md-hg-4-309. */
const strongerOnTime = ["TN", "MD"];

const onAppeal = (s: Situation) =>
  s.stage === "reconsideration" ||
  s.stage === "hearing" ||
  s.stage === "council" ||
  (s.stage === "initial" && s.appealFiled === true);

/** Where a copy for this claim costs nothing, as far as the state's law was read. */
const freeCopy: [states: string[], when: (s: Situation) => boolean][] = [
  [["KY"], () => true],
  [["NY", "TX", "VA", "CT", "MD", "OH", "NE"], claim],
  [["MA"], (s) => claim(s) && (s.setting === "hospital" || s.setting === "state-hospital")],
  [["GA"], (s) => s.stage === "initial" && !onAppeal(s)],
  [["OR"], (s) => onAppeal(s) && s.benefit !== "ssi"],
  [["WA"], onAppeal],
  [["CA"], (s) => onAppeal(s) && s.lawyer !== true],
];

export const choosesClinician = (state: string | undefined) => state !== undefined && clinicianOfChoice.includes(state);

/** Federal hospitals follow no state law. */
export function copyIsFree(s: Situation): boolean {
  const { state } = s;
  return (
    state !== undefined && s.setting !== "va" && freeCopy.some(([states, when]) => states.includes(state) && when(s))
  );
}

export const mayBeStronger = (state: string | undefined) =>
  state !== undefined && [...strongerOnRefusal, ...strongerOnTime].includes(state);

/** Tells whether the state gives more than HIPAA in just this matter: a refusal to protect, or the time they have. */
export function stateIsStronger(s: Situation): boolean {
  const { state } = s;
  if (state === undefined || s.setting === "va" || s.setting === "campus") return false;
  if (s.refusal === "protection") return mayBeStronger(state);
  return (
    strongerOnTime.includes(state) && (s.refusal === "silence" || s.sentDaysAgo !== undefined || s.got === "summaries")
  );
}
