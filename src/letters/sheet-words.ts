import { parse } from "yaml";
import { z } from "zod";
import { sendWays } from "../case/vocabulary.ts";
import type { Citations } from "./citations.ts";
import { rule } from "./spec.ts";

const line = z.string().min(1);
const ways = z.partialRecord(z.enum(sendWays), line);

/** A line, or one that is said only where a rule holds. */
const told = z.union([line, z.strictObject({ say: line, when: rule })]);
export type Told = z.infer<typeof told>;

const letterWords = z.strictObject({
  /** Its short name, for buttons with its day: says nothing about health. */
  title: z.string().max(12),
  /** Whom it goes to. */
  to: line,
  /** What is put in with it beside what the letter itself names. */
  enclose: z.array(told).default([]),
  /** What to know before sending; the first that holds is told in the chat. */
  know: z.array(told).min(1),
  /** What comes next if it brings nothing. */
  next: z.array(told).min(1),
  /** Its own words for a way of sending it. */
  ways: ways.default({}),
  /** What its words rest on. */
  sources: z.array(z.string()).default([]),
});
export type LetterWords = z.infer<typeof letterWords>;

const headings = z.strictObject({
  send: line,
  printer: line,
  pen: line,
  enclose: line,
  copy: line,
  watch: line,
  next: line,
  know: line,
});

const sharedWords = z.strictObject({
  title: line,
  headings,
  ways: z.record(z.enum(sendWays), line),
  sendTo: line,
  near: line,
  noPrinter: z.strictObject({ portal: line, email: line, signed: line, online: line, paper: line, ask: line }),
  pen: z.strictObject({ office: line, security: line }),
  certNo: line,
  again: line,
  encloseToo: line,
  sign: line,
  signMessage: line,
  copy: line,
  watch: z.strictObject({
    law: line,
    first: line,
    firstUnknown: line,
    wish: line,
    ours: line,
    informBy: line,
    subpoenaBy: line,
    keepBy: line,
    complainBy: line,
    replyBy: line,
    closed: line,
    past: line,
    unknown: line,
    none: line,
  }),
  sources: z.array(z.string()),
});
export type SharedWords = z.infer<typeof sharedWords>;

/** Reads the words beside one letter. Throws on an unknown key, an empty line or a source that is not there or from memory. */
export const readLetterWords = (yaml: string, citations: Citations): LetterWords =>
  checked(letterWords.parse(parse(yaml)), citations);

/** Reads the words that stand beside every letter. */
export const readSharedWords = (yaml: string, citations: Citations): SharedWords =>
  checked(sharedWords.parse(parse(yaml)), citations);

function checked<T extends { sources: string[] }>(words: T, citations: Citations): T {
  for (const source of words.sources) citations.known(source);
  return words;
}
