import { z } from "zod";
import { entryTypes, stages } from "./vocabulary.ts";

/** What the conversation has to know of a letter. */
export const letterKind = z.strictObject({
  /** Who gets it: the place itself, somebody of its own (a plan, a lawyer), or an office of Social Security, by the stage of the claim. */
  recipient: z.union([
    z.enum(["place", "other"]),
    z.strictObject({ office: z.string(), at: z.partialRecord(z.enum(stages), z.string()).optional() }),
  ]),
  /** The questions it asks in the chat, in this order: the least it needs. All else is a line for the pen, or a change. */
  asks: z.array(z.string()),
  /** Only the person can sign it, whoever helps. */
  signs: z.literal("person").optional(),
  /** A tie may matter: a gentler and a firmer tone are offered. */
  tones: z.literal(true).optional(),
  /** How the ways of sending it are told. */
  ways: z.enum(["office", "ssa", "hearing", "doctor", "online"]),
  /** What sending it writes into the trail. */
  trail: z.enum(entryTypes),
  /** From its arrival the office has 30 days. */
  startsTime: z.literal(true).optional(),
  /** What comes of it is the record, which an open claim must be told of whole. */
  opensRecords: z.literal(true).optional(),
  /** It is about words in the record. */
  about: z.literal("entry").optional(),
  /** It names who treated the person. */
  names: z.literal("sources").optional(),
  /** It says that the copy is free for a claim. */
  freeCopy: z.literal(true).optional(),
  /** The date after which it has to say why it is late. */
  late: z.enum(["inform", "subpoena", "keep", "complaint"]).optional(),
});

/** `needed`: without these it cannot be sent; `fields`: all that can be changed in it. */
export type LetterKind = z.infer<typeof letterKind> & { needed: readonly string[]; fields: readonly string[] };
