import { Client, Events, GatewayIntentBits, Options, Partials, type RateLimitData } from "discord.js";
import type { Log } from "../../operations/log.ts";
import { nameOf } from "../../operations/name-of.ts";
import { createOnceAMinute } from "../../operations/once-a-minute.ts";
import { refusalFor } from "./connect.ts";
import { makeRequest } from "./file-types.ts";
import { nobody } from "./render.ts";

/** Tells of a connection that breaks after it served; while it tries again, one line a minute. */
export function watchConnection(client: Client, log: Log, now: () => number): void {
  const say = createOnceAMinute({ say: (line) => log.warn(line), now });
  const tell = (line: string) => say("connection", line);
  client.on(Events.ShardError, (error) => tell(`discord: the connection failed: ${nameOf(error)}`));
  client.on(Events.ShardReconnecting, () => tell("discord: the connection broke, trying again"));
  client.on(Events.ShardDisconnect, ({ code }) => log.error(`discord: ${refusalFor(code)}`));
}

/** How many connections this process shares its servers out to; "auto": as many as Discord says. */
export type Shards = "auto" | number;

/** Makes a client that hears servers (not what is said there) and direct messages, keeps no messages, and pings nobody. */
export function createClient({ apiUrl, log, shards }: { apiUrl?: string; log: Log; shards: Shards }): Client {
  const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
  const client: Client = new Client({
    intents: [Guilds, GuildMessages, DirectMessages],
    partials: [Partials.Channel],
    ...sharding(shards),
    allowedMentions: nobody,
    makeCache: Options.cacheWithLimits(limits),
    rest: { makeRequest, rejectOnRateLimit: tooLong, ...(apiUrl && { api: apiUrl, version: "10" }) },
  });
  client.on(Events.Error, (error) => log.warn(`discord: an error of the library: ${nameOf(error)}`));
  return client;
}

/** A limit that lasts longer than this, in milliseconds, fails what is said in a channel: a try later is better than a call that hangs. */
const longestWait = 60_000;
const tooLong = ({ route, retryAfter }: RateLimitData): boolean =>
  retryAfter > longestWait && /^\/(channels|users)\//.test(route);

const sharding = (shards: Shards) =>
  shards === "auto" ? { shards } : { shards: Array.from({ length: shards }, (_, id) => id), shardCount: shards };

/** People and what they say are not kept in memory; the bot itself is. */
const self = { maxSize: 0, keepOverLimit: ({ id, client }: { id: string; client: Client }) => id === client.user?.id };
const limits = {
  ...Options.DefaultMakeCacheSettings,
  MessageManager: 0,
  ReactionManager: 0,
  GuildMemberManager: self,
  UserManager: self,
};
