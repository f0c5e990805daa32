import { parse } from "yaml";
import { z } from "zod";
import { letterKind } from "../case/letter-kind.ts";
import { sendWays } from "../case/vocabulary.ts";

export const rule = z.union([z.string(), z.array(z.string())]);
const clause = z.strictObject({
  /** What it says, for whoever checks the law. */
  says: z.string().min(1),
  /** When it is in the letter; always, if nothing is said. */
  when: rule.optional(),
  /** The sources it rests on; only these may be cited in it. */
  sources: z.array(z.string()).default([]),
});
export type Clause = z.infer<typeof clause>;
export const clauseTable = z.record(z.string(), clause);
export type ClauseTable = z.infer<typeof clauseTable>;

const watch = z.union([
  z.strictObject({
    days: z.number().int().positive(),
    from: z.enum(["arrival", "sent", "asked"]),
    /** What the count rests on: a rule, the letter's own wish, or our margin. */
    kind: z.enum(["law", "wish", "ours"]),
  }),
  z.strictObject({ by: z.enum(["informBy", "subpoenaBy", "keepBy", "complainBy", "replyBy"]) }),
]);
export type Watch = z.infer<typeof watch>;

const spec = z.strictObject({
  /** How the letter calls the person where someone else signs. */
  party: z.enum(["patient", "claimant"]),
  /** The fields all letters have, or the name only. */
  common: z.enum(["all", "name"]).default("all"),
  needed: z.array(z.string()).default([]),
  blank: z.array(z.string()).default([]),
  /** Fields that leave a line by hand only where a clause is in the letter. */
  blankWith: z.record(z.string(), z.string()).default({}),
  /** Fields, or whole groups of them. */
  optional: z.array(z.string()).default([]),
  /** When it is offered, for whoever reads the catalogue; the ladder decides. */
  offered: z.string().min(1),
  ...letterKind.shape,
  /** The ways it may be sent. */
  by: z.array(z.enum(sendWays)).min(1),
  /** The date to watch after it: a count of days, or a last day by which it has to be there. */
  watch: watch.optional(),
  clauses: z.array(z.string()),
  /** Clauses that only this letter has. */
  rules: clauseTable.default({}),
});

/** One letter of the catalogue: templates/<letter>/letter.yaml. */
export type Spec = z.infer<typeof spec>;

export function readSpec(yaml: string): Spec {
  return spec.parse(parse(yaml));
}
