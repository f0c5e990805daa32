import { tokenize, type Token } from "./text.ts";

/** How a message's words are made regular: abbreviations, slips of the finger, clauses. */
export type Regular = {
  /** One or two typed words and what they stand for. */
  short: ReadonlyMap<string, string>;
  /** Words that begin a new clause. */
  joints: ReadonlySet<string>;
  spell: (word: string) => string;
};

/** Reads a message into regular words, each with the number of its clause. */
export function readWords(text: string, { short, joints, spell }: Regular): Token[] {
  const spelled = tokenize(text).map((token) =>
    short.has(token.word) ? token : { ...token, word: spell(token.word) },
  );
  return clauses(expand(expand(spelled, short), short), joints);
}

/** Replaces pairs of words first, then single words. */
function expand(tokens: readonly Token[], short: ReadonlyMap<string, string>): Token[] {
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const pair = short.get(`${token.word} ${tokens[at + 1]?.word ?? ""}`);
    const meant = pair ?? short.get(token.word) ?? token.word;
    if (pair !== undefined) at++;
    for (const word of meant.split(" ")) out.push({ ...token, word });
  }
  return out;
}

function clauses(tokens: readonly Token[], joints: ReadonlySet<string>): Token[] {
  let clause = 0;
  return tokens.map((token, at) => {
    const before = tokens[at - 1];
    if (before !== undefined && (before.clause !== token.clause || joints.has(token.word))) clause++;
    return { ...token, clause };
  });
}
