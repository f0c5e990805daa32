import type { Telegram } from "telegraf";
import { z } from "zod";
import type { Log } from "../../operations/log.ts";
import type { Attachment, ChatMessage, View } from "../platform.ts";
import type { Call } from "./api.ts";
import { isGone, reasonOf } from "./failures.ts";
import { type Rendered, render } from "./render.ts";
import type { Words } from "./words.ts";

export interface Sending {
  /** Comes without a sound. */
  quiet?: boolean;
  /** Is told of each message that was sent, as it was sent. */
  onSent: (message: ChatMessage) => void;
}

const sentSchema = z.object({ message_id: z.number(), date: z.number() });

/** Names a message of Telegram, and its moment. */
export const chatMessage = ({ message_id, date }: z.infer<typeof sentSchema>): ChatMessage => ({
  id: String(message_id),
  at: date * 1000,
});

/** Creates what sends messages to a private chat. Rejects with the call that failed; what was sent before it stays. */
export function createSending({ telegram, call, log }: { telegram: Telegram; call: Call; log: Log }) {
  async function message(
    chat: number,
    { text, entities, keyboard }: Rendered,
    { quiet, onSent }: Sending,
  ): Promise<void> {
    const sent = await telegram.callApi("sendMessage", {
      chat_id: chat,
      text,
      ...(entities && { entities }),
      link_preview_options: { is_disabled: true },
      ...(keyboard && { reply_markup: keyboard }),
      ...(quiet && { disable_notification: true }),
    });
    onSent(chatMessage(sent));
  }

  /** Sends a file. Gives false if it was not sent, or may not have been. */
  async function file(chat: number, attachment: Attachment, { quiet, onSent }: Sending): Promise<boolean> {
    const { name, type, bytes, description } = attachment;
    try {
      const document = new File([new Uint8Array(bytes)], name, { type });
      const said = { caption: description, ...(quiet && { disable_notification: true }) };
      const sent = sentSchema.safeParse(await call("sendDocument", { chat_id: chat, document, ...said })).data;
      if (sent) onSent(chatMessage(sent));
      return true;
    } catch (error) {
      if (isGone(error)) throw error;
      log.warn(`Telegram: a file was not sent: ${reasonOf(error)}`);
      return false;
    }
  }

  /** Sends the files of a view, then its text with the buttons. */
  async function view(chat: number, { attachments, ...rest }: View, words: Words, how: Sending): Promise<void> {
    let text = rest.text;
    for (const attachment of attachments) {
      if (!(await file(chat, attachment, how))) text = `${words.fileLost}\n\n${rest.text}`;
    }
    for (const part of render({ ...rest, text })) await message(chat, part, how);
  }

  return { message, view };
}

export type ToChat = ReturnType<typeof createSending>;
