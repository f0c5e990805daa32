import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { TestProject } from "vitest/node";
import { findProgram, libraryEnv, type Program } from "./program.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** A Redis server for all tests of a run: choose a `prefix` of your own. */
    redisUrl: string;
    /** For `startRedis`: a server of one's own that a test may stop, freeze or empty. */
    redisProgram: Program;
  }
}

/** A Redis server of one test. */
export interface RedisServer {
  url: string;
  port: number;
  /** Where `SAVE` writes its dump.rdb. */
  folder: string;
  /** Stops answering without closing anything, until `thaw`. */
  freeze(): void;
  thaw(): void;
  /** Kills it; nothing it held is kept. */
  stop(): Promise<void>;
}

/** Where a server is to be, and how; `cluster`: by the rules of a Redis Cluster, of which it is the only node. */
export interface RedisPlace {
  port?: number;
  cluster?: boolean;
}

/** Starts a server on `port` or a free one, with nothing in it. */
export async function startRedis(program: Program, { port, cluster }: RedisPlace = {}): Promise<RedisServer> {
  const at = port ?? (await freePort());
  const folder = mkdtempSync(join(tmpdir(), "redis-"));
  const child = spawn(
    program.command,
    [
      "--port",
      `${at}`,
      "--bind",
      "127.0.0.1",
      "--save",
      "",
      "--dir",
      folder,
      "--rdbcompression",
      "no",
      "--cluster-enabled",
      cluster ? "yes" : "no",
    ],
    { env: libraryEnv(program), stdio: ["ignore", "pipe", "ignore"] },
  );
  process.once("exit", () => child.kill("SIGKILL"));
  await ready(child);
  return {
    url: `redis://127.0.0.1:${at}`,
    port: at,
    folder,
    freeze: () => void child.kill("SIGSTOP"),
    thaw: () => void child.kill("SIGCONT"),
    async stop() {
      const ended = once(child, "exit");
      if (child.exitCode === null && child.signalCode === null && child.kill("SIGKILL")) await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Serves one Redis to the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const program = findProgram({
    names: ["redis-server", "valkey-server"],
    package: "redis-server",
    version: "--version",
  });
  const server = await startRedis(program);
  project.provide("redisUrl", server.url);
  project.provide("redisProgram", program);
  return () => server.stop();
}

async function ready(child: ChildProcess): Promise<void> {
  if (child.stdout === null) throw new Error("Redis writes nowhere");
  for await (const line of createInterface({ input: child.stdout }))
    if (line.includes("Ready to accept connections")) {
      child.stdout.resume();
      return;
    }
  throw new Error("Redis ended before it was ready");
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
