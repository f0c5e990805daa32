import type { DatabaseSync } from "node:sqlite";

/** What each layout of the file adds to the one before it. The number of the last is kept in the file. */
const layouts = [
  `create table if not exists sessions (
     name text primary key, version integer not null, bytes blob not null, expires integer not null
   ) strict;
   create index if not exists sessions_by_expiry on sessions (expires);
   create table if not exists kept (key text primary key, bytes blob not null) strict;`,
  `alter table sessions add column due integer;
   create index sessions_by_due on sessions (due) where due is not null;`,
];

/** Brings the file to the newest layout, with all that it holds, or leaves it as it was. Throws if a newer bot wrote it. */
export function bringToLayout(database: DatabaseSync): void {
  if (layoutOf(database) === layouts.length) return;
  inOneStep(database, () => {
    const found = layoutOf(database);
    if (found > layouts.length) throw new Error("a newer version of the bot wrote this session file");
    database.exec(layouts.slice(found).join("\n"));
    database.exec(`pragma user_version = ${layouts.length}`);
  });
}

/** Runs `work` so that all of it is kept or nothing, and no other program writes meanwhile. */
export function inOneStep<T>(database: DatabaseSync, work: () => T): T {
  database.exec("begin immediate");
  try {
    const result = work();
    database.exec("commit");
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec("rollback");
    throw error;
  }
}

function layoutOf(database: DatabaseSync): number {
  return Number(database.prepare("pragma user_version").get()?.["user_version"]);
}
