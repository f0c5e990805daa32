import type { Match, Table } from "./table.ts";
import type { Token } from "./text.ts";
import { beginsQuestion } from "./words.ts";

const parties = ["office", "doctor", "lawyer", "judge", "examiner", "ssa", "manager"] as const;
export type Party = (typeof parties)[number];
export type Mention = { tag: string; start: number; end: number };
/** One clause: what it mentions, in order, and who is meant by "they", "he" or "she" in it. */
export type Clause = {
  number: number;
  start: number;
  end: number;
  sentence: number;
  mentions: readonly Mention[];
  /** Ends in a question mark. */
  asks: boolean;
  they: Party | undefined;
  one: Party | undefined;
};

const people: readonly string[] = ["doctor", "lawyer", "examiner", "judge", "manager"];
const isParty = (tag: string): tag is `party:${Party}` => tag.startsWith("party:");
export const partyOf = (tag: string): Party | undefined => parties.find((party) => `party:${party}` === tag);

/** Cuts a message into clauses and finds what each mentions. */
export function readClauses(tokens: readonly Token[], concepts: Table): Clause[] {
  const mentions = longest(concepts.find(tokens));
  const clauses: Clause[] = [];
  let sentence = 0;
  let they: Party | undefined;
  let one: Party | undefined;
  for (const { start, end, number } of ranges(tokens)) {
    const own = mentions.filter((mention) => mention.start >= start && mention.start < end);
    const last = tokens[end - 1];
    clauses.push({ number, start, end, sentence, mentions: own, asks: asksIn(tokens, start, end), they, one });
    for (const { tag } of own.filter((mention) => isParty(mention.tag))) {
      const party = partyOf(tag);
      if (party !== undefined && people.includes(party)) one = party;
      they = party;
    }
    if (last?.word === ".") sentence++;
  }
  return clauses;
}

/** Of parties that overlap ("hearing office", "office") the longest; the other mentions stay. */
function longest(matches: readonly Match[]): Mention[] {
  const all = matches.map(({ row, start, end }) => ({ tag: row.means, start, end }));
  const inside = (a: Mention, b: Mention) => a.start >= b.start && a.end <= b.end && a.end - a.start < b.end - b.start;
  return all
    .filter((a) => !isParty(a.tag) || !all.some((b) => isParty(b.tag) && inside(a, b)))
    .toSorted((a, b) => a.start - b.start);
}

function ranges(tokens: readonly Token[]): { start: number; end: number; number: number }[] {
  const out: { start: number; end: number; number: number }[] = [];
  for (const [at, token] of tokens.entries()) {
    const current = out.at(-1);
    const fresh = current === undefined || (current.number !== token.clause && token.word !== ".");
    if (fresh) out.push({ start: at, end: at + 1, number: token.clause });
    else current.end = at + 1;
  }
  return out;
}

const verbs = new Set("do does did is are am was can could should will would has have may isnt arent".split(" "));
const askers = new Set(
  "how whats who whos why where which cuanto cuantos cuantas cuanta como cual quien donde adonde".split(" "),
);
const joins = new Set(["and", "so", "but", "or", "y", "pero", "e", "o", "por", "para", "a"]);

/** True if the clause is a question: by its first words, or as the last of a sentence with a mark that has no other. */
function asksIn(tokens: readonly Token[], start: number, end: number): boolean {
  const at = joins.has(tokens[start]?.word ?? "") ? start + 1 : start;
  const first = tokens[at]?.word ?? "";
  const opensSentence = start === 0 || tokens[start - 1]?.word === ".";
  if (end - at >= 2 && (beginsQuestion(tokens, at) || askers.has(first) || (opensSentence && verbs.has(first))))
    return true;
  const stop = tokens.findIndex(({ word }, place) => place >= end - 1 && word === ".");
  return stop >= 0 && stop <= end && tokens[stop]?.asks === true;
}

/** Gives the first mention of one of the tags from a place on. */
export const find = (clause: Clause, tags: readonly string[], from = -1): Mention | undefined =>
  clause.mentions.find(({ tag, start }) => start >= from && tags.includes(tag));
export const has = (clause: Clause, ...tags: string[]): boolean => find(clause, tags) !== undefined;
