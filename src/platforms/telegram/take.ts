import { Context, type Telegram } from "telegraf";
import type { Update, UserFromGetMe } from "telegraf/types";
import type { Log } from "../../operations/log.ts";
import { createTurns } from "../../turns.ts";
import { acknowledge } from "./acknowledge.ts";
import { reasonOf, StillOpen } from "./failures.ts";

interface TakeDeps {
  telegram: Telegram;
  me: UserFromGetMe;
  route: (ctx: Context) => Promise<void>;
  log: Log;
  stopping: AbortSignal;
}

/**
 * Creates what takes an update in hand: a press is acknowledged at once, then each chat's updates are handled and answered
 * in order.
 * Rejects with StillOpen if the update was not handled and is to come again; any other failure is logged and ends it.
 */
export function createTake({ telegram, me, route, log, stopping }: TakeDeps) {
  const inTurn = createTurns();

  async function handled(ctx: Context): Promise<void> {
    if (stopping.aborted) throw new StillOpen("a stop came before its turn");
    try {
      await route(ctx);
    } catch (error) {
      if (error instanceof StillOpen) throw error;
      log.error(`Telegram: an update was not handled: ${reasonOf(error)}`);
    }
  }

  return async function take(update: Update): Promise<void> {
    const ctx = new Context(update, telegram, me);
    const acknowledged = acknowledge(ctx, log);
    await inTurn(String(ctx.chat?.id ?? ctx.from?.id ?? 0), () => handled(ctx));
    await acknowledged;
  };
}
