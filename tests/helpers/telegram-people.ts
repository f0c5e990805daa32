import { type Shown, today } from "./telegram-chats.ts";
import type { TelegramServer } from "./telegram-server.ts";

/** Creates a person in their private chat with the bot. */
export function createPerson(server: TelegramServer, { id = 700, language = "en" } = {}) {
  const from = { id, is_bot: false, first_name: "Sample", language_code: language };
  const chat = { id, type: "private", first_name: "Sample" };
  let queries = 0;

  function send(content: Record<string, unknown>) {
    const message = { message_id: server.nextId(), date: today, from, chat, ...content };
    server.written.push(message);
    return server.push({ message });
  }
  function pressData(message: Shown, data: string, { expired = false } = {}) {
    const query = `${id}-${queries++}`;
    if (!expired) server.openQueries.add(query);
    return server.push({
      callback_query: { id: query, from, chat_instance: "1", message: structuredClone(message), data },
    });
  }

  const sees = () => server.messages.filter((message) => message.chat.id === id);
  /** What stands in the chat: the ids of what the person wrote and of what they were sent. */
  const chatIds = () =>
    [...server.written, ...sees()]
      .filter((message) => message.chat.id === id)
      .map(({ message_id }) => message_id)
      .toSorted((a, b) => a - b);
  const texts = () => sees().map((message) => message.text ?? message.caption ?? "");

  return {
    id,
    send,
    say: (text: string) => send({ text }),
    edit: (content: Record<string, unknown>) =>
      server.push({ edited_message: { message_id: 1, date: 1, edit_date: 2, from, chat, ...content } }),
    pressData,
    /** Presses the newest button with this label. */
    press(label: string, how: { expired?: boolean } = {}) {
      for (const message of sees().toReversed()) {
        const button = message.reply_markup?.inline_keyboard.flat().find(({ text }) => text === label);
        if (button?.callback_data) return pressData(message, button.callback_data, how);
      }
      throw new Error(`no button ${label} is shown`);
    },
    sees,
    chatIds,
    texts,
  };
}
