import { createSecretKey, randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createClient, RESP_TYPES } from "redis";
import { describe, expect, onTestFinished, test } from "vitest";
import { createRedisStore } from "../../src/sessions/redis.ts";
import { createSessions } from "../../src/sessions/sessions.ts";
import { createSqliteStore } from "../../src/sessions/sqlite.ts";
import type { Store } from "../../src/sessions/store.ts";
import type { Speaker } from "../../src/speaker.ts";
import { freshFolder, ownRedis } from "../helpers/stores.ts";

const people: Speaker[] = [
  { platform: "telegram", id: "5550123987" },
  { platform: "discord", id: "190443928837712345" },
];
const said = "Hopewell Clinic refused my psychotherapy notes";
const words = ["Hopewell", "psychotherapy", "Marisol", "telegram", "discord", "terminal"];
const secrets = [...words, ...people.map(({ id }) => id)];
const key = createSecretKey(randomBytes(32));

async function fill(store: Store): Promise<void> {
  const sessions = createSessions({ store, keys: [key], keepMs: 3_600_000 });
  for (const person of people)
    for (let version = 0; version < 20; version++)
      await sessions.save(person, JSON.stringify({ name: "Marisol", said, version }), version);
}

const found = (dump: Buffer) => secrets.filter((word) => dump.includes(word));

describe("a stolen copy of the store names nobody and says nothing", () => {
  test("in Redis, by its dump file and by every key and value", async () => {
    const server = await ownRedis();
    const store = await createRedisStore({ url: server.url });
    onTestFinished(() => store.close());
    await fill(store);
    const client = createClient({
      url: server.url,
      commandOptions: { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } },
    });
    await client.connect();
    onTestFinished(() => client.close());
    await client.sendCommand(["SAVE"]);
    const keys = await client.keys("*");
    expect(keys).toHaveLength(people.length + 1);
    const values = await Promise.all(keys.map((of) => client.get(of)));
    const file = readFileSync(join(server.folder, "dump.rdb"));
    expect(file.includes("prb:{meta}name-key")).toBe(true);
    expect(found(Buffer.concat([file, ...keys, ...values.map((of) => of ?? Buffer.alloc(0))]))).toEqual([]);
  });

  test("in SQLite, by its file and its write-ahead log", async () => {
    const path = join(freshFolder(), "sessions.db");
    const store = createSqliteStore({ path, now: Date.now });
    onTestFinished(() => store.close());
    await fill(store);
    const files = [path, `${path}-wal`, `${path}-shm`].filter((file) => existsSync(file));
    expect(files).toHaveLength(3);
    const all = Buffer.concat(files.map((file) => readFileSync(file)));
    expect(all.includes("name-key")).toBe(true);
    expect(found(all)).toEqual([]);
  });
});
