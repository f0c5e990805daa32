import { setTimeout as sleep } from "node:timers/promises";
import { type Client, DiscordjsErrorCodes, Events } from "discord.js";
import type { Log } from "../../operations/log.ts";
import { codeOf, nameOf, statusOf } from "../../operations/name-of.ts";
import { createOnceAMinute } from "../../operations/once-a-minute.ts";
import { recordsCommand } from "./commands.ts";

/** How long one try may take, and the first and longest pause before the next, in milliseconds. */
const oneTry = 60_000;
const [firstPause, longestPause] = [1000, 30_000];

export interface Connecting {
  /** Makes a client with its listeners; a client that failed is not used again. */
  open: () => Client;
  token: string;
  log: Log;
  now: () => number;
  /** Ends the tries. */
  signal: AbortSignal;
}

/**
 * Connects and registers the commands, again and again while Discord cannot be reached, with one line a minute.
 * Rejects with one sentence when Discord refuses for good; gives undefined when `signal` ended it.
 */
export async function connect({ open, token, log, now, signal }: Connecting): Promise<Client<true> | undefined> {
  const tell = createOnceAMinute({ say: (line) => log.warn(line), now });
  for (let pause = firstPause; !signal.aborted; pause = Math.min(pause * 2, longestPause)) {
    const client = open();
    const closed = closeCodeOf(client);
    try {
      return await serving(client, token, signal);
    } catch (error) {
      await client.destroy();
      const refusal = refusalOf(error, closed());
      if (refusal) throw new Error(refusal);
      if (!signal.aborted) tell("reach", `discord: cannot be reached, trying again: ${nameOf(error)}`);
    }
    await sleep(pause, undefined, { signal }).catch(() => undefined);
  }
  return undefined;
}

async function serving(client: Client, token: string, signal: AbortSignal): Promise<Client<true>> {
  const ended = AbortSignal.any([signal, AbortSignal.timeout(oneTry)]);
  const ready = new Promise<Client<true>>((resolve, reject) => {
    client.once(Events.ClientReady, resolve);
    ended.addEventListener("abort", () => reject(new Error("no connection in time")));
  });
  const [served] = await Promise.all([ready, client.login(token)]);
  await served.application.commands.set([recordsCommand]);
  return served;
}

/** Remembers the code with which the gateway closed for good. */
function closeCodeOf(client: Client): () => number | undefined {
  let code: number | undefined;
  client.once(Events.ShardDisconnect, (event) => (code = event.code));
  return () => code;
}

/** Says in one sentence why trying again is no use; undefined where it may be. */
function refusalOf(error: unknown, closed: number | undefined): string | undefined {
  if (codeOf(error) === DiscordjsErrorCodes.TokenInvalid || statusOf(error) === "401") return refusals[4004];
  return closed === undefined ? undefined : refusalFor(closed);
}

const refusals: Partial<Record<number, string>> & { 4004: string } = {
  4004: "Discord refused DISCORD_TOKEN: copy the bot's token again from the Discord developer portal.",
  4011: "Discord asks for more shards: leave out DISCORD_SHARDS, or set it to a higher number.",
  4014: "Discord does not allow this bot its intents (Guilds, Guild Messages, Direct Messages): see the Discord developer portal.",
};

/** Says in one sentence what a close code of the gateway means that ends the connection for good. */
export const refusalFor = (code: number): string =>
  refusals[code] ?? `Discord closed the connection for good, with code ${code}.`;
