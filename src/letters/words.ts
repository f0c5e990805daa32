import type { Computed } from "./computed.ts";
import type { LetterFields } from "./fields.ts";
import type { Spec } from "./spec.ts";

export const askedHowWords: Record<NonNullable<LetterFields["askedHow"]>, string> = {
  certified: "by certified mail",
  mail: "by mail",
  fax: "by fax",
  email: "by e-mail",
  portal: "through the portal",
  hand: "by hand",
  phone: "by phone",
  person: "in person",
};

const groundWords: Record<NonNullable<LetterFields["grounds"]>[number], string> = {
  policy: "office policy",
  protection: "protection",
  "therapy-notes": "psychotherapy notes",
  legal: "a legal case",
  summary: "a summary in place of the record",
  "unpaid-bill": "a balance on the account",
  "other-person": "another person named in the record",
  elsewhere: "a copy for another provider",
  portal: "a portal setting",
};

type Signer = NonNullable<LetterFields["signer"]>;

const roleWords: Record<Signer, string> = {
  patient: "",
  parent: "parent",
  guardian: "legal guardian",
  agent: "agent under a power of attorney",
  executor: "executor",
};

/** What the person is to the one who signs. */
const wardWords: Record<Signer, string> = {
  patient: "own",
  parent: "child's",
  guardian: "ward's",
  agent: "principal's",
  executor: "decedent's",
};

/** Chooses the words that change with who signs: "my record" or "the patient's record". */
export function signerWords({ signer = "patient" }: LetterFields, { rep }: Computed, { party }: Pick<Spec, "party">) {
  return {
    I: rep ? `the ${party}` : "I",
    me: rep ? `the ${party}` : "me",
    my: rep ? `the ${party}'s` : "my",
    My: rep ? `The ${party}'s` : "My",
    ward: wardWords[signer],
    role: roleWords[signer],
  };
}

/** Says the reasons that were given for a refusal. */
export const groundsSaid = (grounds: LetterFields["grounds"] = [], my: string): string =>
  grounds.map((ground) => (ground === "protection" ? `${my} protection` : groundWords[ground])).join("; ");

/** Joins a list as one says it: "a, b and c". */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
