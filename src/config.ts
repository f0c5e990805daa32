import { z } from "zod";

const optional = z
  .string()
  .trim()
  .optional()
  .transform((text) => (text ? text : undefined));
const unlessGiven = (holds: (text: string) => boolean) => (text: string | undefined) =>
  text === undefined || holds(text);

const webAddress = unlessGiven((text) => /^https?:\/\//i.test(text) && URL.canParse(text));
const notYet = "cannot be used yet: leave it out, messages are fetched by long polling";
/** Ten years: who keeps longer keeps for ever. */
const longestKept = 3_650;
const levels = ["trace", "debug", "info", "warn", "error", "silent"];

const settings = z.object({
  TELEGRAM_BOT_TOKEN: optional,
  TELEGRAM_API_ROOT: optional.refine(webAddress, "is no web address; leave it out to use Telegram's own"),
  TELEGRAM_WEBHOOK_URL: optional.refine(
    unlessGiven(() => false),
    notYet,
  ),
  TELEGRAM_WEBHOOK_SECRET: optional.refine(
    unlessGiven(() => false),
    notYet,
  ),
  DISCORD_TOKEN: optional,
  DISCORD_API_URL: optional.refine(webAddress, "is no web address; leave it out to use Discord's own"),
  DISCORD_SHARDS: optional.refine(
    unlessGiven((text) => text === "auto" || /^[1-9]\d{0,3}$/.test(text)),
    'is neither "auto" nor a number; leave it out, Discord says how many',
  ),
  REDIS_URL: optional.refine(
    unlessGiven((text) => /^rediss?:\/\/.+/.test(text)),
    "must begin with redis:// or rediss://",
  ),
  DATA_DIR: optional,
  SESSION_KEYS: optional,
  KEEP_DAYS: optional.refine(
    unlessGiven((text) => /^[1-9]\d{0,3}$/.test(text) && Number(text) <= longestKept),
    `is no whole number of days from 1 to ${longestKept}`,
  ),
  OPERATOR_NAME: optional,
  OPERATOR_CONTACT: optional,
  PORT: optional.refine(
    unlessGiven((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535),
    "is no port number: one is at most 65535",
  ),
  LOG_LEVEL: optional.refine(
    unlessGiven((text) => levels.includes(text)),
    `is one of ${levels.join(", ")}`,
  ),
  MAINTENANCE: optional,
});

type Name = keyof typeof settings.shape;
type Env = Record<string, string | undefined>;

/** What is needed only beside something else, read top to bottom. */
const needs: { name: Name; beside: Name[]; why: string }[] = [
  {
    name: "SESSION_KEYS",
    beside: ["REDIS_URL"],
    why: "is needed with REDIS_URL: 32 random bytes in base64, for example from: openssl rand -base64 32",
  },
  {
    name: "OPERATOR_NAME",
    beside: ["TELEGRAM_BOT_TOKEN", "DISCORD_TOKEN"],
    why: "is needed with a token: people are told who runs the bot",
  },
  {
    name: "OPERATOR_CONTACT",
    beside: ["TELEGRAM_BOT_TOKEN", "DISCORD_TOKEN"],
    why: "is needed with a token: people are told whom to ask",
  },
];

/** What the program is told by its surroundings, read and checked. */
export interface Config {
  telegram?: { token: string; apiRoot?: string };
  discord?: { token: string; apiUrl?: string; shards?: "auto" | number };
  redisUrl?: string;
  dataDir?: string;
  sessionKeys?: string;
  /** The file that holds the keys, for SESSION_KEYS_FILE. */
  sessionKeysFile?: string;
  /** What people said is erased so many days after their last visit. */
  keepDays: number;
  operator: { name: string; contact: string };
  port?: number;
  /** Without LOG_LEVEL the terminal shows only what goes wrong. */
  logLevel: string;
  maintenance: boolean;
}

/** Reads the environment; a secret may also come as `NAME_FILE`. Throws one error that names every problem at once, and no secret. */
export function parseConfig(env: Env, readFile: (path: string) => string): Config {
  const { given, faults } = withFiles(env, readFile);
  const read = settings.safeParse(given);
  if (!read.success) faults.push(...read.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`));
  faults.push(...missing(env));
  if (faults.length || !read.success)
    throw new Error(["The settings are not complete:", ...faults.map((f) => `- ${f}`)].join("\n"));
  return configOf(read.data, env);
}

function configOf(s: z.infer<typeof settings>, env: Env): Config {
  const shards = s.DISCORD_SHARDS === undefined || s.DISCORD_SHARDS === "auto" ? "auto" : Number(s.DISCORD_SHARDS);
  return {
    ...(s.TELEGRAM_BOT_TOKEN && { telegram: { token: s.TELEGRAM_BOT_TOKEN, apiRoot: s.TELEGRAM_API_ROOT } }),
    ...(s.DISCORD_TOKEN && { discord: { token: s.DISCORD_TOKEN, apiUrl: s.DISCORD_API_URL, shards } }),
    redisUrl: s.REDIS_URL,
    dataDir: s.DATA_DIR,
    sessionKeys: s.SESSION_KEYS,
    sessionKeysFile: env["SESSION_KEYS_FILE"]?.trim() || undefined,
    keepDays: Number(s.KEEP_DAYS ?? 180),
    operator: {
      name: s.OPERATOR_NAME ?? "Whoever started this program",
      contact: s.OPERATOR_CONTACT ?? "this computer's owner",
    },
    port: s.PORT === undefined ? undefined : Number(s.PORT),
    logLevel: s.LOG_LEVEL ?? (s.TELEGRAM_BOT_TOKEN || s.DISCORD_TOKEN ? "info" : "warn"),
    maintenance: s.MAINTENANCE === "1",
  };
}

/** Is it set, here or by a file, whether that can be read or not? */
const isSet = (env: Env, name: string) => Boolean(env[name]?.trim() || env[`${name}_FILE`]?.trim());

function missing(env: Env): string[] {
  const open = needs.filter(({ name, beside }) => !isSet(env, name) && beside.some((of) => isSet(env, of)));
  return open.map(({ name, why }) => `${name} ${why}`);
}

/** Takes `NAME_FILE` for what is not set itself. The embedded store makes its key file, so that one may be missing without Redis. */
function withFiles(env: Env, readFile: (path: string) => string): { given: Env; faults: string[] } {
  const given: Env = {};
  const faults: string[] = [];
  for (const name of Object.keys(settings.shape)) {
    const path = env[`${name}_FILE`]?.trim();
    given[name] = env[name];
    if (env[name]?.trim() || !path || (name === "SESSION_KEYS" && !isSet(env, "REDIS_URL"))) continue;
    try {
      given[name] = readFile(path).trim();
      if (!given[name]) faults.push(`${name}_FILE names a file that is empty`);
    } catch {
      faults.push(`${name}_FILE names a file that cannot be read`);
    }
  }
  return { given, faults };
}
