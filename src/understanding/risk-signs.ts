import type { Danger } from "./risk.ts";

type Rule = { signs: readonly string[]; means: Danger | "unclear" };

/**
 * Which signs of signs.yaml are danger when they stand in one sentence, read top to bottom.
 * A sentence about papers is never danger by signs alone: then it is unclear, and what is unclear is nothing.
 */
const signRules: readonly Rule[] = [
  { signs: ["self", "took", "much", "pills"], means: "harm-done" },
  { signs: ["took", "pills", "ill"], means: "harm-done" },
  { signs: ["self", "took", "much", "ill"], means: "harm-done" },
  { signs: ["self", "body", "blood"], means: "harm-done" },
  { signs: ["wound", "blood", "self"], means: "harm-done" },
  { signs: ["self", "violence", "target", "means"], means: "threat" },
  { signs: ["loved", "death", "theirs"], means: "other" },
  { signs: ["loved", "death", "when"], means: "other" },
  { signs: ["loved", "death", "intent"], means: "other" },
  { signs: ["loved", "farewell", "when"], means: "other" },
  { signs: ["loved", "took", "pills"], means: "other" },
  { signs: ["loved", "wound", "theirs"], means: "other" },
  { signs: ["loved", "means", "theirs"], means: "other" },
  { signs: ["self", "means", "intent"], means: "explicit" },
  { signs: ["self", "height", "intent"], means: "explicit" },
  { signs: ["self", "death"], means: "explicit" },
  { signs: ["death", "mind"], means: "explicit" },
  { signs: ["self", "alive", "intent", "absent"], means: "indirect" },
  { signs: ["means", "self"], means: "unclear" },
  { signs: ["self", "wound", "body", "pull"], means: "self-harm" },
  { signs: ["absent", "better", "kin"], means: "indirect" },
  { signs: ["self", "absent", "intent"], means: "indirect" },
  { signs: ["self", "absent", "better"], means: "indirect" },
  { signs: ["self", "absent", "when"], means: "indirect" },
  { signs: ["farewell", "kin", "self"], means: "unclear" },
  { signs: ["farewell", "when"], means: "indirect" },
  { signs: ["death"], means: "unclear" },
  { signs: ["farewell"], means: "unclear" },
  { signs: ["self", "absent"], means: "unclear" },
  { signs: ["means"], means: "unclear" },
  { signs: ["self", "violence", "target"], means: "unclear" },
  { signs: ["wound", "body"], means: "unclear" },
  { signs: ["took", "pills", "much"], means: "unclear" },
  { signs: ["self", "violence", "target", "intent"], means: "unclear" },
];

/** Gives the first rule whose signs are all there. */
export function judgeSigns(signs: ReadonlySet<string>): Danger | "unclear" | null {
  const rule = signRules.find((each) => each.signs.every((sign) => signs.has(sign)));
  if (rule === undefined) return null;
  if (!signs.has("records")) return rule.means;
  return rule.means === "unclear" ? null : "unclear";
}
