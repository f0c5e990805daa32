import { Temporal } from "temporal-polyfill";
import { readAnswer, type Answer } from "./answer.ts";
import { type Ask, readAsk } from "./ask.ts";
import { readClauses } from "./clauses.ts";
import { readDetails } from "./details.ts";
import { type Facts, readFacts } from "./facts.ts";
import { type More, readMore } from "./more.ts";
import { words } from "./parts.ts";
import { readPhrases } from "./phrases.ts";
import { type Picked, readPicked } from "./picked.ts";
import { createRisk, type Danger } from "./risk.ts";
import { readStatements } from "./statements.ts";
import { readSpans } from "./times.ts";
import { readWords } from "./words.ts";

/** What a typed message says. */
export type Understood = {
  facts: Facts;
  more: More;
  /** The topic, if it is mainly a question. */
  ask: Ask | null;
  /** Present danger, answered before all else. */
  crisis: Danger | null;
  /** Unclear hints: one kind line above the normal answer. Never together with `crisis`. */
  checkIn: boolean;
  /** What a fragment means as an answer to the question that is open. */
  answer: Answer | null;
  /** The choice that a fragment points at: "2", "the first", "both". Read only while a question is open. */
  picked?: Picked;
};

/** Makes the reader. `readFile` gets paths such as `data/phrases/en/crisis.yaml`. Throws if a table is not whole. */
export function createReader({ readFile }: { readFile: (path: string) => string }) {
  const { tables, regular } = readPhrases(readFile);
  const risk = createRisk(tables);
  /** Reads one message, without memory of others. `today` is the person's date. */
  const understand = (text: string, { today, question }: { today: string; question?: string }): Understood => {
    const tokens = readWords(text, regular);
    const clauses = readClauses(tokens, tables.concepts);
    const parts = {
      tokens,
      clauses,
      statements: readStatements(tokens, tables.statements),
      details: readDetails(tokens, clauses, tables.details),
      spans: readSpans(tokens),
      isKnown: regular.isKnown,
    };
    const said = readFacts(parts);
    const more = readMore(parts, said, { text, today, question });
    const facts = isSoon(more.hearing, today) ? { ...said, hearingSoon: true as const } : said;
    const danger = risk(tokens);
    const picked = question === undefined ? undefined : readPicked(words(tokens, { start: 0, end: tokens.length }));
    return {
      facts,
      more,
      ask: readAsk(tokens, clauses, tables.questions, danger.crisis !== null),
      ...danger,
      answer: readAnswer(tokens, tables.answers),
      ...(picked !== undefined && { picked }),
    };
  };
  return { understand };
}

/** Says whether a hearing's date is at most two months away. */
function isSoon(hearing: string | undefined, today: string): boolean {
  if (hearing === undefined || hearing < today) return false;
  return Temporal.PlainDate.compare(Temporal.PlainDate.from(today).add({ months: 2 }), hearing) >= 0;
}
