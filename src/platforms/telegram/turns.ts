import type { CallbackQuery } from "telegraf/types";
import type { Log } from "../../operations/log.ts";
import type { Exchanged } from "../exchanged.ts";
import { type Bot, type Deed, type Reply, StoreAway } from "../platform.ts";
import { type Clear, deletable } from "./clear.ts";
import type { Deliver } from "./deliver.ts";
import { reasonOf, StillOpen } from "./failures.ts";
import type { Pause } from "./pause.ts";
import { chatMessage } from "./sending.ts";
import type { Words } from "./words.ts";

/** Milliseconds until an update comes again whose answer could not be saved. */
const untilAgain = 3000;

/** Milliseconds that an answer waits for what is cleared before it. */
const clearedFirst = 2000;

/** What one person did in their private chat. */
export interface Turn {
  update: number;
  person: number;
  does: Deed;
  words: Words;
  /** The message that it was done with: the person's own, or the one whose button was pressed. */
  message: CallbackQuery["message"];
  /** The latter alone. */
  pressed?: CallbackQuery["message"];
}

interface TurnDeps {
  bot: Pick<Bot, "handle">;
  deliver: Deliver;
  clear: Clear;
  exchanged: Exchanged;
  /** Lets a stop wait for it. */
  beside: (work: Promise<unknown>) => void;
  retire: (pressed: NonNullable<CallbackQuery["message"]>, label: string) => Promise<void>;
  log: Log;
  now: () => number;
  today: (now: number) => string;
  pause: Pause;
  stopping: AbortSignal;
}

/** Creates what gives a deed to the bot and delivers the answer. Rejects with StillOpen if a stop comes before there is one. */
export function createTurns(deps: TurnDeps) {
  const { bot, deliver, clear, exchanged, beside, retire, log, now, today, pause, stopping } = deps;

  /** Asks the bot. Messages that it could not be told of are kept for the next input. */
  async function ask({ update, person, does }: Turn): Promise<Reply> {
    const at = now();
    const id = String(person);
    const messages = exchanged.take(id);
    const told = messages.length > 0 && { messages };
    try {
      const from = { platform: "telegram" as const, id };
      return await bot.handle({ from, input: `tg:${update}`, today: today(at), now: at, does, ...told });
    } catch (error) {
      exchanged.giveBack(id, messages);
      throw error;
    }
  }

  async function once(turn: Turn): Promise<void> {
    const { person, words, pressed } = turn;
    const { view, retired, clear: old = [] } = await ask(turn);
    const going = deletable(old, now());
    const marked =
      pressed && retired !== undefined && !going.includes(pressed.message_id) ? retire(pressed, retired) : undefined;
    if (going.length > 0) {
      const cleared = clear(person, going);
      beside(cleared);
      await Promise.race([cleared, pause(clearedFirst, stopping)]);
    }
    await Promise.all([marked, deliver.view(person, view, words)]);
  }

  return async function handle(turn: Turn): Promise<void> {
    // Of a message that is too old to be seen, Telegram says that it was sent at 0.
    if (turn.message && turn.message.date > 0) exchanged.add(String(turn.person), chatMessage(turn.message));
    for (;;) {
      try {
        return await once(turn);
      } catch (error) {
        if (!(error instanceof StoreAway)) return apologise(turn, error);
        if (error.line !== undefined) await deliver.line(turn.person, error.line);
        await pause(untilAgain, stopping);
        if (stopping.aborted) throw new StillOpen("a stop came before the store", { cause: error });
      }
    }
  };

  async function apologise({ person, words }: Turn, error: unknown): Promise<void> {
    log.error(`Telegram: an input was not answered: ${reasonOf(error)}`);
    await deliver.line(person, words.wentWrong);
  }
}
