import type { Telegram } from "telegraf";
import type { CallbackQuery } from "telegraf/types";
import type { Log } from "../../operations/log.ts";
import { isGone, isTooLate, reasonOf } from "./failures.ts";
import { longestText } from "./render.ts";

/** Creates what takes the buttons off the message that was pressed, and shows the chosen answer there. Never rejects. */
export function createRetire({ telegram, log }: { telegram: Telegram; log: Log }) {
  return async function retire(pressed: NonNullable<CallbackQuery["message"]>, label: string): Promise<void> {
    const target = { chat_id: pressed.chat.id, message_id: pressed.message_id };
    const text = "text" in pressed ? `${pressed.text}\n› ${label.toWellFormed()}` : "";
    try {
      if (text && text.length <= longestText)
        await telegram.callApi("editMessageText", { ...target, text, link_preview_options: { is_disabled: true } });
      else await telegram.callApi("editMessageReplyMarkup", { ...target, reply_markup: { inline_keyboard: [] } });
    } catch (error) {
      if (!isTooLate(error) && !isGone(error)) log.warn(`Telegram: old buttons were not taken off: ${reasonOf(error)}`);
    }
  };
}
