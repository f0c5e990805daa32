import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test } from "vitest";
import { createSqliteStore } from "../../src/sessions/sqlite.ts";
import { inWords } from "../../src/sessions/sqlite-error.ts";
import { StoreUnavailable } from "../../src/sessions/store.ts";
import { freshFolder } from "../helpers/stores.ts";

const hour = 3_600_000;
const name = "tq8Hk1Zr";
const secret = "a-marker-that-must-go";

function freshStore(now: () => number = Date.now) {
  const path = join(freshFolder(), "data", "sessions.db");
  const store = createSqliteStore({ path, now });
  onTestFinished(() => store.close());
  return { path, store };
}

/** Opens the file as another program would. */
function otherProgram(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  onTestFinished(() => database.close());
  return database;
}

/** Tells whether `word` stands anywhere in the file or beside it. */
function onDisk(path: string, word: string): boolean {
  const files = [path, `${path}-wal`, `${path}-journal`].filter((file) => existsSync(file));
  return files.some((file) => readFileSync(file).includes(word));
}

describe("the embedded store", () => {
  test("is for its owner alone", async () => {
    const { path, store } = freshStore();
    await store.save(name, Buffer.from("x"), 0, hour);
    for (const file of [path, `${path}-wal`, `${path}-shm`]) expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(path, "..")).mode & 0o777).toBe(0o700);
  });

  test("leaves no byte of what was removed on the disk", async () => {
    const { path, store } = freshStore();
    await store.save(name, Buffer.from(secret), 0, hour);
    await store.save(name, Buffer.from(`${secret} ${"longer ".repeat(1_500)}`), 1, hour);
    expect(onDisk(path, secret)).toBe(true);
    await store.remove(name);
    expect(onDisk(path, secret)).toBe(false);
  });

  test("leaves nothing either when another program was reading meanwhile", async () => {
    const { path, store } = freshStore();
    await store.save(name, Buffer.from(secret), 0, hour);
    const reader = otherProgram(path);
    reader.exec("begin; select * from sessions");
    await store.remove(name);
    reader.exec("commit");
    await store.save("other", Buffer.from("x"), 0, hour);
    expect(onDisk(path, secret)).toBe(false);
  });

  test("clears what has expired now and then, by the time it is given", async () => {
    let time = 1_000_000;
    const { path, store } = freshStore(() => time);
    await store.save(name, Buffer.from(secret), 0, hour);
    time += hour - 1;
    expect(await store.load(name)).toBeDefined();
    time += 1;
    expect(await store.load(name)).toBeUndefined();
    time += hour;
    await store.save("other", Buffer.from("x"), 0, hour);
    expect(onDisk(path, secret)).toBe(false);
  });

  test("clears what has expired though nobody writes any more: the clock of check-ins looks", async () => {
    let time = 1_000_000;
    const { path, store } = freshStore(() => time);
    await store.save(name, Buffer.from(secret), 0, hour);
    time += 2 * hour;
    expect(await store.claim(time, 1_000, 10)).toEqual([]);
    expect(onDisk(path, secret)).toBe(false);
  });

  test("opens again with everything it held", async () => {
    const { path, store } = freshStore();
    await store.save(name, Buffer.from("x"), 0, hour);
    const again = createSqliteStore({ path, now: Date.now });
    onTestFinished(() => again.close());
    expect((await again.load(name))?.version).toBe(1);
  });

  test("takes over a file of the bot before, where nothing was due, with all that it holds", async () => {
    const path = join(freshFolder(), "sessions.db");
    const before = otherProgram(path);
    before.exec(`
      create table sessions (
        name text primary key, version integer not null, bytes blob not null, expires integer not null
      ) strict;
      create index sessions_by_expiry on sessions (expires);
      create table kept (key text primary key, bytes blob not null) strict;
      insert into sessions values ('${name}', 7, x'0102', ${Date.now() + hour});
      insert into kept values ('key', x'03');
      pragma user_version = 1;`);
    const [store, other] = [1, 2].map(() => createSqliteStore({ path, now: Date.now }));
    onTestFinished(async () => void (await Promise.all([store?.close(), other?.close()])));
    expect(await store?.load(name)).toEqual({ version: 7, bytes: Uint8Array.of(1, 2) });
    expect(await store?.keepOnce("key", Buffer.from("new"))).toEqual(Uint8Array.of(3));
    expect(await store?.claim(Date.now() + hour, hour, 10)).toEqual([]);
    expect(await store?.save(name, Buffer.from("x"), 7, hour, 1_000)).toEqual({ saved: true });
    expect(await other?.claim(1_000, hour, 10)).toMatchObject([{ name, version: 8 }]);
  });

  test("leaves a file of the bot before as it was if it cannot take it over", () => {
    const path = join(freshFolder(), "sessions.db");
    const before = otherProgram(path);
    before.exec("create table sessions (due text); pragma user_version = 1");
    expect(() => createSqliteStore({ path, now: Date.now })).toThrow(StoreUnavailable);
    expect(before.prepare("pragma user_version").get()).toEqual({ user_version: 1 });
  });

  test("finds what is due by an index", async () => {
    const { path } = freshStore();
    const plan = otherProgram(path).prepare(
      "explain query plan select name from sessions where due <= 5 and expires > 1 order by due limit 9",
    );
    expect(plan.all()).toEqual([expect.objectContaining({ detail: expect.stringContaining("sessions_by_due") })]);
  });

  test("writes nothing at all when it is in memory", async () => {
    const store = createSqliteStore({ path: ":memory:", now: Date.now });
    onTestFinished(() => store.close());
    await store.save(name, Buffer.from("x"), 0, hour);
    await store.remove(name);
    expect(await store.load(name)).toBeUndefined();
    expect(existsSync(":memory:")).toBe(false);
  });
});

describe("the embedded store says in words", () => {
  test("that another program uses it", async () => {
    const { path, store } = freshStore();
    otherProgram(path).exec("begin exclusive");
    await expect(store.save(name, Buffer.from("x"), 0, hour)).rejects.toEqual(
      new StoreUnavailable("SQLite: another program is using the session file"),
    );
  });

  test("that the file is something else", () => {
    const path = join(freshFolder(), "sessions.db");
    writeFileSync(path, "this is a letter, not a database. ".repeat(200));
    expect(() => createSqliteStore({ path, now: Date.now })).toThrow("not a session file");
  });

  test("that there is no folder for the file, and that it was closed", async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "data"), "a file where a folder should be");
    const path = join(folder, "data", "sessions.db");
    expect(() => createSqliteStore({ path, now: Date.now })).toThrow("SQLite: the session file cannot be made: EEXIST");
    const { store } = freshStore();
    await store.close();
    await expect(store.load(name)).rejects.toEqual(new StoreUnavailable("SQLite: the session file is closed"));
  });

  test("that a newer version wrote it", () => {
    const path = join(freshFolder(), "sessions.db");
    otherProgram(path).exec("pragma user_version = 99");
    expect(() => createSqliteStore({ path, now: Date.now })).toThrow("a newer version of the bot");
  });

  test("that the disk is full or may not be written", () => {
    const database = new DatabaseSync(":memory:");
    onTestFinished(() => database.close());
    const failing = (statement: string) => () => {
      try {
        database.exec(statement);
      } catch (error) {
        throw inWords(error);
      }
    };
    database.exec("create table filled (bytes blob); pragma max_page_count = 3");
    expect(failing("insert into filled values (zeroblob(100000))")).toThrow(
      new StoreUnavailable("SQLite: the disk is full"),
    );
    database.exec("pragma query_only = on");
    expect(failing("delete from filled")).toThrow("the session file cannot be written");
  });
});
