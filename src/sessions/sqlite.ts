import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { inWords } from "./sqlite-error.ts";
import { bringToLayout, inOneStep } from "./sqlite-layout.ts";
import type { Claimed, Store } from "./store.ts";

/** Milliseconds a call waits while another program writes; the whole process waits with it. */
const patience = 1_000;
const sweepEvery = 60 * 60 * 1_000;

const settings = `
  pragma journal_mode = wal;
  pragma synchronous = full;
  pragma secure_delete = on;`;

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

  function claimed(at: number, until: number, most: number): Claimed[] {
    return sql.due.all(at, now(), most).map((row) => {
      const name = String(row["name"]);
      sql.lease.run(until, name);
      return { name, version: Number(row["version"]), bytes: blob(row["bytes"]) };
    });
  }

  attempt(sweep);
  return {
    load: async (name) => attempt(() => present(name)),
    save: async (name, bytes, expected, keepMs, due) =>
      attempt(() => {
        sweep();
        const expires = now() + keepMs;
        const done =
          expected === 0
            ? sql.insert.run(name, bytes, expires, due ?? null, now())
            : sql.update.run(bytes, expires, due ?? null, name, expected, now());
        return done.changes > 0 ? { saved: true } : { saved: false, present: present(name) };
      }),
    claim: async (at, leaseMs, most) =>
      attempt(() => {
        sweep();
        return inOneStep(database, () => claimed(at, at + leaseMs, most));
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
    bringToLayout(database);
    return database;
  });
}

function statements(database: DatabaseSync) {
  return {
    load: database.prepare("select version, bytes from sessions where name = ? and expires > ?"),
    insert: database.prepare(
      `insert into sessions (name, version, bytes, expires, due) values (?, 1, ?, ?, ?)
       on conflict (name) do update
       set version = 1, bytes = excluded.bytes, expires = excluded.expires, due = excluded.due
       where sessions.expires <= ?`,
    ),
    update: database.prepare(
      `update sessions set version = version + 1, bytes = ?, expires = ?, due = ?
       where name = ? and version = ? and expires > ?`,
    ),
    due: database.prepare(
      "select name, version, bytes from sessions where due <= ? and expires > ? order by due limit ?",
    ),
    lease: database.prepare("update sessions set due = ? where name = ?"),
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
