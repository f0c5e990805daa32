import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { assembleBot } from "./assemble.ts";
import { type Config, parseConfig } from "./config.ts";
import { createHealth } from "./operations/health.ts";
import { createLog, type Log } from "./operations/log.ts";
import type { Bot, Platform } from "./platforms/platform.ts";
import { openKeyFile } from "./sessions/key-file.ts";
import { openKeys } from "./sessions/keys.ts";
import { createSessions, type Sessions } from "./sessions/sessions.ts";
import { createSqliteStore } from "./sessions/sqlite.ts";

const keepMs = 180 * 24 * 60 * 60 * 1000;
/** Days on the platforms are days in New York until people tell their own zone. */
const dayIn = (zone: string | undefined) => (now: number) =>
  new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" }).format(now);

/** Keeps nothing of piped input, unless a store is named. */
const keepsNothing = ({ telegram, discord, redisUrl, dataDir }: Config) =>
  !telegram && !discord && !redisUrl && !dataDir && !process.stdin.isTTY;

async function openSessions(config: Config, log: Log): Promise<Sessions> {
  const sessions = await sessionsFor(config, log);
  await sessions.open();
  return sessions;
}

async function sessionsFor(config: Config, log: Log): Promise<Sessions> {
  if (config.redisUrl) {
    const { createRedisStore } = await import("./sessions/redis.ts");
    const store = await createRedisStore({
      url: config.redisUrl,
      onError: (error) => log.warn(`Redis: ${error.name}`),
    });
    return createSessions({ store, keys: openKeys(config.sessionKeys ?? ""), keepMs });
  }
  if (keepsNothing(config)) {
    const store = createSqliteStore({ path: ":memory:", now: Date.now });
    return createSessions({ store, keys: openKeys(randomKey()), keepMs });
  }
  const folder = config.dataDir ?? ".data";
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const keys = config.sessionKeys
    ? openKeys(config.sessionKeys)
    : openKeyFile(config.sessionKeysFile ?? join(folder, "session.key"));
  return createSessions({
    store: createSqliteStore({ path: join(folder, "sessions.db"), now: Date.now }),
    keys,
    keepMs,
  });
}

const randomKey = () => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString("base64");

async function platformsFor({ telegram, discord }: Config, bot: Bot, log: Log): Promise<Platform[]> {
  const shared = { bot, log, now: Date.now, today: dayIn("America/New_York") };
  const platforms: Platform[] = [];
  if (telegram) {
    const { createTelegram } = await import("./platforms/telegram/telegram.ts");
    platforms.push(createTelegram({ ...telegram, ...shared }));
  }
  if (discord) {
    const { createDiscord } = await import("./platforms/discord/discord.ts");
    platforms.push(createDiscord({ ...discord, ...shared }));
  }
  return platforms;
}

async function terminalFor(bot: Bot, kept: boolean): Promise<Platform> {
  const { values } = parseArgs({
    options: { out: { type: "string", default: "my-letters" }, today: { type: "string" } },
  });
  if (values.today && Number.isNaN(Date.parse(values.today))) throw new Error("--today takes a date like 2027-03-01");
  const [{ createTerminal }, { createSaveFile }] = await Promise.all([
    import("./platforms/terminal/terminal.ts"),
    import("./platforms/terminal/save-file.ts"),
  ]);
  return createTerminal({
    bot,
    input: process.stdin,
    output: process.stdout,
    saveFile: createSaveFile(values.out),
    person: kept ? "me" : randomUUID(),
    now: Date.now,
    today: () => values.today ?? dayIn(undefined)(Date.now()),
    chat: process.stdin.isTTY,
  });
}

async function run(): Promise<void> {
  const config = parseConfig(process.env, (path) => readFileSync(path, "utf8"));
  const serves = Boolean(config.telegram ?? config.discord);
  const level = serves || process.env["LOG_LEVEL"] ? config.logLevel : "warn";
  const log = createLog({ level, write: (line) => void process.stderr.write(line) });
  const sessions = await openSessions(config, log);
  const { operator, maintenance } = config;
  const bot = assembleBot({ sessions, operator, log, maintenance });
  const platforms = serves ? await platformsFor(config, bot, log) : [await terminalFor(bot, !keepsNothing(config))];
  const health = config.port === undefined || !serves ? undefined : createHealth(config.port);

  let stopping = false;
  const stop = async (code: number) => {
    stopping = true;
    await Promise.allSettled(platforms.map((platform) => platform.stop()));
    await Promise.allSettled([sessions.close(), health?.stop()]);
    process.exit(code);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop(0));
  await health?.start();
  await Promise.all(platforms.map((platform) => platform.start()));
  if (serves && !stopping) log.info(`serving ${platforms.map(({ name }) => name).join(" and ")}`);
  if (!serves) await stop(0);
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : "The bot could not start."}\n`);
  process.exit(1);
});
