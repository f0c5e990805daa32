import { createHash } from "node:crypto";
import { createClient } from "redis";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { createRedisStore } from "../../src/sessions/redis.ts";
import { StoreUnavailable } from "../../src/sessions/store.ts";
import { ownRedis } from "../helpers/stores.ts";

const hour = 3_600_000;
const name = "tq8Hk1Zr";
const bytes = Buffer.from("sealed");
const hashed = (person: number) => createHash("sha256").update(`${person}`).digest("base64url");

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

describe("what is due in Redis", () => {
  test("is asked in one round trip what is due, without a script, while nothing is", async () => {
    const server = await ownRedis();
    const store = await storeOn(server);
    await store.save(name, bytes, 0, hour, 2_000);
    const client = await rawClient(server);
    await client.configResetStat();
    await store.claim(1_999, hour, 10);
    const stats = await client.info("commandstats");
    expect(stats).toContain("cmdstat_zrange:calls=16,");
    expect(stats).not.toMatch(/cmdstat_eval|cmdstat_get/);
  });

  test("forgets the names of what has expired once they are due", async () => {
    const server = await ownRedis();
    const store = await storeOn(server);
    await store.save(name, bytes, 0, 20, 1_000);
    const client = await rawClient(server);
    await vi.waitFor(async () => expect(await store.load(name)).toBeUndefined());
    expect(await client.keys("*due")).toHaveLength(1);
    expect(await store.claim(1_000, hour, 10)).toEqual([]);
    expect(await client.keys("*")).toEqual([]);
  });

  test("leaves no name behind when it is removed", async () => {
    const server = await ownRedis();
    const store = await storeOn(server);
    await store.save(name, bytes, 0, hour, 1_000);
    await store.claim(1_000, hour, 10);
    await store.remove(name);
    expect(await (await rawClient(server)).keys("*")).toEqual([]);
  });

  test("does not keep others from being claimed if it is no session", async () => {
    const server = await ownRedis();
    const store = await storeOn(server);
    await store.save(name, bytes, 0, hour, 1_000);
    const client = await rawClient(server);
    await client.set((await client.keys("prb:*Zr"))[0] ?? "", "x");
    await store.save("other", bytes, 0, hour, 1_001);
    expect(await store.claim(1_001, hour, 10)).toMatchObject([{ name: "other" }]);
  });

  test("is saved, claimed and removed by the rules of a Redis Cluster, all keys of a script in one slot", async () => {
    const server = await ownRedis({ cluster: true });
    const client = await rawClient(server);
    await client.sendCommand(["CLUSTER", "ADDSLOTSRANGE", "0", "16383"]);
    await vi.waitFor(async () => expect(await client.clusterInfo()).toContain("cluster_state:ok"), 10_000);
    await expect(client.mGet(["prb:{1}x", "prb:{2}x"])).rejects.toThrow("CROSSSLOT");
    const store = await storeOn(server);
    const people = Array.from({ length: 100 }, (_, person) => hashed(person));
    for (const [at, person] of people.entries()) await store.save(person, bytes, 0, hour, 1_000 + at);
    await store.remove(hashed(0));
    const claimed = await store.claim(2_000, hour, 100);
    expect(claimed.map((of) => of.name)).toEqual(people.slice(1));
  });

  test("keeps its time when Redis is full, and is saved with one or not at all", async () => {
    const server = await ownRedis();
    const store = await storeOn(server);
    await store.save(name, bytes, 0, hour, 1_000);
    const client = await rawClient(server);
    await client.configSet("maxmemory", "1");
    for (const due of [undefined, 5_000])
      await expect(store.save(name, bytes, 1, hour, due)).rejects.toThrow(StoreUnavailable);
    await client.configSet("maxmemory", "0");
    expect(await store.claim(1_000, hour, 10)).toMatchObject([{ name, version: 1 }]);
  });

  test("is claimed by nobody while the server is away, and is there when it thaws", async () => {
    const server = await ownRedis();
    const store = await storeOn(server);
    await store.save(name, bytes, 0, hour, 1_000);
    server.freeze();
    const began = performance.now();
    await expect(store.claim(1_000, hour, 10)).rejects.toThrow(StoreUnavailable);
    expect(performance.now() - began).toBeLessThan(2_500);
    server.thaw();
    const claim = () => store.claim(1_000 + hour, hour, 10);
    expect(await vi.waitFor(claim, { timeout: 10_000, interval: 50 })).toMatchObject([{ name }]);
  });
});
