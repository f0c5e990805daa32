import type { Match } from "./table.ts";
import type { Token } from "./text.ts";

type Mark = "past" | "now" | "speaker" | "says";
/** What stands around words of danger in one message. */
export type Context = {
  tokens: readonly Token[];
  signs: readonly Match[];
  /** Start and end of each sentence. */
  sentences: readonly [number, number][];
  /** Says whether a marker stands wholly between two places. */
  stands: (mark: Mark, start: number, end: number) => boolean;
};

export function createContext(tokens: readonly Token[], marks: readonly Match[], signs: readonly Match[]): Context {
  return {
    tokens,
    signs,
    sentences: sentencesOf(tokens),
    stands: (mark, start, end) =>
      marks.some((each) => each.row.means === mark && each.start >= start && each.end <= end),
  };
}

/** True if a phrase of danger is about now, and the person's own. */
export function isPresent(hit: Match, context: Context): boolean {
  const { tokens, signs, sentences, stands } = context;
  if (isNegated(hit, tokens)) return false;
  if (hit.row.means !== "other" && isReported(hit, context)) return false;
  const [start, end] = sentences.find(([from, to]) => hit.start >= from && hit.start < to) ?? [0, tokens.length];
  const isNow = stands("now", start, end);
  if (stands("past", start, end)) {
    const [from, to] = clauseOf(hit, tokens);
    const pastOnly = stands("past", from, to) && !stands("now", from, to);
    return isNow && hit.row.when !== "now" && !pastOnly;
  }
  const ofRecords = signs.some((sign) => sign.row.means === "records" && sign.start >= start && sign.end <= end);
  return hit.row.when !== "now" || isNow || !ofRecords;
}

const negations = new Set(
  "not dont didnt isnt wasnt never no wont doesnt arent havent without nor cannot wouldnt nunca no ni sin tampoco".split(
    " ",
  ),
);
const fillers = new Set(
  "really actually even going to planning want trying saying gonna feeling thinking about of here ever currently actively at all am be a an any need thoughts thought plans plan intention intent urge urges me quiero voy pienso estoy pensando".split(
    " ",
  ),
);

/** True for "not", "never" … right before the words, or in a gap of them. */
export function isNegated({ start, end, words }: Match, tokens: readonly Token[]): boolean {
  if (tokens.slice(start + 1, end - 1).some(({ word }) => negations.has(word) && !words.has(word))) return true;
  let at = start - 1;
  while (at >= 0 && fillers.has(tokens[at]?.word ?? "")) at--;
  const word = tokens[at]?.word ?? "";
  if (tokens[at]?.clause !== tokens[start]?.clause) return false;
  return negations.has(word) && tokens[at - 1]?.word !== "why";
}

/** Most words between "she said" and the words that she said. */
const reach = 5;

/** True if the words are somebody's of the office, or the chart's: right after "she said", or in quotation marks. */
function isReported(hit: Match, { tokens, sentences, stands }: Context): boolean {
  const quoted = tokens[hit.start]?.quoted === true;
  const sentence = sentences.findLast(([start]) => start <= hit.start)?.[0] ?? 0;
  const from = quoted ? sentence : clauseOf(hit, tokens)[0];
  const near = quoted ? from : Math.max(from, hit.start - reach);
  if (!stands("says", near, hit.start) || !stands("speaker", from, hit.start)) return false;
  const since = tokens.slice(near, hit.start).findLastIndex((_, at) => stands("says", near + at, hit.start));
  return !tokens.slice(near + since, hit.start).some(({ word }) => word === "no");
}

function clauseOf({ start, end }: Match, tokens: readonly Token[]): [number, number] {
  let from = start;
  let to = end;
  while (from > 0 && tokens[from - 1]?.clause === tokens[start]?.clause) from--;
  while (to < tokens.length && tokens[to]?.clause === tokens[end - 1]?.clause) to++;
  return [from, to];
}

function sentencesOf(tokens: readonly Token[]): [number, number][] {
  const out: [number, number][] = [];
  let start = 0;
  for (const [at, { word }] of tokens.entries())
    if (word === ".") {
      out.push([start, at]);
      start = at + 1;
    }
  return start < tokens.length ? [...out, [start, tokens.length]] : out;
}
