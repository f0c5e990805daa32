import { createHash, randomBytes } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { inspect } from "node:util";
import { createClient } from "redis";
import { describe, expect, inject, onTestFinished, test, vi } from "vitest";
import { createRedisStore } from "../../src/sessions/redis.ts";
import { StoreUnavailable } from "../../src/sessions/store.ts";
import { ownRedis } from "../helpers/stores.ts";

const hour = 3_600_000;
const name = "tq8Hk1Zr";
const bytes = Buffer.from("sealed");

async function storeOn({ url }: { url: string }) {
  const store = await createRedisStore({ url });
  onTestFinished(() => store.close());
  return store;
}

async function rawClient({ url }: { url: string }) {
  const client = createClient({ url });
  await client.connect();
  onTestFinished(() => client.close());
  return client;
}

const comesBack = (call: () => Promise<unknown>) => vi.waitFor(call, { timeout: 10_000, interval: 50 });

/** Gives what `call` gives, or a sentence if it takes longer than people wait. */
function inTime(call: Promise<unknown>): Promise<unknown> {
  return Promise.race([call, setTimeout(2_500, "no answer in 2.5 s", { ref: false })]);
}

describe("a Redis server that is away", () => {
  test("stopped: calls reject, and work again once it is back", async () => {
    const server = await ownRedis();
    const store = await storeOn(server);
    await store.save(name, bytes, 0, hour);
    await server.stop();
    await expect(inTime(store.load(name))).rejects.toThrow(Error);
    await expect(inTime(store.save(name, bytes, 1, hour))).rejects.toThrow(Error);
    await ownRedis({ port: server.port });
    await comesBack(() => store.load(name));
    expect(await store.save(name, bytes, 0, hour)).toEqual({ saved: true });
  });

  test("not there yet: the store opens all the same and works later", async () => {
    const server = await ownRedis();
    await server.stop();
    const store = await storeOn(server);
    await expect(inTime(store.load(name))).rejects.toThrow(Error);
    await ownRedis({ port: server.port });
    expect(await comesBack(() => store.save(name, bytes, 7, hour))).toMatchObject({ saved: false });
  });

  test("frozen while nobody writes: later calls reject at once, until it thaws", async () => {
    const server = await ownRedis();
    const store = await storeOn(server);
    server.freeze();
    await setTimeout(2_200);
    await expect(inTime(store.load(name))).rejects.toThrow("Redis: not reached (ClientOfflineError)");
    server.thaw();
    expect(await comesBack(() => store.save(name, bytes, 7, hour))).toMatchObject({ saved: false });
  });

  test("frozen while people go on writing: each of their calls rejects in time, until it thaws", async () => {
    const server = await ownRedis();
    const store = await storeOn(server);
    server.freeze();
    const calls: Promise<string>[] = [];
    for (let call = 0; call < 15; call++) {
      const ended = inTime(store.load(name));
      calls.push(ended.then(String, (error) => (error instanceof StoreUnavailable ? "rejected" : String(error))));
      await setTimeout(200);
    }
    expect(new Set(await Promise.all(calls))).toEqual(new Set(["rejected"]));
    server.thaw();
    expect(await comesBack(() => store.save(name, bytes, 7, hour))).toMatchObject({ saved: false });
  });

  test("tells `onError` and nobody else", async () => {
    const server = await ownRedis();
    await server.stop();
    const told = vi.fn<(error: Error) => void>();
    const store = await createRedisStore({ url: server.url, onError: told });
    onTestFinished(() => store.close());
    expect(told.mock.calls[0]?.[0]).toEqual(new StoreUnavailable("Redis: not reached (ECONNREFUSED)"));
  });

  test("tells in words that a password is wrong, without it", async () => {
    const server = await ownRedis();
    const admin = await rawClient(server);
    await admin.configSet("requirepass", "right");
    const told = vi.fn<(error: Error) => void>();
    const store = await createRedisStore({ url: server.url.replace("//", "//:hush@"), onError: told });
    onTestFinished(() => store.close());
    expect(told.mock.calls[0]?.[0]).toEqual(new StoreUnavailable("Redis: it refuses the password in REDIS_URL"));
    await expect(store.load(name)).rejects.toThrow(StoreUnavailable);
  });
});

describe("a Redis server that takes no saves", () => {
  const settings = [
    ["is full", ["maxmemory", "1"], "Redis: its memory is full"],
    ["is a copy", ["replicaof", "127.0.0.1 1"], "Redis: it is a copy that may not be written"],
  ] as const;
  test.each(settings)("because it %s counts as away, and is said in words", async (_, [setting, value], words) => {
    const server = await ownRedis();
    const admin = await rawClient(server);
    if (setting === "replicaof") await admin.sendCommand(["REPLICAOF", ...value.split(" ")]);
    else await admin.configSet(setting, value);
    const store = await createRedisStore({ url: server.url });
    onTestFinished(() => store.close());
    await expect(store.save(name, bytes, 0, hour)).rejects.toEqual(new StoreUnavailable(words));
  });
});

test("what Redis holds and no store wrote is no outage", async () => {
  const server = await ownRedis();
  const store = await storeOn(server);
  await store.save(name, bytes, 0, hour);
  const client = await rawClient(server);
  await client.set((await client.keys("prb:*Zr"))[0] ?? "", "x");
  await expect(store.load(name)).rejects.toThrow("not a session");
  await expect(store.load(name)).rejects.not.toThrow(StoreUnavailable);
});

test("an address that is none is refused without its password", async () => {
  const error = await createRedisStore({ url: "redis://bot:hush@localhost:99999" }).catch((of) => of);
  expect(inspect(error)).toContain("REDIS_URL is not a whole address");
  expect(inspect(error)).not.toContain("hush");
});

describe("what Redis holds", () => {
  test("lies in 16 buckets, one Redis Cluster slot each", async () => {
    const server = await ownRedis();
    const store = await storeOn(server);
    for (let person = 0; person < 300; person++) {
      const hashed = createHash("sha256").update(`${person}`).digest("base64url");
      await store.save(hashed, bytes, 0, hour);
    }
    await store.keepOnce("key", bytes);
    const keys = await (await rawClient(server)).keys("*");
    const buckets = new Set(keys.map((key) => /^prb:\{(\w+)\}[\w-]+$/.exec(key)?.[1]));
    const all = [...Array.from({ length: 16 }, (_, at) => `${at}`), "meta"];
    expect(buckets).toEqual(new Set(all));
  });

  test("expires on its own, but for what is kept", async () => {
    const server = await ownRedis();
    const store = await storeOn(server);
    await store.save(name, bytes, 0, 60_000);
    await store.keepOnce("key", bytes);
    const client = await rawClient(server);
    expect(await client.pTTL("prb:{meta}key")).toBe(-1);
    const left = await client.pTTL((await client.keys("prb:*Zr"))[0] ?? "");
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(60_000);
  });

  test("is saved in one round trip, also when another version is there", async () => {
    const server = await ownRedis();
    const store = await storeOn(server);
    await store.save(name, bytes, 0, hour);
    const client = await rawClient(server);
    await client.configResetStat();
    for (let expected = 0; expected < 10; expected++) await store.save(name, bytes, expected, hour);
    const stats = await client.info("commandstats");
    expect(stats).toContain("cmdstat_evalsha:calls=10,");
    expect(stats).not.toContain("cmdstat_eval:");
    expect(stats).toContain("cmdstat_get:calls=1,");
  });

  test("is apart from what another bot keeps on the same server", async () => {
    const url = inject("redisUrl");
    const [one, other] = await Promise.all(
      ["a", "b"].map((of) => createRedisStore({ url, prefix: of + randomBytes(4).toString("hex") })),
    );
    await one?.save(name, bytes, 0, hour);
    expect(await other?.load(name)).toBeUndefined();
    await Promise.all([one?.close(), other?.close()]);
  });
});
