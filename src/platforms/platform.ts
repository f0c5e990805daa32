import type { Speaker } from "../speaker.ts";

export const commands = [
  "start",
  "plan",
  "places",
  "deadlines",
  "letters",
  "trail",
  "checkins",
  "mydata",
  "move",
  "hide",
  "privacy",
  "about",
  "forget",
  "help",
] as const;
export type Command = (typeof commands)[number];

/** One thing a person did, the same on every platform. */
export interface Incoming {
  from: Speaker;
  /** Names this input alone; the same again means that the platform delivered it twice. */
  input: string;
  /** The person's day, `2027-03-01`, and the moment in milliseconds. */
  today: string;
  now: number;
  does: Deed;
  /** What is sent later comes to another chat than this one: the direct messages, while this is a server. */
  elsewhere?: true;
  /** Messages of this chat since the last input, this one too: they are kept for /hide and /forget alone. */
  messages?: ChatMessage[];
}

/** A message that can be taken out of the chat again: its id on the platform, and the moment it was sent, in milliseconds. */
export interface ChatMessage {
  id: string;
  at: number;
}

export type Deed =
  | { kind: "text"; text: string }
  /** A pressed button: `turn` is the turn it was shown in. */
  | { kind: "press"; turn: number; choice: string }
  /** A form that was sent: a typed answer to the question of `turn`, and what stood in its further fields. Blank fields say nothing. */
  | { kind: "form"; turn: number; text: string; more?: Record<string, string> }
  | { kind: "command"; command: Command; payload?: string }
  /** A photo, voice message, sticker …: nothing of it is read or kept. */
  | { kind: "unsupported"; what: "picture" | "voice" | "file" | "other" };

export interface Choice {
  id: string;
  /** At most 20 characters in our own words; at most 40 where the person named it. */
  label: string;
}

export interface Attachment {
  /** A bland name, `letter-2027-03-01.txt`. */
  name: string;
  type: string;
  bytes: Uint8Array;
  /** What it is, for people who cannot see it. */
  description: string;
}

/** One field of a form. */
export interface FormField {
  id: string;
  /** What is asked for. */
  label: string;
  example?: string;
}

/** What is shown at a moment: plain text, never markup. */
export interface View {
  turn: number;
  text: string;
  /** Parts that the person is meant to copy, each a message of its own before the text, never with marks of their own. */
  copy?: string[];
  /** The answers to this question, at most four. */
  choices: Choice[];
  /** Back, Why? and Stop for now, in this order, those that apply. */
  constant: Choice[];
  attachments: Attachment[];
  /** May an answer be typed? Where typing needs a form (Discord in a server), one is offered. */
  typed: boolean;
  /** What else may be filled in at once where typing needs a form: at most four fields beside the present question. */
  form?: FormField[];
}

/** The answer to one input. `retired`: the label that was chosen, to be marked on the message whose button was pressed. */
export interface Reply {
  view: View;
  retired?: string;
  /** Messages to take out of the chat before this answer, as far as the platform lets the bot. */
  clear?: ChatMessage[];
}

/** A message that nobody has just asked for: it comes without a sound. */
export interface Push {
  /** The person's id on this platform. */
  to: string;
  view: View;
  /** The same for every try of this one message. */
  nonce: string;
}

/** What became of it. `closed`: the person takes no messages (bot blocked, direct messages closed, account gone). `failed`: it may work later. */
export type Delivery = { state: "sent"; messages: ChatMessage[] } | { state: "closed" } | { state: "failed" };

/** What a platform needs of the bot. Never rejects for reasons of the conversation; a store that is away is told in the reply. */
export interface Bot {
  handle(incoming: Incoming): Promise<Reply>;
  /** Shows the present question without answering it; nothing is saved. */
  look(from: Speaker, today: string, now: number): Promise<View>;
}

/** Thrown by `handle` after the honest line was made: answer with `line`, and let the input come again if the platform can. */
export class StoreAway extends Error {
  override name = "StoreAway";
  /** Undefined: this person was told already in this outage. */
  readonly line: string | undefined;
  constructor(line: string | undefined, cause: unknown) {
    super("the store is away", { cause });
    this.line = line;
  }
}

/** One way to talk to people. `start` resolves when it serves; `stop` lets the inputs in hand finish. */
export interface Platform {
  name: Speaker["platform"];
  /** Never rejects. */
  send(push: Push): Promise<Delivery>;
  start(): Promise<void>;
  stop(): Promise<void>;
}
