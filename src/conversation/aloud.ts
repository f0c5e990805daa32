import type { SayKey } from "../advice/keys.ts";
import type { Case } from "../case/case.ts";

/** What is said aloud with an offer, since no step says it by itself: fears, mistaken beliefs, places under other rules, stronger states. */
const aloud: SayKey[] = [
  "p-and-a",
  "inspect-only",
  "no-retaliation",
  "state-law-instead",
  "campus-ferpa",
  "va-roi",
  "part2-allows-you",
  "medical-group-behind-app",
  "minor-state-law",
  "helper-needs-signature",
  "joint-session",
  "free-copy-state",
  "clinician-you-choose",
  "state-stronger",
  "ssa-not-hipaa",
  "rfc-not-enough",
  "nothing-erased",
];

/** The first of them that fits and was not said yet. */
export function tellOf(c: Case, says: SayKey[]): { tell?: SayKey } {
  const tell = aloud.find((key) => says.includes(key) && !c.asked.includes(`told:${key}`));
  return tell ? { tell } : {};
}
