import type { Telegram } from "telegraf";
import type { Message, MessageEntity, UserFromGetMe } from "telegraf/types";
import type { Log } from "../../operations/log.ts";
import { reasonOf } from "./failures.ts";
import type { WordsTable } from "./words.ts";

const quietFor = 60_000;

interface GroupDeps {
  telegram: Telegram;
  me: UserFromGetMe;
  words: WordsTable;
  log: Log;
  now: () => number;
}

/** Creates what answers in groups: who addresses the bot is shown the way to the private chat, once a minute in each group. */
export function createGroups({ telegram, me, words, log, now }: GroupDeps) {
  const answered = new Map<number, number>();
  const text = `${words.en.inPrivateOnly}\n\n${words.es.inPrivateOnly}`;
  const button = { text: words.en.openPrivate, url: `https://t.me/${me.username}?start=g` };

  function isQuiet(group: number): boolean {
    for (const [id, at] of answered) if (now() - at >= quietFor) answered.delete(id);
    return answered.has(group);
  }

  return async function hear(message: Message): Promise<void> {
    const group = message.chat.id;
    if (!isAddressed(message, me) || isQuiet(group)) return;
    answered.set(group, now());
    const topic = "is_topic_message" in message && message.is_topic_message ? message.message_thread_id : undefined;
    try {
      await telegram.callApi("sendMessage", {
        chat_id: group,
        text,
        link_preview_options: { is_disabled: true },
        reply_markup: { inline_keyboard: [[button]] },
        ...(topic !== undefined && { message_thread_id: topic }),
      });
    } catch (error) {
      log.info(`Telegram: a group could not be answered: ${reasonOf(error)}`);
    }
  };
}

/** Is a message for us: a command with our name, or a mention? A reply or a bare command is not. */
function isAddressed(message: Message, me: Pick<UserFromGetMe, "id" | "username">): boolean {
  const name = `@${me.username.toLowerCase()}`;
  const { text, entities } = spoken(message);
  return entities.some((entity) => {
    const word = text.slice(entity.offset, entity.offset + entity.length).toLowerCase();
    if (entity.type === "mention") return word === name;
    if (entity.type === "bot_command") return word.endsWith(name);
    return entity.type === "text_mention" && entity.user.id === me.id;
  });
}

function spoken(message: Message): { text: string; entities: MessageEntity[] } {
  if ("text" in message) return { text: message.text, entities: message.entities ?? [] };
  if ("caption" in message) return { text: message.caption ?? "", entities: message.caption_entities ?? [] };
  return { text: "", entities: [] };
}
