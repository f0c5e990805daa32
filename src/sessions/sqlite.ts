import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { inWords } from "./sqlite-error.ts";
import type { Store } from "./store.ts";

const layout = 1;
/** Milliseconds a call waits while another program writes; the whole process waits with it. */
const patience = 1_000;
const sweepEvery = 60 * 60 * 1_000;

const settings = `
  pragma journal_mode = wal;
  pragma synchronous = full;
  pragma secure_delete = on;`;

const tables = `
  create table if not exists sessions (
    name text primary key, version integer not null, bytes blob not null, expires integer not null
  ) strict;
  create index if not exists sessions_by_expiry on sessions (expires);
  create table if not exists kept (key text primary key, bytes blob not null) strict;
  pragma user_version = ${layout};`;

/**
 * Opens the embedded store: one file at `path` for its owner alone, in a folder it makes, or `:memory:`. `now` gives milliseconds;
 * it decides what has expired. Throws in words if the file cannot be opened, calls reject in words if it cannot be used.
 */
export function createSqliteStore({ path, now }: { path: string; now: () => number }): Store {
  const database = opened(path);
  const sql = statements(database);
  let nextSweep = 0;
  let leftInWal = false;

  /** Empties the write-ahead log, where what was forgotten still stands; while another program reads it, later. */
  function emptyWal(): void {
    database.exec("pragma busy_timeout = 0");
    leftInWal = sql.checkpoint.get()?.["busy"] === 1;
    database.exec(`pragma busy_timeout = ${patience}`);
  }

  function sweep(): void {
    if (now() >= nextSweep) {
      nextSweep = now() + sweepEvery;
      if (sql.removeExpired.run(now()).changes > 0) leftInWal = true;
    }
    if (leftInWal) emptyWal();
  }

  function present(name: string) {
    const row = sql.load.get(name, now());
    return row === undefined ? undefined : { version: Number(row["version"]), bytes: blob(row["bytes"]) };
  }

  attempt(sweep);
  return {
    load: async (name) => attempt(() => present(name)),
    save: async (name, bytes, expected, keepMs) =>
      attempt(() => {
        sweep();
        const expires = now() + keepMs;
        const done =
          expected === 0
            ? sql.insert.run(name, bytes, expires, now())
            : sql.update.run(bytes, expires, name, expected, now());
        return done.changes > 0 ? { saved: true } : { saved: false, present: present(name) };
      }),
    remove: async (name) =>
      attempt(() => {
        sql.remove.run(name);
        emptyWal();
      }),
    keepOnce: async (key, bytes) =>
      attempt(() => {
        sql.keepOnce.run(key, bytes);
        return blob(sql.kept.get(key)?.["bytes"]);
      }),
    replaceKept: async (key, bytes) =>
      attempt(() => {
        sql.replaceKept.run(key, bytes);
        emptyWal();
      }),
    close: async () => {
      if (database.isOpen) attempt(() => database.close());
    },
  };
}

function opened(path: string): DatabaseSync {
  return attempt(() => {
    if (path !== ":memory:") {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      closeSync(openSync(path, "a", 0o600));
    }
    const database = new DatabaseSync(path, { timeout: patience });
    database.exec(settings);
    const found = Number(database.prepare("pragma user_version").get()?.["user_version"]);
    if (found > layout) throw new Error("a newer version of the bot wrote this session file");
    database.exec(tables);
    return database;
  });
}

function statements(database: DatabaseSync) {
  return {
    load: database.prepare("select version, bytes from sessions where name = ? and expires > ?"),
    insert: database.prepare(
      `insert into sessions (name, version, bytes, expires) values (?, 1, ?, ?)
       on conflict (name) do update set version = 1, bytes = excluded.bytes, expires = excluded.expires
       where sessions.expires <= ?`,
    ),
    update: database.prepare(
      `update sessions set version = version + 1, bytes = ?, expires = ?
       where name = ? and version = ? and expires > ?`,
    ),
    remove: database.prepare("delete from sessions where name = ?"),
    removeExpired: database.prepare("delete from sessions where expires <= ?"),
    keepOnce: database.prepare("insert or ignore into kept (key, bytes) values (?, ?)"),
    kept: database.prepare("select bytes from kept where key = ?"),
    replaceKept: database.prepare("insert or replace into kept (key, bytes) values (?, ?)"),
    checkpoint: database.prepare("pragma wal_checkpoint(truncate)"),
  };
}

function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw inWords(cause);
  }
}

function blob(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new Error("the session file holds something that is not bytes");
}
