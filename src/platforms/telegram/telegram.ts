import type { UserFromGetMe } from "telegraf/types";
import type { Log } from "../../operations/log.ts";
import type { Bot, Platform } from "../platform.ts";
import { createApi } from "./api.ts";
import { createBeside } from "./beside.ts";
import { createClear } from "./clear.ts";
import { publishCommands } from "./commands.ts";
import { createDeliver } from "./deliver.ts";
import { createExchanged } from "../exchanged.ts";
import { reasonOf } from "./failures.ts";
import { createGetUpdates } from "./get-updates.ts";
import { createGroups } from "./groups.ts";
import { introduce } from "./introduce.ts";
import { pause as realPause, type Pause } from "./pause.ts";
import { createPolling } from "./poll.ts";
import { createPush } from "./push.ts";
import { createRetire } from "./retire.ts";
import { createRoutes } from "./routes.ts";
import { createSending } from "./sending.ts";
import { createTake } from "./take.ts";
import { createTurns } from "./turns.ts";
import { words as ownWords, type WordsTable } from "./words.ts";

export interface TelegramOptions {
  token: string;
  /** Telegram's own without it. */
  apiRoot?: string;
  bot: Pick<Bot, "handle">;
  log: Log;
  now: () => number;
  today: (now: number) => string;
  words?: WordsTable;
  /** How it waits before it tries again. */
  pause?: Pause;
  /** Milliseconds in which the inputs in hand may finish at a stop. */
  lastMoments?: number;
}

/** Serves the bot on Telegram: in private chats, by long polling; in groups it only points there. */
export function createTelegram(options: TelegramOptions): Platform {
  const { token, apiRoot = "https://api.telegram.org", bot, log, now, today } = options;
  const { words = ownWords, pause = realPause, lastMoments = 7000 } = options;
  const stop = new AbortController();
  const halt = new AbortController();
  const waiting = { log, now, pause, stopping: stop.signal };
  const { telegram, call, close } = createApi({ token, apiRoot, pause, halt: halt.signal });
  const { getUpdates, confirm } = createGetUpdates(call, stop.signal);
  const exchanged = createExchanged();
  const beside = createBeside();
  let serving: ReturnType<typeof serve> | undefined;

  function serve(me: UserFromGetMe) {
    const toChat = createSending({ telegram, call, log });
    const deliver = createDeliver({ toChat, exchanged, log });
    const retire = createRetire({ telegram, log });
    const clear = createClear({ call, log });
    const handle = createTurns({
      bot,
      deliver,
      clear,
      exchanged,
      beside: (work) => beside.add(work),
      retire,
      today,
      ...waiting,
    });
    const push = createPush({ toChat, exchanged, words: words.en, log });
    const hear = createGroups({ telegram, me, words, log, now });
    const route = createRoutes({ username: me.username, words, handle, hear });
    const take = createTake({ telegram, me, route, log, stopping: stop.signal });
    const polling = createPolling({ getUpdates, take, ...waiting });
    void publishCommands({ telegram, words, log, stopping: stop.signal });
    return { ...polling, push, ran: polling.run() };
  }

  /** Lets what is in hand finish, then tells Telegram what is handled, so that it does not come again. */
  async function finish({ ran, settled, offset, passed }: ReturnType<typeof serve>): Promise<void> {
    await Promise.race([Promise.all([ran, settled(), beside.settled()]), realPause(lastMoments, halt.signal)]);
    if (passed() > 0) log.warn(`Telegram: updates without an answer that do not come again: ${passed()}`);
    if (offset() === 0) return;
    try {
      await confirm(offset());
    } catch (error) {
      log.info(`Telegram: the last updates may come again: ${reasonOf(error)}`);
    }
  }

  return {
    name: "telegram",
    async start() {
      const me = await introduce({ telegram, ...waiting });
      if (!me) return;
      await call("deleteWebhook", {}).catch((error: unknown) => log.warn(`Telegram: ${reasonOf(error)}`));
      serving = serve(me);
    },
    async send(push) {
      if (!serving || stop.signal.aborted) return { state: "failed" };
      const sending = serving.push(push);
      beside.add(sending);
      return sending;
    },
    async stop() {
      stop.abort();
      if (serving) await finish(serving);
      halt.abort();
      await close();
    },
  };
}
