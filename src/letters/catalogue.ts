import { parse } from "yaml";
import type { Sources } from "../sources.ts";
import { checkTemplate } from "./check-template.ts";
import { createCitations } from "./citations.ts";
import { createHandlebars, knownHelpers } from "./helpers.ts";
import { type Needs, needsOf } from "./needs.ts";
import { type Facts, readRule, type Rule } from "./rules.ts";
import { type LetterWords, readLetterWords, readSharedWords, type SharedWords, type Told } from "./sheet-words.ts";
import { type Clause, clauseTable, type ClauseTable, readSpec, type Spec } from "./spec.ts";
import { isFact, isFieldId, isPath, isSourcePart } from "./vocabulary.ts";

type Template = (context: object, run: { data: object }) => string;

/** One letter, read and checked. */
export type Entry = {
  spec: Spec;
  needs: Needs;
  isInForce: (clause: string, facts: Facts) => boolean;
  template: Template;
  clauses: (Clause & { id: string })[];
  words: LetterWords;
  shared: SharedWords;
  /** The lines that hold. */
  told: (lines: readonly Told[], facts: Facts) => string[];
};

export type CatalogueDeps = { sources: Sources; readTemplate: (path: string) => string };

/** Opens letters by id. Everything that a letter uses is checked as it is opened; what is wrong throws with the letter's name. */
export function createCatalogue({ sources, readTemplate }: CatalogueDeps): (letter: string) => Entry {
  const citations = createCitations(sources, parse(readTemplate("shared/citations.yaml")));
  const shared = clauseTable.parse(parse(readTemplate("shared/clauses.yaml")));
  const sharedWords = readSharedWords(readTemplate("shared/en.yaml"), citations);
  const rules = new Map<string, Rule>();
  const ruleOf = (lines: readonly string[]): Rule => {
    const key = lines.join(" | ");
    const rule = rules.get(key) ?? readRule(lines, isFact);
    rules.set(key, rule);
    return rule;
  };
  const handlebars = createHandlebars(citations, ruleOf);
  const partial = (name: string): hbs.AST.Program => {
    const text = readTemplate(`shared/${name}.hbs`);
    handlebars.registerPartial(name, text);
    return handlebars.parse(text);
  };

  function checkClauses(spec: Spec, table: ClauseTable, used: Set<string>): void {
    for (const id of spec.clauses) {
      if (!table[id]) throw new Error(`no clause ${id}`);
      if (!used.has(id)) throw new Error(`clause ${id} is not in the template`);
      for (const source of table[id].sources) citations.check(source);
    }
    for (const [field, id] of Object.entries(spec.blankWith))
      if (!isFieldId(field) || !spec.clauses.includes(id)) throw new Error(`no blank ${field} with ${id}`);
    for (const id of used) if (!spec.clauses.includes(id)) throw new Error(`clause ${id} is not in the list`);
  }

  return function open(letter) {
    try {
      const spec = readSpec(readTemplate(`${letter}/letter.yaml`));
      const table = { ...shared, ...spec.rules };
      const text = readTemplate(`${letter}/template.hbs`);
      const used = checkTemplate(handlebars.parse(text), {
        isPath,
        isSourcePart,
        checkRule: (lines) => void ruleOf(lines),
        checkCitation(id, clause, part) {
          citations.check(id);
          if (part !== undefined) citations.quote(id, part === "" ? undefined : part);
          if (!table[clause]?.sources.includes(citations.sourceIdOf(id)))
            throw new Error(`clause ${clause} does not rest on ${id}`);
        },
        partial,
      });
      checkClauses(spec, table, used);
      const words = readLetterWords(readTemplate(`${letter}/en.yaml`), citations);
      for (const of of [...words.know, ...words.next, ...words.enclose])
        if (typeof of !== "string") ruleOf([of.when].flat());
      const clauseRules = new Map(spec.clauses.map((id) => [id, readRule(table[id]?.when, isFact)]));
      return {
        spec,
        template: handlebars.compile<object>(text, {
          noEscape: true,
          strict: true,
          knownHelpersOnly: true,
          knownHelpers,
        }),
        isInForce: (clause, facts) => clauseRules.get(clause)?.(facts) ?? false,
        needs: needsOf(spec),
        clauses: spec.clauses.flatMap((id) => (table[id] ? [{ id, ...table[id] }] : [])),
        words,
        shared: sharedWords,
        told: (lines, facts) =>
          lines.flatMap((of) => (typeof of === "string" ? of : ruleOf([of.when].flat())(facts) ? of.say : [])),
      };
    } catch (cause) {
      throw new Error(`letter ${letter}: ${cause instanceof Error ? cause.message : "not read"}`, { cause });
    }
  };
}
