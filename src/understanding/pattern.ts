import type { Token } from "./text.ts";

/** Named lists of phrases that patterns may use as `<name>`. */
export type Groups = Readonly<Record<string, readonly string[]>>;
/** Where a pattern that begins at `at` ends, or -1. */
type Matcher = (tokens: readonly Token[], at: number) => number;
export type Pattern = { match: Matcher; firsts: ReadonlySet<string>; words: ReadonlySet<string> };

type Node = { kind: "words"; words: Set<string> } | { kind: "gap"; most: number } | { kind: "any"; options: Node[][] };

const gaps: Readonly<Record<string, number>> = { ".1": 1, ".2": 2, ".3": 3, ".4": 4, "..": 3, "...": 6 };
const numberWords =
  "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty couple few uno dos tres cuatro cinco seis siete ocho nueve diez quince veinte treinta cuarenta sesenta".split(
    " ",
  );
const isNumber = (word: string) => /^\d{1,4}$/u.test(word) || numberWords.includes(word);
/** Words that stand for a kind of word: `#` a number, `#many` eight or more, `#money`, `#year`. */
const kinds: Readonly<Record<string, (word: string) => boolean>> = {
  "#": isNumber,
  "#many": (word) =>
    (/^\d{1,3}$/u.test(word) && Number(word) >= 8) ||
    /^(?:ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|diez|quince|veinte|treinta|cuarenta|sesenta)$/u.test(word),
  "#money": (word) => word.startsWith("$") || /^\d+\.\d\d$/u.test(word),
  "#year": (word) => /^(?:19|20)\d\d$/u.test(word),
};

/**
 * Reads one pattern of the phrase tables: words, `word*`, `(a|b c)`, `[maybe]`, `<group>`, `#` for a number,
 * `.1` to `.4`, `..` and `...` for up to 1 to 4, 3 and 6 words between; `(a|b)?` is `[a|b]`. Throws for an unknown group or a bracket left open.
 */
export function compile(pattern: string, groups: Groups): Pattern {
  const nodes = parse(pattern, groups, 0);
  const words = new Set<string>();
  collect(nodes, words);
  const firsts = new Set<string>();
  if (leading(nodes, firsts)) throw new Error(`pattern "${pattern}" can be empty or begins with a gap`);
  return { match: chain(nodes, (_, at) => at), firsts, words };
}

function parse(pattern: string, groups: Groups, depth: number): Node[] {
  if (depth > 8) throw new Error(`groups refer to each other in "${pattern}"`);
  const pieces = pattern.match(/<[\w-]+>|[()[\]|?]|[^\s()[\]|<>?]+/gu) ?? [];
  let at = 0;
  const sequence = (): Node[] => {
    const nodes: Node[] = [];
    for (let piece = pieces[at]; piece !== undefined && !")]|".includes(piece); piece = pieces[at]) {
      at++;
      if (piece === "(" || piece === "[") nodes.push(bracket(piece));
      else if (piece.startsWith("<")) nodes.push(group(piece.slice(1, -1)));
      else if (piece in gaps) nodes.push({ kind: "gap", most: gaps[piece] ?? 0 });
      else nodes.push({ kind: "words", words: new Set([piece]) });
    }
    return nodes;
  };
  const bracket = (open: string): Node => {
    const options = [sequence()];
    while (pieces[at] === "|") {
      at++;
      options.push(sequence());
    }
    if (pieces[at++] !== (open === "(" ? ")" : "]")) throw new Error(`a bracket stays open in "${pattern}"`);
    const maybe = open === "[" || pieces[at] === "?";
    if (pieces[at] === "?") at++;
    return merge(maybe ? [...options, []] : options);
  };
  const group = (name: string): Node => {
    const phrases = groups[name];
    if (phrases === undefined) throw new Error(`no group <${name}> for "${pattern}"`);
    return merge(phrases.map((phrase) => parse(String(phrase), groups, depth + 1)));
  };
  const nodes = sequence();
  if (at < pieces.length) throw new Error(`a bracket too many in "${pattern}"`);
  return nodes;
}

/** Puts all one-word options into one set, so that a long list costs one look-up. */
function merge(options: Node[][]): Node {
  const single = new Set<string>();
  const rest: Node[][] = [];
  for (const option of options) {
    const [only] = option;
    if (option.length === 1 && only?.kind === "words") for (const word of only.words) single.add(word);
    else rest.push(option);
  }
  if (rest.length === 0) return { kind: "words", words: single };
  return { kind: "any", options: single.size > 0 ? [[{ kind: "words", words: single }], ...rest] : rest };
}

function chain(nodes: readonly Node[], last: Matcher): Matcher {
  return nodes.reduceRight<Matcher>((next, node) => link(node, next), last);
}

function link(node: Node, next: Matcher): Matcher {
  if (node.kind === "words") {
    const test = tester(node.words);
    return (tokens, at) => {
      const token = tokens[at];
      return token !== undefined && test(token.word) ? next(tokens, at + 1) : -1;
    };
  }
  if (node.kind === "gap")
    return (tokens, at) => {
      for (let end = at; end <= at + node.most && end <= tokens.length; end++) {
        const found = next(tokens, end);
        if (found >= 0) return found;
        if (tokens[end]?.word === ".") return -1;
      }
      return -1;
    };
  const options = node.options.map((option) => chain(option, next));
  return (tokens, at) => {
    for (const option of options) {
      const found = option(tokens, at);
      if (found >= 0) return found;
    }
    return -1;
  };
}

function tester(words: ReadonlySet<string>): (word: string) => boolean {
  const special = [...words].flatMap((word) => kinds[word] ?? []);
  const stems = [...words].filter((word) => word.endsWith("*")).map((word) => word.slice(0, -1));
  if (special.length === 0 && stems.length === 0) return (word) => words.has(word);
  return (word) => words.has(word) || stems.some((stem) => word.startsWith(stem)) || special.some((is) => is(word));
}

function collect(nodes: readonly Node[], words: Set<string>): void {
  for (const node of nodes) {
    if (node.kind === "words") for (const word of node.words) words.add(word);
    if (node.kind === "any") for (const option of node.options) collect(option, words);
  }
}

/** Gathers the words a pattern can begin with. True if it can be empty or begins with a gap. */
function leading(nodes: readonly Node[], firsts: Set<string>): boolean {
  for (const node of nodes) {
    if (node.kind === "gap") return true;
    if (node.kind === "words") {
      for (const word of node.words) firsts.add(word);
      return false;
    }
    const empty = node.options.map((option) => leading(option, firsts));
    if (!empty.some(Boolean)) return false;
  }
  return true;
}
