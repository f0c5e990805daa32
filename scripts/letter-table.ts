// Writes src/case/letters.ts: what the conversation has to know of each letter, from templates/*/letter.yaml. `--check` only compares.
import { readFileSync, writeFileSync } from "node:fs";
import { ownLetters } from "../src/files.ts";
import { kindsOf } from "../src/letters/kinds.ts";
import { keep } from "./keep.ts";

/** A line for each thing that is known of a letter. */
const rows = Object.entries(kindsOf(ownLetters())).map(
  ([id, kind]) =>
    `  "${id}": {\n${Object.entries(kind)
      .map(([key, value]) => `    ${key}: ${JSON.stringify(value)},\n`)
      .join("")}  },\n`,
);

const text = `// Made by \`npm run letter-table\` from templates/*/letter.yaml: do not edit here.
import type { LetterKind } from "./letter-kind.ts";

/** What the conversation has to know of each letter. */
const letterKinds = {
${rows.join("")}} as const satisfies Record<string, LetterKind>;

export type LetterId = keyof typeof letterKinds;
/** The letters, in the order of their names. */
export const letterIds = Object.keys(letterKinds) as [LetterId, ...LetterId[]];
/** What the conversation has to know of one letter. */
export const kindOf = (letter: LetterId): LetterKind => letterKinds[letter];
`;

keep("src/case/letters.ts", text, { read: readFileSync, write: writeFileSync });
