/** States of triage that the ladder enters by name, without the ones before them. */
export const enteredStates = [
  "start",
  "claim",
  "hearing",
  "reviewStep",
  "cdrNotice",
  "ground",
  "state",
  "stillSee",
  "wrongKind",
  "writing",
];
