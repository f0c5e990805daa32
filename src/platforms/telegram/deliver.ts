import type { Log } from "../../operations/log.ts";
import type { Exchanged } from "../exchanged.ts";
import type { View } from "../platform.ts";
import { ApiError, isGone, reasonOf } from "./failures.ts";
import type { Sending, ToChat } from "./sending.ts";
import type { Words } from "./words.ts";

export type Deliver = ReturnType<typeof createDeliver>;

/** Creates what sends answers. A call that fails is logged, not thrown: the person's next input is answered anyway. */
export function createDeliver({ toChat, exchanged, log }: { toChat: ToChat; exchanged: Exchanged; log: Log }) {
  const kept = (chat: number): Sending => ({ onSent: (message) => exchanged.add(String(chat), message) });

  const view = (chat: number, shown: View, words: Words): Promise<void> =>
    logged(() => toChat.view(chat, shown, words, kept(chat)));

  const line = (chat: number, text: string): Promise<void> => logged(() => toChat.message(chat, { text }, kept(chat)));

  async function logged(sending: () => Promise<void>): Promise<void> {
    try {
      await sending();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const why = isGone(error) ? " (the chat is gone, or the bot is blocked there)" : "";
      log.warn(`Telegram: an answer was not delivered: ${reasonOf(error)}${why}`);
    }
  }

  return { view, line };
}
