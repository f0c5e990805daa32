import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { assembleBot } from "./assemble.ts";
import type { SendTo } from "./remind.ts";
import { usualZone } from "./case/due.ts";
import { isoDate } from "./case/iso-date.ts";
import { createCheckIns } from "./check-ins.ts";
import { type Config, parseConfig } from "./config.ts";
import { createPressApart } from "./letters/press-apart.ts";
import { createHealth } from "./operations/health.ts";
import { createLog, type Log } from "./operations/log.ts";
import { createOnceAMinute } from "./operations/once-a-minute.ts";
import type { Bot, Platform } from "./platforms/platform.ts";
import { openKeyFile } from "./sessions/key-file.ts";
import { openKeys } from "./sessions/keys.ts";
import { createSessions, type Sessions } from "./sessions/sessions.ts";
import { createSqliteStore } from "./sessions/sqlite.ts";
import { StoreUnavailable } from "./sessions/store.ts";

const dayMs = 24 * 60 * 60 * 1000;
const dayIn = (zone: string | undefined) => (now: number) =>
  new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" }).format(now);

/** Keeps nothing of piped input, unless a store is named. */
const keepsNothing = ({ telegram, discord, redisUrl, dataDir }: Config) =>
  !telegram && !discord && !redisUrl && !dataDir && !process.stdin.isTTY;

/** Opens the sessions. A store that is away is told and comes back by itself; rejects in words for all else, such as a wrong key. */
async function openSessions(config: Config, log: Log): Promise<Sessions> {
  const say = createOnceAMinute({ say: (line) => log.warn(line), now: Date.now });
  const away = ({ message }: StoreUnavailable) => say("away", `Nothing can be saved now, trying again. ${message}`);
  const sessions = await sessionsFor(config, log, away);
  await sessions.open().catch((error: unknown) => {
    if (!(error instanceof StoreUnavailable)) throw error;
    away(error);
  });
  return sessions;
}

async function sessionsFor(config: Config, log: Log, away: (error: StoreUnavailable) => void): Promise<Sessions> {
  const keepMs = config.keepDays * dayMs;
  if (config.redisUrl) {
    const { createRedisStore } = await import("./sessions/redis.ts");
    const store = await createRedisStore({ url: config.redisUrl, onError: away });
    return createSessions({ store, keys: openKeys(config.sessionKeys ?? ""), keepMs });
  }
  if (keepsNothing(config)) {
    const store = createSqliteStore({ path: ":memory:", now: Date.now });
    return createSessions({ store, keys: openKeys(randomKey()), keepMs });
  }
  const folder = config.dataDir ?? ".data";
  const keyFile = config.sessionKeysFile ?? join(folder, "session.key");
  const made = () =>
    log.info(`The key that seals what people say was made: ${resolve(keyFile)}. Without it nothing opens.`);
  const path = join(folder, "sessions.db");
  const keys = config.sessionKeys ? openKeys(config.sessionKeys) : openKeyFile(keyFile, path, made);
  return createSessions({ store: createSqliteStore({ path, now: Date.now }), keys, keepMs });
}

const randomKey = () => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString("base64");

async function platformsFor({ telegram, discord }: Config, bot: Bot, log: Log): Promise<Platform[]> {
  const shared = { bot, log, now: Date.now, today: dayIn(usualZone) };
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

/** The clock of the terminal: it may begin at noon of another day. */
function clockFrom(today: string | undefined): () => number {
  const ahead = today === undefined ? 0 : new Date(`${today}T12:00:00`).getTime() - Date.now();
  return () => Date.now() + ahead;
}

/** Reads what follows `npm start --`. Throws in words at what it does not know. */
function argumentsOf(args: string[]): { out: string; today?: string | undefined } {
  const { values } = parseArgs({
    args,
    options: { out: { type: "string", default: "my-letters" }, today: { type: "string" } },
  });
  if (values.today !== undefined && !isoDate.safeParse(values.today).success)
    throw new Error("--today takes a date like 2027-03-01");
  return values;
}

async function terminalFor(bot: Bot, person: string, out: string, now: () => number): Promise<Platform> {
  const [{ createTerminal }, { createSaveFile }] = await Promise.all([
    import("./platforms/terminal/terminal.ts"),
    import("./platforms/terminal/save-file.ts"),
  ]);
  return createTerminal({
    bot,
    input: process.stdin,
    output: process.stdout,
    saveFile: createSaveFile(out),
    person,
    now,
    today: () => dayIn(undefined)(now()),
    chat: process.stdin.isTTY,
  });
}

async function run(): Promise<void> {
  const config = parseConfig(process.env, (path) => readFileSync(path, "utf8"));
  const serves = Boolean(config.telegram ?? config.discord);
  const given = argumentsOf(serves ? [] : process.argv.slice(2));
  const log = createLog({ level: config.logLevel, write: (line) => void process.stderr.write(line) });
  const sessions = await openSessions(config, log);
  const { operator, maintenance } = config;
  const press = createPressApart({ program: new URL("./press-worker.ts", import.meta.url) });
  const bot = assembleBot({ sessions, press, operator, log, maintenance, keepDays: config.keepDays });
  const now = clockFrom(given.today);
  const person = keepsNothing(config) ? randomUUID() : "me";
  const platforms = serves ? await platformsFor(config, bot, log) : [await terminalFor(bot, person, given.out, now)];
  const send: SendTo = async ({ platform, id }, push) =>
    (await platforms.find(({ name }) => name === platform)?.send({ to: id, ...push })) ?? { state: "failed" };
  const checkIns = createCheckIns({ sessions, remind: bot.remind, send, now, log });
  const health = config.port === undefined || !serves ? undefined : createHealth(config.port);

  let stopping = false;
  const stop = async (code: number) => {
    stopping = true;
    await checkIns.stop();
    await Promise.allSettled(platforms.map((platform) => platform.stop()));
    await Promise.allSettled([sessions.close(), press.close(), health?.stop()]);
    process.exit(code);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop(0));
  await health?.start();
  const started = () => void (!maintenance && !stopping && checkIns.start());
  if (!serves) started();
  await Promise.all(platforms.map((platform) => platform.start().then(started)));
  if (serves && !stopping) log.info(`serving ${platforms.map(({ name }) => name).join(" and ")}`);
  if (!serves) await stop(0);
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : "The bot could not start."}\n`);
  process.exit(1);
});
