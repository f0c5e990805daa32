import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject, onTestFinished } from "vitest";
import { createRedisStore } from "../../src/sessions/redis.ts";
import { createSqliteStore } from "../../src/sessions/sqlite.ts";
import type { Store } from "../../src/sessions/store.ts";
import { startRedis, type RedisPlace, type RedisServer } from "./redis-server.ts";

/** Opens another store on the same sessions; it is closed when the test ends. `place`: what another program opens them by. */
export interface Open {
  (): Promise<Store>;
  place: string[];
}

/** Each kind of store, with `fresh` giving a way into sessions of this test alone. */
export const kinds: { kind: string; fresh: () => Open }[] = [
  { kind: "Redis", fresh: freshRedis },
  { kind: "SQLite", fresh: freshSqlite },
];

/** Starts a Redis server of this test's own; it is gone when the test ends. */
export async function ownRedis(place?: RedisPlace): Promise<RedisServer> {
  const server = await startRedis(inject("redisProgram"), place);
  onTestFinished(() => server.stop());
  return server;
}

/** Makes a folder that is gone when the test ends. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "sessions-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs a program that claims what is due, kills it while it has it, and gives what it had. */
export async function killedAfterClaim(
  { place }: Open,
  { now, leaseMs }: { now: number; leaseMs: number },
): Promise<string> {
  const program = new URL("./claimer.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, [program, ...place, `${now}`, `${leaseMs}`], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const [said] = await Promise.race([once(child.stdout.setEncoding("utf8"), "data"), ended]);
  child.kill("SIGKILL");
  await ended;
  return String(said).trim();
}

function freshRedis(): Open {
  const prefix = randomBytes(8).toString("hex");
  const url = inject("redisUrl");
  const open = async () => closedAtEnd(await createRedisStore({ url, prefix }));
  return Object.assign(open, { place: ["redis", url, prefix] });
}

function freshSqlite(): Open {
  const path = join(freshFolder(), "sessions.db");
  const open = async () => closedAtEnd(createSqliteStore({ path, now: Date.now }));
  return Object.assign(open, { place: ["sqlite", path, ""] });
}

function closedAtEnd(store: Store): Store {
  onTestFinished(() => store.close());
  return store;
}
