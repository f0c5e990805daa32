import { z } from "zod";

const optional = z
  .string()
  .trim()
  .optional()
  .transform((text) => (text ? text : undefined));
const url = (text: string | undefined) => text === undefined || URL.canParse(text);

const settings = z.object({
  TELEGRAM_BOT_TOKEN: optional,
  TELEGRAM_API_ROOT: optional.refine(url, "is no web address; leave it out to use Telegram's own"),
  TELEGRAM_WEBHOOK_URL: optional.refine(
    (text) => text === undefined,
    "cannot be used yet: leave it out, messages are fetched by long polling",
  ),
  TELEGRAM_WEBHOOK_SECRET: optional,
  DISCORD_TOKEN: optional,
  DISCORD_API_URL: optional.refine(url, "is no web address; leave it out to use Discord's own"),
  REDIS_URL: optional.refine(
    (text) => text === undefined || /^rediss?:\/\/.+/.test(text),
    "must begin with redis:// or rediss://",
  ),
  DATA_DIR: optional,
  SESSION_KEYS: optional,
  OPERATOR_NAME: optional,
  OPERATOR_CONTACT: optional,
  PORT: optional.refine((text) => text === undefined || /^\d{1,5}$/.test(text), "is no port number"),
  LOG_LEVEL: z
    .enum(["trace", "debug", "info", "warn", "error", "silent"], "is one of trace, debug, info, warn, error, silent")
    .default("info"),
  MAINTENANCE: optional,
});

type Env = Record<string, string | undefined>;

/** What is needed only beside something else, read top to bottom. */
const needs: [name: string, why: string, when: (env: Env) => boolean][] = [
  [
    "SESSION_KEYS",
    "is needed with REDIS_URL: 32 random bytes in base64, for example from: openssl rand -base64 32",
    (env) => Boolean(env["REDIS_URL"]),
  ],
  ["OPERATOR_NAME", "is needed with a token: people are told who runs the bot", hasToken],
  ["OPERATOR_CONTACT", "is needed with a token: people are told whom to ask", hasToken],
];

function hasToken(env: Env): boolean {
  return Boolean(env["TELEGRAM_BOT_TOKEN"]?.trim() || env["DISCORD_TOKEN"]?.trim());
}

const names = Object.keys(settings.shape);

/** What the program is told by its surroundings, read and checked. */
export interface Config {
  telegram?: { token: string; apiRoot?: string };
  discord?: { token: string; apiUrl?: string };
  redisUrl?: string;
  dataDir?: string;
  sessionKeys?: string;
  /** The file that holds the keys, for SESSION_KEYS_FILE. */
  sessionKeysFile?: string;
  operator: { name: string; contact: string };
  port?: number;
  logLevel: string;
  maintenance: boolean;
}

/** Reads the environment; a secret may also come as `NAME_FILE`. Throws one error that names every problem at once, and no secret. */
export function parseConfig(env: Env, readFile: (path: string) => string): Config {
  const faults: string[] = [];
  const given = withFiles(env, readFile, faults);
  const read = settings.safeParse(given);
  if (!read.success) faults.push(...read.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`));
  faults.push(
    ...needs.filter(([name, , when]) => when(given) && !given[name]?.trim()).map(([name, why]) => `${name} ${why}`),
  );
  if (faults.length || !read.success)
    throw new Error(["The settings are not complete:", ...faults.map((f) => `- ${f}`)].join("\n"));
  const s = read.data;
  return {
    ...(s.TELEGRAM_BOT_TOKEN && { telegram: { token: s.TELEGRAM_BOT_TOKEN, apiRoot: s.TELEGRAM_API_ROOT } }),
    ...(s.DISCORD_TOKEN && { discord: { token: s.DISCORD_TOKEN, apiUrl: s.DISCORD_API_URL } }),
    redisUrl: s.REDIS_URL,
    dataDir: s.DATA_DIR,
    sessionKeys: s.SESSION_KEYS,
    sessionKeysFile: env["SESSION_KEYS_FILE"],
    operator: {
      name: s.OPERATOR_NAME ?? "Whoever started this program",
      contact: s.OPERATOR_CONTACT ?? "this computer's owner",
    },
    port: s.PORT === undefined ? undefined : Number(s.PORT),
    logLevel: s.LOG_LEVEL,
    maintenance: s.MAINTENANCE === "1",
  };
}

/** Takes `NAME_FILE` for what is not set itself. The embedded store makes its key file, so that one may be missing without Redis. */
function withFiles(env: Env, readFile: (path: string) => string, faults: string[]): Env {
  const found: Env = {};
  for (const name of names) {
    const path = env[`${name}_FILE`];
    if (env[name] || !path) found[name] = env[name];
    else if (name !== "SESSION_KEYS" || env["REDIS_URL"])
      found[name] = readOr(path, readFile, () => faults.push(`${name}_FILE names a file that cannot be read`));
  }
  return found;
}

function readOr(path: string, readFile: (path: string) => string, fault: () => void): string | undefined {
  try {
    return readFile(path).trim();
  } catch {
    fault();
    return undefined;
  }
}
