import type { Log } from "../../operations/log.ts";
import { nameOf } from "../../operations/name-of.ts";
import { type Bot, type ChatMessage, type Deed, type Incoming, type Reply, StoreAway } from "../platform.ts";
import type { Exchanged } from "../exchanged.ts";
import { type Body, plainLine } from "./render.ts";
import type { Words } from "./words.ts";

/** What came of an input. `answered`: the bot took it; then buttons that asked for it are done with. */
export interface Outcome {
  bodies: [Body, ...Body[]];
  answered: boolean;
  retired?: string;
  /** Messages to take out of the direct messages. */
  clear?: ChatMessage[];
}

export interface Asked {
  person: string;
  input: string;
  does: Deed;
  words: Words;
  /** In a server: check-ins come to the direct messages. */
  elsewhere?: boolean;
}

interface AskDeps {
  bot: Bot;
  exchanged: Exchanged;
  log: Log;
  now: () => number;
  today: (now: number) => string;
}

/** Asks the bot; never rejects: what fails becomes a sentence for the person, and a line in the log without anything of theirs. */
export function createAsk(deps: AskDeps) {
  let lastLine: string | undefined;

  const incoming = ({ person, input, does, elsewhere }: Asked, messages: ChatMessage[]): Incoming => {
    const now = deps.now();
    const told = messages.length > 0 && { messages };
    const from = { platform: "discord" as const, id: person };
    return { from, input, today: deps.today(now), now, does, ...(elsewhere && { elsewhere }), ...told };
  };

  /** Messages that the bot could not be told of are kept for the next input. */
  const handled = async (asked: Asked): Promise<Reply> => {
    const messages = deps.exchanged.take(asked.person);
    try {
      return await deps.bot.handle(incoming(asked, messages));
    } catch (error) {
      deps.exchanged.giveBack(asked.person, messages);
      throw error;
    }
  };

  const failed = (error: unknown, words: Words): Outcome => {
    if (!(error instanceof StoreAway)) {
      deps.log.error(`discord: an input failed: ${nameOf(error)}`);
      return { bodies: [plainLine(words.wentWrong)], answered: false };
    }
    lastLine = error.line ?? lastLine;
    deps.log.warn("discord: an input waits, the store is away");
    return { bodies: [plainLine(lastLine ?? words.cannotSave)], answered: false };
  };

  /** `show` makes the messages of the reply. */
  return async (asked: Asked, show: (reply: Reply) => Body[]): Promise<Outcome> => {
    try {
      const reply = await handled(asked);
      const [first, ...rest] = show(reply);
      if (!first) throw new Error("a view without a message");
      const { retired, clear } = reply;
      return { bodies: [first, ...rest], answered: true, ...(retired && { retired }), ...(clear && { clear }) };
    } catch (error) {
      return failed(error, asked.words);
    }
  };
}

export type Ask = ReturnType<typeof createAsk>;
