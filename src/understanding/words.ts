import { tokenize, type Token } from "./text.ts";

/** How a message's words are made regular: abbreviations, slips of the finger, clauses. */
export type Regular = {
  /** One or two typed words and what they stand for. */
  short: ReadonlyMap<string, string>;
  /** Words that begin a new clause. */
  joints: ReadonlySet<string>;
  spell: (word: string) => string;
  /** Words that the tables or the lists of real words know. */
  isKnown: (word: string) => boolean;
};

/** Reads a message into regular words, each with the number of its clause. */
export function readWords(text: string, { short, joints, spell }: Omit<Regular, "isKnown">): Token[] {
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

/** Word pairs that begin a question, also without a comma before or a mark after. */
const questions = new Set([
  ..."do does did"
    .split(" ")
    .flatMap((verb) => ["how", "what", "where", "who", "why", "when"].map((word) => `${word} ${verb}`)),
  ..."can could is are should will would long much many come"
    .split(" ")
    .flatMap((verb) => ["how", "what", "where", "who", "why", "when"].map((word) => `${word} ${verb}`)),
  ..."what law,what form,what kind,what counts,which law,will they,would they,will he,will she,could they,y si,can i,can they,can he,can she,can you,can people,do i,do they,do you,should i,am i,are they,is it,is there,is that,is this,isnt it,isnt he,isnt she,who else,what exactly,what happens,what counts,what if,what about,whats the,whats an,whats a,whats on".split(
    ",",
  ),
  ..."puedo,pueden,cuanto,cuantos,cuantas"
    .split(",")
    .flatMap((word) =>
      ["me", "yo", "dejarlo", "cobrarme", "pueden", "puede", "dias", "tiempo", "cuesta", "cobran"].map(
        (next) => `${word} ${next}`,
      ),
    ),
]);
/** Words after which such a pair is no question: "i dont know what is", "asked how can". */
const tellers = new Set(
  "know knows asked ask asks tell told says said explained wondering see idea see shows when".split(" "),
);

export const beginsQuestion = (tokens: readonly Token[], at: number): boolean =>
  questions.has(`${tokens[at]?.word ?? ""} ${tokens[at + 1]?.word ?? ""}`) && !tellers.has(tokens[at - 1]?.word ?? "");

function clauses(tokens: readonly Token[], joints: ReadonlySet<string>): Token[] {
  let clause = 0;
  return tokens.map((token, at) => {
    const before = tokens[at - 1];
    const parted = before !== undefined && before.clause !== token.clause;
    const joined = joints.has(token.word) || (beginsQuestion(tokens, at) && !joints.has(before?.word ?? ""));
    if (before !== undefined && (parted || joined)) clause++;
    return { ...token, clause };
  });
}
