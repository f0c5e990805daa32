import { createContext, isNegated, isPresent, type Context } from "./risk-context.ts";
import { judgeSigns } from "./risk-signs.ts";
import type { Match, Table } from "./table.ts";
import type { Token } from "./text.ts";

/** Kinds of present danger, the most pressing first (utterances README). */
const dangers = ["harm-done", "threat", "other", "explicit", "self-harm", "indirect"] as const;
export type Danger = (typeof dangers)[number];
export type Risk = { crisis: Danger | null; checkIn: boolean };
/** The tables calm.yaml, crisis.yaml, signs.yaml and markers.yaml. */
export type RiskTables = { calm: Table; crisis: Table; signs: Table; markers: Table };

const gone = "_";

/** Judges whether a message speaks of present danger: certain (crisis), unclear (a soft check-in), or none. */
export function createRisk({ calm, crisis, signs, markers }: RiskTables): (tokens: readonly Token[]) => Risk {
  return (tokens) => {
    const harmless = calm.find(tokens).filter((match) => match.row.means !== "reported" || isOneBreath(match, tokens));
    const open = mask(tokens, harmless);
    const hits = crisis.find(open);
    const context = createContext(open, markers.find(open), signs.find(open));
    const judged = context.sentences.flatMap(([start, end]) => judgeSentence(context, start, end) ?? []);
    const kind = dangers.find(
      (danger) => judged.includes(danger) || hits.some((hit) => hit.row.means === danger && isPresent(hit, context)),
    );
    return { crisis: kind ?? null, checkIn: kind === undefined && (hits.length > 0 || judged.length > 0) };
  };
}

/** Judges one sentence by its signs, if it is neither past, nor negated, nor somebody else's words. */
function judgeSentence(context: Context, start: number, end: number): Danger | "unclear" | null {
  const { tokens, signs, stands } = context;
  const own = signs.filter((sign) => sign.start >= start && sign.end <= end);
  const kind = judgeSigns(
    new Set(own.filter((sign) => sign.row.means === "records" || !isNegated(sign, tokens)).map(({ row }) => row.means)),
  );
  if (kind === null || stands("past", start, end)) return null;
  return stands("speaker", start, end) && stands("says", start, end) ? null : kind;
}

const turns = new Set(["and", "so", "but", "y", "pero"]);
/** True if no "and", "so" or "but" stands inside: after one, the words may be the person's own. */
function isOneBreath({ start, end }: Match, tokens: readonly Token[]): boolean {
  return !tokens.slice(start + 1, end).some(({ word }) => turns.has(word));
}

function mask(tokens: readonly Token[], harmless: readonly Match[]): Token[] {
  const covered = new Set(
    harmless.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, step) => start + step)),
  );
  return tokens.map((token, at) => (covered.has(at) ? { ...token, word: gone } : token));
}
