import { createClient, defineScript, RESP_TYPES, type CommandParser } from "redis";
import { inWords } from "./redis-error.ts";
import { type Outcome, type Store, type Stored, StoreUnavailable } from "./store.ts";

/** Milliseconds until a silent server counts as away, and the longest wait between two tries to reach it. */
const silence = 1_500;
const patience = 1_800;
const longestWait = 1_000;

/** A value begins with its version, four bytes, most significant first. No version means: nothing is there. */
const versionBytes = 4;
const none = Buffer.alloc(0);

const saveIfUnchanged = defineScript({
  NUMBER_OF_KEYS: 1,
  SCRIPT: `
    if redis.call("GETRANGE", KEYS[1], 0, ${versionBytes - 1}) == ARGV[1] then
      redis.call("SET", KEYS[1], ARGV[2], "PX", ARGV[3])
      return 1
    end
    return redis.call("GET", KEYS[1])`,
  parseCommand(parser: CommandParser, key: string, expected: Buffer, value: Buffer, keepMs: number) {
    parser.pushKey(key);
    parser.push(expected, value, String(keepMs));
  },
  transformReply: (reply: unknown): unknown => reply,
});

function connect(url: string, onError: (error: StoreUnavailable) => void) {
  const client = createClient({
    url,
    scripts: { saveIfUnchanged },
    commandOptions: { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } },
    disableOfflineQueue: true,
    pingInterval: 500,
    socket: {
      socketTimeout: silence,
      connectTimeout: silence,
      reconnectStrategy: (tries) => Math.min(50 * 2 ** tries, longestWait),
    },
  });
  client.on("error", (error: unknown) => onError(inWords(error)));
  return client;
}

type Client = ReturnType<typeof connect>;

/**
 * Opens a store on the Redis server at `url`, resolving when it answers or at its first failure: until a server is there, calls
 * reject and the client goes on trying. `onError` is told in words of every failed try, which may be many a minute. `prefix` starts every key.
 * Throws without telling the address if it is none: it may hold a password.
 */
export async function createRedisStore(deps: {
  url: string;
  prefix?: string;
  onError?: (error: StoreUnavailable) => void;
}): Promise<Store> {
  const { url, prefix = "prb", onError = () => {} } = deps;
  if (!URL.canParse(url)) throw new Error("REDIS_URL is not a whole address, like redis://localhost:6379");
  let client = connect(url, onError);
  await firstAnswer(client);

  /** Rejects when no answer comes: node-redis alone waits for ever while new calls keep a frozen server's socket busy. */
  function ask<T>(question: (asked: Client) => Promise<T>): Promise<T> {
    const asked = client;
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        reject(new StoreUnavailable(`Redis: it did not answer within ${patience} ms`));
        if (asked === client && asked.isOpen) {
          client = connect(url, onError);
          void firstAnswer(client);
        }
        asked.destroy();
      }, patience);
      void question(asked)
        .then(resolve, (error: unknown) => reject(inWords(error)))
        .finally(() => clearTimeout(late));
    });
  }

  const sessionKey = (name: string) => `${prefix}:{${bucket(name)}}${name}`;
  const keptKey = (key: string) => `${prefix}:{meta}${key}`;

  return {
    async load(name) {
      const value = await ask((redis) => redis.get(sessionKey(name)));
      return value === null ? undefined : stored(value);
    },
    async save(name, bytes, expected, keepMs) {
      const value = Buffer.concat([packed(expected + 1), bytes]);
      const before = expected === 0 ? none : packed(expected);
      const key = sessionKey(name);
      return outcome(await ask((redis) => redis.saveIfUnchanged(key, before, value, keepMs)));
    },
    async remove(name) {
      await ask((redis) => redis.del(sessionKey(name)));
    },
    async keepOnce(key, bytes) {
      await ask((redis) => redis.set(keptKey(key), Buffer.from(bytes), { condition: "NX" }));
      const kept = await ask((redis) => redis.get(keptKey(key)));
      if (kept === null) throw new StoreUnavailable(`Redis: it did not keep ${key}`);
      return kept;
    },
    async replaceKept(key, bytes) {
      await ask((redis) => redis.set(keptKey(key), Buffer.from(bytes)));
    },
    async close() {
      if (client.isReady) await ask((redis) => redis.close());
      else client.destroy();
    },
  };
}

/** Starts the client and resolves at its first success or failure. */
async function firstAnswer(client: Client): Promise<void> {
  const failed = new Promise<void>((resolve) => client.once("error", () => resolve()));
  const connected = client.connect().then(
    () => {},
    () => {},
  );
  await Promise.race([connected, failed]);
}

function outcome(reply: unknown): Outcome {
  if (reply === 1) return { saved: true };
  return { saved: false, present: Buffer.isBuffer(reply) ? stored(reply) : undefined };
}

function stored(value: Buffer): Stored {
  if (value.length < versionBytes) throw new Error("Redis holds something that is not a session");
  return { version: value.readUInt32BE(0), bytes: value.subarray(versionBytes) };
}

function packed(version: number): Buffer {
  const bytes = Buffer.alloc(versionBytes);
  bytes.writeUInt32BE(version);
  return bytes;
}

/** Gives one of 16 buckets by the first byte of a base64url name: all keys of a bucket are in one slot of a Redis Cluster. */
function bucket(name: string): number {
  return (Buffer.from(name.slice(0, 2), "base64url")[0] ?? 0) % 16;
}
