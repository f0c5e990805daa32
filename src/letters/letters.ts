import type { Block } from "./blocks.ts";
import { type CatalogueDeps, createCatalogue, type Entry } from "./catalogue.ts";
import type { LetterFiles } from "./files.ts";
import { compute } from "./computed.ts";
import { makeContext } from "./context.ts";
import { type FieldId, type LetterFields, readFields } from "./fields.ts";
import { printedLabel } from "./field-info.ts";
import type { Needs } from "./needs.ts";
import { sheet } from "./sheet.ts";
import type { Told } from "./sheet-words.ts";
import { createPage } from "./page.ts";
import type { Clause, Spec } from "./spec.ts";
import { toText } from "./text.ts";
import { factsOf } from "./vocabulary.ts";

type Letter = {
  text: string;
  blocks: Block[];
  /** Ids of the missing fields that left a line to fill in by hand, as printed. */
  blanks: string[];
  /** Ids of the clauses in it. */
  clauses: string[];
  /** The day it is written. */
  date: string;
  /** The first thing to know before sending it. */
  know: string;
  /** The page of next steps beside it. */
  sheet: () => Block[];
};

export type Letters = {
  ids: readonly string[];
  /** Writes a letter. Throws on an unknown letter or wrong fields. */
  write(letter: string, fields: Readonly<Record<string, unknown>>, today: string): Letter;
  needs(letter: string): Needs;
  spec(letter: string): Spec;
  /** The clauses a letter may have, in the order of its list. */
  clauses(letter: string): (Clause & { id: string })[];
  /** The short name of a letter. */
  title(letter: string): string;
};

/** Opens and checks all letters; a template that is wrong in any way throws here, not when somebody needs the letter. */
export function createLetters({ letters, ...deps }: CatalogueDeps & LetterFiles): Letters {
  const open = createCatalogue(deps);
  const catalogue = new Map(letters.map((letter) => [letter, open(letter)]));
  const entryOf = (letter: string): Entry => {
    const entry = catalogue.get(letter);
    if (!entry) throw new Error(`no letter ${letter}`);
    return entry;
  };
  return {
    ids: [...catalogue.keys()],
    write: (letter, fields, today) => write(entryOf(letter), readFields(fields), today),
    needs: (letter) => entryOf(letter).needs,
    spec: (letter) => entryOf(letter).spec,
    clauses: (letter) => entryOf(letter).clauses,
    title: (letter) => entryOf(letter).words.title,
  };
}

function write(entry: Entry, typed: LetterFields, today: string): Letter {
  const fields = entry.spec.signs === "person" ? { ...typed, signer: undefined, repName: undefined } : typed;
  const computed = compute(fields, today);
  const facts = factsOf(fields, computed);
  const isBlank = (id: FieldId): boolean =>
    entry.needs.needed.includes(id) ||
    entry.needs.blank.includes(id) ||
    entry.isInForce(entry.spec.blankWith[id] ?? "", facts) ||
    (id === "repName" && computed.rep);
  const page = createPage(facts, (clause) => entry.isInForce(clause, facts));
  entry.template(makeContext(fields, computed, entry.spec, isBlank), { data: { page } });
  const made = page.finish();
  const told = (lines: readonly Told[]): string[] => entry.told(lines, facts);
  const beside = { spec: entry.spec, words: entry.words, told, fields, computed, blocks: made.blocks };
  return {
    ...made,
    text: toText(made.blocks),
    date: computed.date,
    know: told(entry.words.know)[0] ?? "",
    sheet: () => sheet({ ...beside, blanks: [...new Set(made.blanks.map(printedLabel))] }, entry.shared),
  };
}
