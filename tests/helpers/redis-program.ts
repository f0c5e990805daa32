import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

/** A Redis server's program and the folders of the libraries it needs. */
export interface RedisProgram {
  command: string;
  libraries: string;
}

const cache = "node_modules/.cache";

/**
 * Finds a Redis server: on the PATH, else Debian's packages unpacked under node_modules/.cache, fetched the first time without root and
 * without changing the system. Throws one line that says what to install.
 */
export function findRedis(): RedisProgram {
  for (const command of ["redis-server", "valkey-server"])
    if (runs({ command, libraries: "" })) return { command, libraries: "" };
  const kept = unpacked(join(cache, "redis"));
  if (runs(kept)) return kept;
  try {
    return fetched();
  } catch (cause) {
    throw new Error("The tests need a Redis server: install redis-server or valkey-server.", {
      cause,
    });
  }
}

export function libraryEnv({ libraries }: RedisProgram): NodeJS.ProcessEnv {
  return libraries === "" ? process.env : { ...process.env, LD_LIBRARY_PATH: libraries };
}

function runs(program: RedisProgram): boolean {
  try {
    execFileSync(program.command, ["--version"], { stdio: "ignore", env: libraryEnv(program) });
    return true;
  } catch {
    return false;
  }
}

function unpacked(folder: string): RedisProgram {
  const all = join(folder, "usr/lib");
  const libraries = existsSync(all) ? readdirSync(all).filter((of) => of.includes("linux")) : [];
  return {
    command: join(process.cwd(), folder, "usr/bin/redis-server"),
    libraries: libraries.map((of) => join(process.cwd(), all, of)).join(":"),
  };
}

function fetched(): RedisProgram {
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, "redis-fetching-"));
  try {
    const apt = aptIn(join(process.cwd(), work));
    apt("update");
    const plan = apt("--simulate", "install", "redis-server");
    const packages = [...plan.matchAll(/^Inst (\S+)/gm)].flatMap(([, name]) => name ?? []);
    apt("download", ...packages);
    for (const file of readdirSync(work).filter((of) => of.endsWith(".deb")))
      execFileSync("dpkg", ["-x", join(work, file), join(work, "unpacked")], { stdio: "pipe" });
    rmSync(join(cache, "redis"), { recursive: true, force: true });
    renameSync(join(work, "unpacked"), join(cache, "redis"));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  const program = unpacked(join(cache, "redis"));
  if (!runs(program)) throw new Error("Debian's redis-server does not run here");
  return program;
}

/** Gives apt-get with lists, cache and downloads in `folder` alone. */
function aptIn(folder: string): (...args: string[]) => string {
  mkdirSync(join(folder, "lists/partial"), { recursive: true });
  mkdirSync(join(folder, "cache/archives/partial"), { recursive: true });
  const options = [
    `Dir::State::lists=${folder}/lists`,
    `Dir::Cache=${folder}/cache`,
    "Debug::NoLocking=1",
    "APT::Sandbox::User=",
    "APT::Install-Recommends=false",
  ].flatMap((option) => ["-o", option]);
  return (...args) =>
    execFileSync("apt-get", ["--quiet", ...options, ...args], {
      cwd: folder,
      encoding: "utf8",
      stdio: "pipe",
      env: { ...process.env, LC_ALL: "C" },
    });
}
