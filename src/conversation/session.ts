import { z } from "zod";
import { flowIds } from "../../flows/ids.ts";
import { checkInWays, tiers, type Position } from "../../flows/position.ts";
import { effect } from "./effects.ts";
import { caseSchema, emptyCase, fields } from "../case/case.ts";
import { letterIds } from "../case/letters.ts";
import { entryTypes, sendWays, workarounds } from "../case/vocabulary.ts";

const position: z.ZodType<Position> = z.strictObject({
  flow: z.enum(flowIds),
  state: z.string(),
  place: z.string(),
  because: z.string().optional(),
  clock: z.string().optional(),
  tell: z.string().optional(),
  called: z.literal(true).optional(),
  letter: z.enum(letterIds).optional(),
  fields: fields.optional(),
  ask: z.array(z.string()).optional(),
  answered: z.array(z.string()).optional(),
  how: z.enum(sendWays).optional(),
  about: z.enum(workarounds).optional(),
  tier: z.enum(tiers).optional(),
  page: z.number().optional(),
  made: z.number().optional(),
  times: z.number().optional(),
  source: z.number().optional(),
  way: z.enum(checkInWays).optional(),
  day: z.string().optional(),
  step: z.enum(entryTypes).optional(),
  key: z.string().optional(),
  checkIn: z.number().optional(),
  typed: z.string().optional(),
  line: z.number().optional(),
});

/** A named sentence above the present question; `text` fills its {{text}}. */
const said = z.strictObject({ group: z.string(), key: z.string(), text: z.string().optional() });
export type Said = z.infer<typeof said>;

const undo = z.strictObject({ path: z.array(position), streak: z.number(), case: z.record(z.string(), z.unknown()) });
export type Undo = z.infer<typeof undo>;

const speaker = z.strictObject({ platform: z.enum(["terminal", "telegram", "discord"]), id: z.string() });

/** The form of what is saved; raise it with a migration when it changes. */
const sessionVersion = 1;

/** All that is kept of a conversation: plain data, sealed by the store. */
export const session = z.strictObject({
  version: z.literal(sessionVersion),
  /** Rises whenever another question is asked: buttons of earlier turns are stale. */
  turn: z.number(),
  /** Where the conversation is: the last position is the present one, those before it wait. */
  path: z.array(position).min(1),
  case: caseSchema,
  undo: z.array(undo),
  said: z.array(said),
  /** Only the question stands below what is said: the rest was read already. */
  brief: z.literal(true).optional(),
  /** How often in a row an answer was not understood. */
  missed: z.number(),
  /** How often present danger was answered: words are not shown twice. */
  cares: z.number(),
  /** Questions asked since the last offer. */
  streak: z.number(),
  /** When the person was last here, in milliseconds. */
  seen: z.number(),
  /** The last input and its effects: the same input again does nothing twice. */
  last: z.strictObject({ input: z.string(), effects: z.array(effect) }).optional(),
  /** A few inputs before that one: they may be delivered again too. */
  earlier: z.array(z.string()),
  /** Who it is: kept, sealed, only while a check-in has to find its way. */
  speaker: speaker.optional(),
  /** Messages of the chat that can be taken out of it again: for /hide and /forget alone. */
  messages: z.array(z.strictObject({ id: z.string(), at: z.number() })).default([]),
  /** The first check-in was set in another chat than that to which they come: one message shows the way at once. */
  greets: z.literal(true).optional(),
  /** A check-in could not be sent: the person is told when they come. */
  unreached: z.literal(true).optional(),
  /** The code that was made last for /move: a new one and /forget close it. */
  code: z.string().optional(),
  /** Where the conversation was before a move, and when somebody was there last: what is kept there is still to be erased. */
  left: speaker.extend({ seen: z.number() }).optional(),
  /** Wrong codes that were typed to move here, and when the last was. */
  moves: z.strictObject({ wrong: z.number(), since: z.number() }).optional(),
});
export type Session = z.infer<typeof session>;

const year2026 = Date.UTC(2026, 0);

/** A new conversation at its first question. Its turns begin where no earlier conversation's were: buttons of one that was erased are stale. */
export const newSession = (now: number): Session => ({
  version: sessionVersion,
  turn: Math.max(1, Math.floor((now - year2026) / 1000)),
  path: [{ flow: "triage", state: "start", place: "p1" }],
  case: emptyCase,
  undo: [],
  said: [],
  missed: 0,
  cares: 0,
  streak: 0,
  seen: now,
  earlier: [],
  messages: [],
});

/** The present position. */
export function present({ path }: Session): Position {
  const at = path.at(-1);
  if (!at) throw new Error("a session without a position");
  return at;
}
