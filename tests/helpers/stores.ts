import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject, onTestFinished } from "vitest";
import { createRedisStore } from "../../src/sessions/redis.ts";
import { createSqliteStore } from "../../src/sessions/sqlite.ts";
import type { Store } from "../../src/sessions/store.ts";
import { startRedis, type RedisServer } from "./redis-server.ts";

/** Opens another store on the same sessions; it is closed when the test ends. */
type Open = () => Promise<Store>;

/** Each kind of store, with `fresh` giving a way into sessions of this test alone. */
export const kinds: { kind: string; fresh: () => Open }[] = [
  { kind: "Redis", fresh: freshRedis },
  { kind: "SQLite", fresh: freshSqlite },
];

/** Starts a Redis server of this test's own; it is gone when the test ends. */
export async function ownRedis(port?: number): Promise<RedisServer> {
  const server = await startRedis(inject("redisProgram"), port);
  onTestFinished(() => server.stop());
  return server;
}

/** Makes a folder that is gone when the test ends. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "sessions-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function freshRedis(): Open {
  const prefix = randomBytes(8).toString("hex");
  return async () => closedAtEnd(await createRedisStore({ url: inject("redisUrl"), prefix }));
}

function freshSqlite(): Open {
  const path = join(freshFolder(), "sessions.db");
  return async () => closedAtEnd(createSqliteStore({ path, now: Date.now }));
}

function closedAtEnd(store: Store): Store {
  onTestFinished(() => store.close());
  return store;
}
