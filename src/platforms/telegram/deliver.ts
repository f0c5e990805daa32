import type { Telegram } from "telegraf";
import type { Log } from "../../operations/log.ts";
import type { Attachment, View } from "../platform.ts";
import type { Call } from "./api.ts";
import { ApiError, isGone, reasonOf } from "./failures.ts";
import { type Rendered, render } from "./render.ts";
import type { Words } from "./words.ts";

export type Deliver = ReturnType<typeof createDeliver>;

/** Creates what sends answers. A call that fails is logged, not thrown: the person's next input is answered anyway. */
export function createDeliver({ telegram, call, log }: { telegram: Telegram; call: Call; log: Log }) {
  async function send(chat: number, { text, entities, keyboard }: Rendered): Promise<void> {
    await telegram.callApi("sendMessage", {
      chat_id: chat,
      text,
      ...(entities && { entities }),
      link_preview_options: { is_disabled: true },
      ...(keyboard && { reply_markup: keyboard }),
    });
  }

  /** Sends a file. Gives false if it was not sent, or may not have been. */
  async function sendFile(chat: number, { name, type, bytes, description }: Attachment): Promise<boolean> {
    try {
      const document = new File([new Uint8Array(bytes)], name, { type });
      await call("sendDocument", { chat_id: chat, document, caption: description });
      return true;
    } catch (error) {
      if (isGone(error)) throw error;
      log.warn(`Telegram: a file was not sent: ${reasonOf(error)}`);
      return false;
    }
  }

  /** Sends the files of a view, then its text with the buttons. */
  async function view(chat: number, { attachments, ...rest }: View, words: Words): Promise<void> {
    await logged(async () => {
      let text = rest.text;
      for (const attachment of attachments) {
        if (!(await sendFile(chat, attachment))) text = `${words.fileLost}\n\n${rest.text}`;
      }
      for (const message of render({ ...rest, text })) await send(chat, message);
    });
  }

  const line = (chat: number, text: string): Promise<void> => logged(() => send(chat, { text }));

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
