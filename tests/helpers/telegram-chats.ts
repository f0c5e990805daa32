import type { Call } from "./telegram-server.ts";

/** An answer of the Bot API that is an error. */
export class Refusal extends Error {
  readonly code: number;
  readonly retryAfter: number | undefined;
  constructor(code: number, message: string, retryAfter?: number) {
    super(message);
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

export interface Shown {
  message_id: number;
  date: number;
  chat: { id: number; type: string };
  text?: string;
  document?: { name: string; type: string; text: string };
  caption?: string;
  disable_notification?: boolean;
  reply_markup?: { inline_keyboard: { text: string; callback_data?: string; url?: string }[][] };
}

/** When everything is sent, as Telegram counts: in seconds. */
export const today = Date.parse("2027-03-01T12:00:00Z") / 1000;

type Payload = Record<string, unknown>;

/** Keeps what is shown in the chats, and refuses what Telegram refuses. */
export function createTelegramChats() {
  const messages: Shown[] = [];
  /** What people wrote to the bot. */
  const written: Pick<Shown, "message_id" | "date" | "chat">[] = [];
  /** Messages that may not be deleted. */
  const kept = new Set<number>();
  const blocked = new Set<number>();
  const openQueries = new Set<string>();
  const texts = new Map<string, string>();
  const me = { id: 42, is_bot: true, first_name: "Sample", username: "sample_bot" };

  let lastId = 0;
  const nextId = (): number => (lastId += 1);

  /** Telegram skips what is gone already; one message that is too old, or may not be deleted, and none is. */
  function remove({ chat_id, message_ids }: Payload): true {
    const ids = message_ids as number[];
    if (ids.length === 0 || ids.length > 100) throw new Refusal(400, "Bad Request: too many message identifiers");
    if (blocked.has(Number(chat_id))) throw new Refusal(403, "Forbidden: bot was blocked by the user");
    const present = [...messages, ...written].filter(
      ({ message_id, chat }) => chat.id === chat_id && ids.includes(message_id),
    );
    if (present.some(({ message_id, date }) => kept.has(message_id) || today - date >= 48 * 3600))
      throw new Refusal(400, "Bad Request: message can't be deleted for everyone");
    for (const list of [messages, written])
      list.splice(0, Infinity, ...list.filter((message) => !present.includes(message)));
    return true;
  }

  function show(payload: Payload, content: Partial<Shown>): Shown {
    const id = Number(payload["chat_id"]);
    if (blocked.has(id)) throw new Refusal(403, "Forbidden: bot was blocked by the user");
    const message: Shown = {
      message_id: nextId(),
      date: today,
      chat: { id, type: id > 0 ? "private" : "group" },
      ...content,
    };
    if (payload["disable_notification"] === true) message.disable_notification = true;
    if (payload["reply_markup"]) message.reply_markup = payload["reply_markup"] as NonNullable<Shown["reply_markup"]>;
    checkMessage(message, payload);
    messages.push(message);
    return message;
  }

  function edit(payload: Payload, text: string | undefined): Shown {
    const message = messages.find(({ message_id }) => message_id === payload["message_id"]);
    if (!message) throw new Refusal(400, "Bad Request: message to edit not found");
    if (message.text === text && !message.reply_markup) throw new Refusal(400, "Bad Request: message is not modified");
    if (text !== undefined) message.text = text;
    delete message.reply_markup;
    return message;
  }

  const methods: Record<string, (payload: Payload, files: Call["files"]) => unknown> = {
    getMe: () => me,
    deleteWebhook: () => true,
    sendMessage: (payload) => structuredClone(show(payload, { text: String(payload["text"]) })),
    sendDocument: (payload, [file]) => {
      if (file?.field !== "document") throw new Refusal(400, "Bad Request: there is no document in the request");
      return structuredClone(show(payload, { document: file, caption: String(payload["caption"]) }));
    },
    editMessageText: (payload) => structuredClone(edit(payload, String(payload["text"]))),
    editMessageReplyMarkup: (payload) => structuredClone(edit(payload, undefined)),
    deleteMessages: remove,
    answerCallbackQuery: (payload) => {
      if (!openQueries.delete(String(payload["callback_query_id"])))
        throw new Refusal(400, "Bad Request: query is too old and response timeout expired or query ID is invalid");
      return true;
    },
    setMyCommands: () => true,
  };
  for (const [suffix, field] of [
    ["Name", "name"],
    ["Description", "description"],
    ["ShortDescription", "short_description"],
  ] as const) {
    const key = (payload: Payload): string => `${field} ${JSON.stringify(payload["language_code"] ?? "")}`;
    methods[`getMy${suffix}`] = (payload) => ({ [field]: texts.get(key(payload)) ?? "" });
    methods[`setMy${suffix}`] = (payload) => Boolean(texts.set(key(payload), String(payload[field])));
  }

  function run(method: string, payload: Payload, files: Call["files"]): unknown {
    const found = methods[method];
    if (!found) throw new Refusal(404, "Not Found: method not found");
    return found(payload, files);
  }

  return { me, messages, written, kept, nextId, blocked, openQueries, texts, run };
}

/** Refuses what the Bot API refuses, and any markup: nothing typed may become some. */
function checkMessage({ text, document, reply_markup }: Shown, payload: Payload): void {
  if (payload["parse_mode"] !== undefined) throw new Refusal(400, "Bad Request: no parse mode is to be used");
  if (!document && !text?.trim()) throw new Refusal(400, "Bad Request: message text is empty");
  if ((text ?? "").length > 4096) throw new Refusal(400, "Bad Request: message is too long");
  if (!(text ?? "").isWellFormed()) throw new Refusal(400, "Bad Request: strings must be encoded in UTF-8");
  for (const button of (reply_markup?.inline_keyboard ?? []).flat()) {
    if (!button.text.trim()) throw new Refusal(400, "Bad Request: BUTTON_TEXT_EMPTY");
    const length = Buffer.byteLength(button.callback_data ?? button.url ?? "");
    if (length < 1 || (button.callback_data && length > 64)) throw new Refusal(400, "Bad Request: BUTTON_DATA_INVALID");
  }
}
