import type { CallbackQuery } from "telegraf/types";
import type { Log } from "../../operations/log.ts";
import { type Bot, type Deed, StoreAway } from "../platform.ts";
import type { Deliver } from "./deliver.ts";
import { reasonOf, StillOpen } from "./failures.ts";
import type { Pause } from "./pause.ts";
import type { Words } from "./words.ts";

/** Milliseconds until an update comes again whose answer could not be saved. */
const untilAgain = 3000;

/** What one person did in their private chat. */
export interface Turn {
  update: number;
  person: number;
  does: Deed;
  words: Words;
  /** The message whose button was pressed. */
  pressed?: CallbackQuery["message"];
}

interface TurnDeps {
  bot: Pick<Bot, "handle">;
  deliver: Deliver;
  retire: (pressed: NonNullable<CallbackQuery["message"]>, label: string) => Promise<void>;
  log: Log;
  now: () => number;
  today: (now: number) => string;
  pause: Pause;
  stopping: AbortSignal;
}

/** Creates what gives a deed to the bot and delivers the answer. Rejects with StillOpen if a stop comes before there is one. */
export function createTurns({ bot, deliver, retire, log, now, today, pause, stopping }: TurnDeps) {
  async function once({ update, person, does, words, pressed }: Turn): Promise<void> {
    const at = now();
    const from = { platform: "telegram" as const, id: String(person) };
    const { view, retired } = await bot.handle({ from, input: `tg:${update}`, today: today(at), now: at, does });
    const marked = pressed && retired !== undefined ? retire(pressed, retired) : undefined;
    await Promise.all([marked, deliver.view(person, view, words)]);
  }

  return async function handle(turn: Turn): Promise<void> {
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
