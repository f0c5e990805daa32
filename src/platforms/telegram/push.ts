import type { Log } from "../../operations/log.ts";
import type { Exchanged } from "../exchanged.ts";
import type { ChatMessage, Delivery, Push } from "../platform.ts";
import { isGone, reasonOf } from "./failures.ts";
import type { ToChat } from "./sending.ts";
import type { Words } from "./words.ts";

interface PushDeps {
  toChat: ToChat;
  exchanged: Exchanged;
  /** For the lines of the platform itself; a push does not tell its language. */
  words: Words;
  log: Log;
}

/** Creates what sends a message that nobody has just asked for, without a sound. Never rejects. */
export function createPush({ toChat, exchanged, words, log }: PushDeps) {
  return async function push({ to, view }: Push): Promise<Delivery> {
    const messages: ChatMessage[] = [];
    try {
      await toChat.view(Number(to), view, words, { quiet: true, onSent: (message) => messages.push(message) });
      return { state: "sent", messages };
    } catch (error) {
      for (const message of messages) exchanged.add(to, message);
      if (isGone(error)) return { state: "closed" };
      log.warn(`Telegram: a message was not sent: ${reasonOf(error)}`);
      return { state: "failed" };
    }
  };
}
