import type { Position } from "../../flows/position.ts";
import { situation } from "../advice/situation.ts";
import type { Case } from "../case/case.ts";
import type { Sentence, Words } from "../words.ts";
import { firstWords } from "./first-clock.ts";

/** Why an offer is made to this person: the date that comes first, else what they said, else the line of the ladder. */
export function reasonFor(words: Words, c: Case, at: Position, today: string): Sentence | undefined {
  if (at.clock) return words.sentence("clocks", firstWords(c, at.place, at.clock, today));
  if (!at.because) return undefined;
  const said = `${at.because}.${refusalOf(c, at.place, today)}`;
  if (words.has("reasons", said)) return words.sentence("reasons", said);
  return words.has("because", at.because) ? words.sentence("because", at.because) : undefined;
}

/** What the office said; a no without a reason is not taken for a policy. */
function refusalOf(c: Case, place: string, today: string): string {
  const refused = c.trail.findLast((e) => e.place === place && e.type === "refused");
  const { refusal } = situation(c, place, today);
  if (!refused || refused.ground || refusal !== "policy") return refusal ?? "nothing";
  return c.asked.includes("ground") ? "unknown" : "nothing";
}
