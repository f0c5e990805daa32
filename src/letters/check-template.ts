import { helperNames } from "./helpers.ts";

/** What a template may use; each check throws or answers no. */
export type Vocabulary = {
  isPath: (name: string) => boolean;
  isSourcePart: (name: string) => boolean;
  checkRule: (lines: string[]) => void;
  checkCitation: (id: string, clause: string, part: string | undefined) => void;
  partial: (name: string) => hbs.AST.Program;
};

type Place = { block: boolean; clause?: string; inSource?: boolean };

/**
 * Walks a template and throws at the first thing that Handlebars would pass over in silence: an unknown value, rule,
 * source, clause or helper, text outside of a block. Returns the clauses it uses.
 */
export function checkTemplate(program: hbs.AST.Program, vocabulary: Vocabulary): Set<string> {
  const clauses = new Set<string>();
  const walk = (body: hbs.AST.Program | undefined, place: Place): void => {
    for (const statement of body?.body ?? []) checkStatement(statement, place);
  };

  function checkStatement(statement: hbs.AST.Statement, place: Place): void {
    if (isA<hbs.AST.ContentStatement>(statement, "ContentStatement")) {
      if (!place.block && /\S/u.test(statement.value)) fail(statement, "text outside of a block");
    } else if (isA<hbs.AST.MustacheStatement>(statement, "MustacheStatement")) checkMustache(statement, place);
    else if (isA<hbs.AST.BlockStatement>(statement, "BlockStatement")) checkBlock(statement, place);
    else if (isA<hbs.AST.PartialStatement>(statement, "PartialStatement"))
      walk(vocabulary.partial(nameOf(statement.name)), place);
    else if (statement.type !== "CommentStatement") fail(statement, `${statement.type} is not for letters`);
  }

  function checkMustache(statement: hbs.AST.MustacheStatement, place: Place): void {
    const name = nameOf(statement.path);
    if (name === helperNames.hand) return place.block ? fail(statement, "a line by hand inside of a block") : undefined;
    if (!place.block) fail(statement, `{{${name}}} outside of a block`);
    if (!helperNames.inline.includes(name)) return checkValue(statement, name, place);
    for (const param of statement.params) if (!isText(param)) checkPath(statement, nameOf(param), place);
    if (name === "cite" || name === "quote") checkSource(statement, place);
  }

  function checkValue(statement: hbs.AST.MustacheStatement, name: string, place: Place): void {
    if (statement.params.length > 0 || helperNames.blocks.includes(name)) fail(statement, `no inline helper ${name}`);
    checkPath(statement, name, place);
  }

  function checkSource(statement: hbs.AST.MustacheStatement, { clause }: Place): void {
    const [id = "", part] = statement.params.map(textOf);
    if (clause === undefined) return fail(statement, `source ${id} outside of a clause`);
    vocabulary.checkCitation(id, clause, nameOf(statement.path) === "quote" ? (part ?? "") : undefined);
  }

  function checkBlock(statement: hbs.AST.BlockStatement, place: Place): void {
    const name = nameOf(statement.path);
    const params = statement.params.map((param) => (isText(param) ? param.value : nameOf(param)));
    const [first = ""] = params;
    let inside = place;
    if (helperNames.blocks.includes(name)) {
      if (place.block) fail(statement, `${name} inside of a block`);
      inside = { ...place, block: true };
    } else if (helperNames.lists.includes(name)) inside = { ...place, block: true };
    else if (name === "when") vocabulary.checkRule(params);
    else if (name === "each" && first === "sources") inside = { ...place, inSource: true };
    else if (name === "clause") {
      clauses.add(first);
      inside = { ...place, clause: first };
    } else fail(statement, `no block helper ${name} (${first})`);
    walk(statement.program, inside);
    walk(statement.inverse, inside);
  }

  function checkPath(statement: hbs.AST.Statement, name: string, { inSource }: Place): void {
    if (!(inSource ? vocabulary.isSourcePart(name) : vocabulary.isPath(name))) fail(statement, `no value ${name}`);
  }

  walk(program, { block: false });
  return clauses;
}

const isA = <T extends hbs.AST.Node>(node: hbs.AST.Node, type: T["type"]): node is T => node.type === type;
const isText = (node: hbs.AST.Node): node is hbs.AST.StringLiteral => node.type === "StringLiteral";
const textOf = (node: hbs.AST.Node): string => (isText(node) ? node.value : "");

function nameOf(node: hbs.AST.Node): string {
  if (isA<hbs.AST.PathExpression>(node, "PathExpression")) return node.original;
  return fail(node, `${node.type} in place of a name`);
}

function fail(node: hbs.AST.Node, problem: string): never {
  throw new Error(`line ${node.loc.start.line}: ${problem}`);
}
