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
import { createLog } from "../../src/operations/log.ts";
import { freshFolder, ownRedis } from "../helpers/stores.ts";
import { marks, tellAll, told } from "../helpers/told.ts";
import { createWholeBot } from "../helpers/whole-bot.ts";

const people: Speaker[] = [
  { platform: "telegram", id: "5550123987" },
  { platform: "discord", id: "190443928837712345" },
];
const said = "Hopewell Clinic refused my psychotherapy notes";
const words = ["Hopewell", "psychotherapy", "Marisol", "telegram", "discord", "terminal"];
const secrets = [...words, ...people.map(({ id }) => id)];
const soon = 1_800_000_000_000;
const key = createSecretKey(randomBytes(32));

async function fill(store: Store): Promise<void> {
  const sessions = createSessions({ store, keys: [key], keepMs: 3_600_000 });
  for (const person of people)
    for (let version = 0; version < 20; version++)
      await sessions.save(person, JSON.stringify({ name: "Marisol", said, version }), version, { due: soon });
  expect(await sessions.claim(soon, 60_000, 10)).toHaveLength(people.length);
}

const found = (dump: Buffer, of = secrets) => of.filter((word) => dump.includes(word));

/** The dump file of a server, and every key and value. */
async function inRedis({ url, folder }: { url: string; folder: string }) {
  const client = createClient({ url, commandOptions: { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } } });
  await client.connect();
  onTestFinished(() => client.close());
  await client.sendCommand(["SAVE"]);
  const keys = await client.keys("*");
  const values = await Promise.all(keys.map((of) => client.dump(of)));
  const file = readFileSync(join(folder, "dump.rdb"));
  return { file, keys, all: Buffer.concat([file, ...keys, ...values]) };
}

/** The session file, its write-ahead log and its shared memory. */
function inSqlite(path: string): Buffer {
  const files = [path, `${path}-wal`, `${path}-shm`].filter((file) => existsSync(file));
  expect(files).toHaveLength(3);
  return Buffer.concat(files.map((file) => readFileSync(file)));
}

describe("a stolen copy of the store names nobody and says nothing", () => {
  test("in Redis, by its dump file and by every key and value", async () => {
    const server = await ownRedis();
    const store = await createRedisStore({ url: server.url });
    onTestFinished(() => store.close());
    await fill(store);
    const { file, keys, all } = await inRedis(server);
    const dueKeys = keys.filter((of) => of.toString().endsWith("}due"));
    expect(dueKeys.length).toBeGreaterThan(0);
    expect(keys).toHaveLength(people.length + 1 + dueKeys.length);
    expect(file.includes("prb:{meta}name-key")).toBe(true);
    expect(found(all)).toEqual([]);
  });

  test("in SQLite, by its file and its write-ahead log", async () => {
    const path = join(freshFolder(), "sessions.db");
    const store = createSqliteStore({ path, now: Date.now });
    onTestFinished(() => store.close());
    await fill(store);
    const all = inSqlite(path);
    expect(all.includes("name-key")).toBe(true);
    expect(found(all)).toEqual([]);
  });
});

describe("after a whole conversation", () => {
  const ana = { platform: "telegram", id: "5550123987" } as const;
  const onDiscord = { platform: "discord", id: "190443928837712345" } as const;

  /** A matter is told, check-ins come, a code is made and used, a wrong one is typed; gives every log line and what may stand nowhere. */
  async function talkedThrough(store: Store) {
    const lines: string[] = [];
    const log = createLog({ level: "trace", write: (line) => void lines.push(line) });
    const bot = createWholeBot({ store, log });
    const person = bot.person(ana);
    await tellAll(person);
    await person.press("It's right");
    expect(told(JSON.stringify(await person.session()))).toEqual(marks);
    bot.clock.now = Date.parse("2027-04-05T17:00:00Z");
    expect(await bot.checkIns()).toHaveLength(1);
    await person.command("move");
    const code = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(person.text())?.[0] ?? "no code";
    const elsewhere = bot.person(onDiscord);
    await elsewhere.command("move", "WXYZ-2345");
    await elsewhere.command("move", code);
    expect(elsewhere.text()).toContain("You're here now");
    await person.say("Hopewell Clinic said no again");
    await person.command("move");
    const ids = [...person.told, ...elsewhere.told].map(({ id }) => id);
    const codes = [code, code.replace("-", ""), "WXYZ-2345", "WXYZ2345"];
    const words = [...marks, "Marisol", "policy", "Example Group", "request", "telegram", "discord"];
    return { lines, secrets: [...words, ...codes, ...ids, ana.id, onDiscord.id] };
  }

  test("nothing of it stands in Redis, nor in the log at its loudest", async () => {
    const server = await ownRedis();
    const store = await createRedisStore({ url: server.url });
    onTestFinished(() => store.close());
    const { lines, secrets: of } = await talkedThrough(store);
    const { keys, all } = await inRedis(server);
    expect(keys.length).toBeGreaterThan(3);
    expect(found(all, of)).toEqual([]);
    expect(found(Buffer.from(lines.join("")), of)).toEqual([]);
  });

  test("nothing of it stands in the SQLite file, nor in the log at its loudest", async () => {
    const path = join(freshFolder(), "sessions.db");
    const store = createSqliteStore({ path, now: Date.now });
    onTestFinished(() => store.close());
    const { lines, secrets: of } = await talkedThrough(store);
    expect(found(inSqlite(path), of)).toEqual([]);
    expect(found(Buffer.from(lines.join("")), of)).toEqual([]);
  });

  test("what goes wrong is logged without a word, a name or an id", async () => {
    const open = join(freshFolder(), "sessions.db");
    const store = createSqliteStore({ path: open, now: Date.now });
    onTestFinished(() => store.close());
    const lines: string[] = [];
    const log = createLog({ level: "trace", write: (line) => void lines.push(line) });
    const [first, second] = [1, 2].map(() => randomBytes(32).toString("base64"));
    await tellAll(createWholeBot({ store, log, keys: first ?? "" }).person(ana));
    await createWholeBot({ store, log, keys: `${second},${first}` }).sessions.open();
    const person = createWholeBot({ store, log, keys: second ?? "" }).person(ana);
    await person.say("Hopewell Clinic");
    expect(lines).toHaveLength(1);
    const of = [...marks, ana.id, ...person.told.map(({ id }) => id), first ?? "", second ?? ""];
    expect(found(Buffer.from(lines.join("")), of)).toEqual([]);
  });
});
