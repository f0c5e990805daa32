import type { Log } from "../../operations/log.ts";
import { nameOf } from "../../operations/name-of.ts";
import { type Bot, type Deed, type Incoming, type Reply, StoreAway } from "../platform.ts";
import { type Body, plainLine } from "./render.ts";
import type { Words } from "./words.ts";

/** What came of an input. `answered`: the bot took it; then buttons that asked for it are done with. */
export interface Outcome {
  bodies: [Body, ...Body[]];
  answered: boolean;
  retired?: string;
}

export interface Asked {
  person: string;
  input: string;
  does: Deed;
  words: Words;
}

/** Asks the bot; never rejects: what fails becomes a sentence for the person, and a line in the log without anything of theirs. */
export function createAsk(deps: { bot: Bot; log: Log; now: () => number; today: (now: number) => string }) {
  let lastLine: string | undefined;

  const incoming = ({ person, input, does }: Asked): Incoming => {
    const now = deps.now();
    return { from: { platform: "discord", id: person }, input, today: deps.today(now), now, does };
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
      const reply = await deps.bot.handle(incoming(asked));
      const [first, ...rest] = show(reply);
      if (!first) throw new Error("a view without a message");
      return { bodies: [first, ...rest], answered: true, ...(reply.retired && { retired: reply.retired }) };
    } catch (error) {
      return failed(error, asked.words);
    }
  };
}

export type Ask = ReturnType<typeof createAsk>;
