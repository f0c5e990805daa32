import type { Log } from "../../operations/log.ts";
import type { ChatMessage } from "../platform.ts";
import type { Call } from "./api.ts";
import { ApiError, isGone, reasonOf } from "./failures.ts";

/** As many messages as one call deletes. */
const atOnce = 100;
/** Milliseconds after which Telegram lets a bot delete nothing any more, less a quarter of an hour for our own tries. */
const youngerThan = 48 * 3_600_000 - 15 * 60_000;

/** Gives the ids of what can still be deleted, each once. */
export function deletable(messages: ChatMessage[], now: number): number[] {
  const young = messages.filter(({ at }) => now - at < youngerThan).map(({ id }) => Number(id));
  return [...new Set(young)].filter((id) => Number.isSafeInteger(id) && id > 0);
}

/** Creates what takes messages out of a private chat, the newest first. What cannot be deleted stays; that is one line in the log. Never rejects. */
export function createClear({ call, log }: { call: Call; log: Log }) {
  /** Gives the first failure, undefined if there was none. One message that may not be deleted does not keep the others. */
  async function remove(chat: number, ids: number[]): Promise<unknown> {
    try {
      await call("deleteMessages", { chat_id: chat, message_ids: ids });
      return undefined;
    } catch (error) {
      const refused = error instanceof ApiError && error.code === 400 && !isGone(error);
      if (!refused || ids.length < 2) return error;
      const half = Math.ceil(ids.length / 2);
      const first = await remove(chat, ids.slice(0, half));
      return (await remove(chat, ids.slice(half))) ?? first;
    }
  }

  return async function clear(chat: number, ids: number[]): Promise<void> {
    let failure: unknown;
    for (let end = ids.length; end > 0; end -= atOnce) {
      failure = (await remove(chat, ids.slice(Math.max(0, end - atOnce), end))) ?? failure;
    }
    if (failure !== undefined) log.warn(`Telegram: some messages were not deleted: ${reasonOf(failure)}`);
  };
}

export type Clear = ReturnType<typeof createClear>;
