import type { Learned } from "../case/learned.ts";
import type { Understood } from "../understanding/reader.ts";
import { corrected } from "./corrected.ts";
import { quotedWords } from "./quoted.ts";
import type { Session } from "./session.ts";

/** What a message tells, with what it puts right and the words of the record that it quotes. */
export function toldIn({ case: c }: Session, text: string, { facts, more }: Understood): Learned {
  if (more.severalPlaces) return ofPerson(facts, more);
  const entry = facts.wrong && quotedWords(text);
  const hearing = more.correctedDay && c.person.hearing && corrected(c.person.hearing, more.correctedDay);
  return { ...facts, ...more, ...(entry && { entry }), ...(hearing && { hearing }) };
}

/** What was said of several offices at once is not put together: only what is about the person counts, and one is asked about at a time. */
const ofPerson = (
  { stage, lawyer, hearingSoon, wary }: Understood["facts"],
  { hearing, benefit, state }: Understood["more"],
) => ({ stage, lawyer, hearingSoon, wary, hearing, benefit, state }) as Learned;
