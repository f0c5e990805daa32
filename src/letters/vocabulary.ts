import { compute } from "./computed.ts";
import { makeContext } from "./context.ts";
import { sourceParts } from "./field-info.ts";
import { choicesOf, type FieldId, fieldIds, type LetterFields } from "./fields.ts";
import type { Facts, Known } from "./rules.ts";
import type { Spec } from "./spec.ts";

const computed = compute({}, "2000-01-01");
const anySpec = { party: "patient" } as const satisfies Partial<Spec>;
const printable = new Set(Object.keys(makeContext({}, computed, anySpec, () => false)));

export const isFieldId = (name: string): name is FieldId => fieldIds.some((id) => id === name);

/** Says whether a template may print this value. */
export const isPath = (name: string): boolean => printable.has(name) && name !== "sources";

/** Says whether this belongs to a source of `{{#each sources}}`. */
export const isSourcePart = (name: string): boolean => name === "did" || Object.hasOwn(sourceParts, name);

/** Says whether a rule may ask for this value. */
export const isFact: Known = (name, value) => {
  if (value === undefined) return isFieldId(name) || Object.hasOwn(computed, name);
  if (name === "state") return /^[A-Z]{2}$/u.test(value);
  return isFieldId(name) && (choicesOf(name)?.includes(value) ?? false);
};

/** Gathers what rules decide by: the fields, what is computed from them, and the copy's form (PDF unless said). */
export const factsOf = (fields: LetterFields, values: ReturnType<typeof compute>): Facts => ({
  ...fields,
  ...values,
  format: fields.format ?? "pdf",
});
