import type { Context } from "telegraf";
import type { Log } from "../../operations/log.ts";
import { isTooLate, reasonOf } from "./failures.ts";

/** Ends the waiting mark on a button that was pressed, whatever becomes of the press. Never rejects. */
export async function acknowledge(ctx: Context, log: Log): Promise<void> {
  if (!ctx.callbackQuery) return;
  try {
    await ctx.answerCbQuery();
  } catch (error) {
    if (!isTooLate(error)) log.warn(`Telegram: a press was not acknowledged: ${reasonOf(error)}`);
  }
}
