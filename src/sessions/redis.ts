import { claimDue } from "./redis-due.ts";
import { connect, firstAnswer, type Client } from "./redis-client.ts";
import { inWords } from "./redis-error.ts";
import { createKeys } from "./redis-keys.ts";
import { stored, valueOf, versionOf } from "./redis-value.ts";
import { type Outcome, type Store, StoreUnavailable } from "./store.ts";

/** Milliseconds until a call that has no answer rejects. */
const patience = 1_800;

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
  const keys = createKeys(prefix);
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

  return {
    async load(name) {
      const value = await ask((redis) => redis.get(keys.session(name)));
      return value === null ? undefined : stored(value);
    },
    async save(name, bytes, expected, keepMs, due) {
      const value = valueOf({ version: expected + 1, bytes });
      const save = { expected: versionOf(expected), value, keepMs, name, due };
      return outcome(await ask((redis) => redis.saveIfUnchanged(keys.both(name), save)));
    },
    claim: (now, leaseMs, most) => ask((redis) => claimDue({ redis, keys, now, until: now + leaseMs, most })),
    async remove(name) {
      await ask((redis) => redis.removeSession(keys.both(name), name));
    },
    async keepOnce(key, bytes) {
      await ask((redis) => redis.set(keys.kept(key), Buffer.from(bytes), { condition: "NX" }));
      const kept = await ask((redis) => redis.get(keys.kept(key)));
      if (kept === null) throw new StoreUnavailable(`Redis: it did not keep ${key}`);
      return kept;
    },
    async replaceKept(key, bytes) {
      await ask((redis) => redis.set(keys.kept(key), Buffer.from(bytes)));
    },
    async close() {
      if (client.isReady) await ask((redis) => redis.close());
      else client.destroy();
    },
  };
}

function outcome(reply: unknown): Outcome {
  if (reply === 1) return { saved: true };
  return { saved: false, present: Buffer.isBuffer(reply) ? stored(reply) : undefined };
}
