import type { Pattern } from "./pattern.ts";
import { judgeSigns } from "./risk-signs.ts";
import type { Match, Table } from "./table.ts";
import type { Token } from "./text.ts";

/** Kinds of present danger, the most pressing first (utterances README). */
export const dangers = ["harm-done", "threat", "other", "explicit", "self-harm", "indirect"] as const;
export type Danger = (typeof dangers)[number];
export type Risk = { crisis: Danger | null; checkIn: boolean };
export type RiskDeps = {
  calm: Table;
  crisis: Table;
  signs: Table;
  /** Phrases that put a deed into the past or the present, or into somebody's mouth. */
  past: readonly Pattern[];
  now: readonly Pattern[];
  office: readonly Pattern[];
  chart: readonly Pattern[];
  says: readonly Pattern[];
};

const gone = "_";
const isDanger = (means: string): means is Danger => dangers.some((danger) => danger === means);
const negations = new Set(
  "not dont didnt isnt wasnt never no wont doesnt arent havent without nor cannot wouldnt nunca no ni sin tampoco".split(
    " ",
  ),
);
const fillers = new Set(
  "really actually even going to planning want trying saying gonna feeling thinking about of here ever currently actively at all am be a an any need".split(
    " ",
  ),
);

/** Judges whether a message speaks of present danger: certain (crisis), unclear (a soft check-in), or none. */
export function createRisk(deps: RiskDeps): (tokens: readonly Token[]) => Risk {
  return (tokens) => {
    const calm = deps.calm.find(tokens).filter((match) => match.row.means !== "reported" || isOneBreath(match, tokens));
    const open = mask(tokens, calm);
    const hits = deps.crisis.find(open);
    const present = hits.filter((hit) => isDanger(hit.row.means) && isPresent(hit, open, deps));
    const signs = sentences(open).flatMap((sentence) => signsOf(sentence, deps) ?? []);
    const kinds = new Set<string>([...present.map(({ row }) => row.means), ...signs]);
    const crisis = dangers.find((danger) => kinds.has(danger)) ?? null;
    return { crisis, checkIn: crisis === null && (hits.length > 0 || signs.length > 0) };
  };
}

/** Judges one sentence by its signs, if it is neither past, nor negated, nor somebody else's words. */
function signsOf(tokens: readonly Token[], deps: RiskDeps): Danger | "unclear" | null {
  const hits = deps.signs.find(tokens).filter((hit) => hit.row.means === "records" || !isNegated(hit, tokens));
  const kind = judgeSigns(new Set(hits.map(({ row }) => row.means)));
  if (kind === null) return null;
  const told =
    stands([...deps.office, ...deps.chart], tokens, 0, tokens.length) && stands(deps.says, tokens, 0, tokens.length);
  return told || stands(deps.past, tokens, 0, tokens.length) ? null : kind;
}

function sentences(tokens: readonly Token[]): Token[][] {
  const out: Token[][] = [[]];
  for (const token of tokens)
    if (token.word === ".") out.push([]);
    else out.at(-1)?.push(token);
  return out;
}

const turns = new Set(["and", "so", "but", "y", "pero"]);
/** True if no "and", "so" or "but" stands inside: after one, the words may be the person's own. */
function isOneBreath({ start, end }: Match, tokens: readonly Token[]): boolean {
  return !tokens.slice(start + 1, end).some(({ word }) => turns.has(word));
}

function mask(tokens: readonly Token[], calm: readonly Match[]): Token[] {
  const covered = new Set(
    calm.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, step) => start + step)),
  );
  return tokens.map((token, at) => (covered.has(at) ? { ...token, word: gone } : token));
}

function isPresent(hit: Match, tokens: readonly Token[], deps: RiskDeps): boolean {
  if (isNegated(hit, tokens)) return false;
  const from = sentenceStart(tokens, hit.start);
  const to = sentenceEnd(tokens, hit.end);
  const around = (patterns: readonly Pattern[], start = from, end = to) => stands(patterns, tokens, start, end);
  const isNow = around(deps.now);
  if (hit.row.means !== "other" && isReported(hit, tokens, deps)) return false;
  if (around(deps.past)) return isNow && hit.row.when !== "now" && !pastOnly(hit, tokens, deps);
  return hit.row.when !== "now" || isNow || !speaksOfRecords(tokens, from, to, deps);
}

function speaksOfRecords(tokens: readonly Token[], from: number, to: number, deps: RiskDeps): boolean {
  return deps.signs.find(tokens.slice(from, to)).some(({ row }) => row.means === "records");
}

/** True if the past stands in the same clause as the words of danger. */
function pastOnly(hit: Match, tokens: readonly Token[], deps: RiskDeps): boolean {
  const [start, end] = clauseOf(hit, tokens);
  return stands(deps.past, tokens, start, end) && !stands(deps.now, tokens, start, end);
}

/** Most words between "she said" and the words that she said. */
const reach = 5;

/** True if the words are somebody's of the office, or the chart's: right after "she said", or in quotation marks. */
function isReported(hit: Match, tokens: readonly Token[], deps: RiskDeps): boolean {
  const [clause] = clauseOf(hit, tokens);
  const quoted = tokens[hit.start]?.quoted === true;
  const from = quoted ? sentenceStart(tokens, hit.start) : clause;
  const near = quoted ? from : Math.max(from, hit.start - reach);
  const spoken = tokens
    .slice(near, hit.start)
    .findLastIndex((_, at) => stands(deps.says, tokens, near + at, hit.start));
  if (spoken < 0 || tokens.slice(near + spoken, hit.start).some(({ word }) => word === "no")) return false;
  return stands([...deps.office, ...deps.chart], tokens, from, hit.start);
}

/** True for "not", "never" … right before the words, or in a gap of them. */
function isNegated({ start, end, words }: Match, tokens: readonly Token[]): boolean {
  if (tokens.slice(start + 1, end - 1).some(({ word }) => negations.has(word) && !words.has(word))) return true;
  let at = start - 1;
  while (at >= 0 && fillers.has(tokens[at]?.word ?? "")) at--;
  const word = tokens[at]?.word ?? "";
  if (tokens[at]?.clause !== tokens[start]?.clause) return false;
  return negations.has(word) && tokens[at - 1]?.word !== "why";
}

function clauseOf({ start, end }: Match, tokens: readonly Token[]): [number, number] {
  let from = start;
  let to = end;
  while (from > 0 && tokens[from - 1]?.clause === tokens[start]?.clause) from--;
  while (to < tokens.length && tokens[to]?.clause === tokens[end - 1]?.clause) to++;
  return [from, to];
}

function sentenceStart(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0 && tokens[start - 1]?.word !== ".") start--;
  return start;
}

function sentenceEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end < tokens.length && tokens[end]?.word !== ".") end++;
  return end;
}

function stands(patterns: readonly Pattern[], tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    for (const { match } of patterns) {
      const end = match(tokens, at);
      if (end > at && end <= to) return true;
    }
  return false;
}
