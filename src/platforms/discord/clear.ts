import type { Client } from "discord.js";
import type { Log } from "../../operations/log.ts";
import { codeOf, nameOf } from "../../operations/name-of.ts";
import type { ChatMessage } from "../platform.ts";

const goneAlready = "10008";

/**
 * Creates what takes the bot's own messages out of the direct messages with a person, the newest first, as fast as Discord lets
 * discord.js. What cannot be deleted stays; that is one line in the log. `over` ends it. Never rejects.
 */
export function createClear({ log, over }: { log: Log; over: AbortSignal }) {
  return async function clear(client: Client<true>, person: string, messages: ChatMessage[]): Promise<void> {
    const ids = [...new Set(messages.map(({ id }) => id))].toReversed();
    let failure: unknown;
    try {
      const channel = ids.length > 0 ? await client.users.createDM(person) : undefined;
      for (const id of ids) {
        if (over.aborted) return;
        await channel?.messages.delete(id).catch((error: unknown) => {
          if (codeOf(error) !== goneAlready) failure = error;
        });
      }
    } catch (error) {
      failure = error;
    }
    if (failure !== undefined) log.warn(`discord: some messages were not deleted: ${nameOf(failure)}`);
  };
}

export type Clear = ReturnType<typeof createClear>;
