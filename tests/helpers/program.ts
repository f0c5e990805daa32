import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

/** A program and the folders of the libraries it needs. */
export interface Program {
  command: string;
  libraries: string;
}

interface Wanted {
  /** Names of the program; the first that runs is taken. */
  names: string[];
  /** Debian's package that holds the first of them. */
  package: string;
  /** What makes it say its version and end. */
  version: string;
}

const cache = "node_modules/.cache";

/**
 * Finds a program: on the PATH, else Debian's packages unpacked under node_modules/.cache, fetched the first time without root and
 * without changing the system. Throws one line that says what to install.
 */
export function findProgram(wanted: Wanted): Program {
  for (const command of wanted.names) if (runs({ command, libraries: "" }, wanted)) return { command, libraries: "" };
  const kept = unpacked(wanted);
  if (runs(kept, wanted)) return kept;
  try {
    return fetched(wanted);
  } catch (cause) {
    throw new Error(`The tests need ${wanted.names[0]}: install ${wanted.package}.`, { cause });
  }
}

/** The environment in which a program finds its libraries. */
export function libraryEnv({ libraries }: Program): NodeJS.ProcessEnv {
  return libraries === "" ? process.env : { ...process.env, LD_LIBRARY_PATH: libraries };
}

function runs(program: Program, { version }: Wanted): boolean {
  try {
    execFileSync(program.command, [version], { stdio: "ignore", env: libraryEnv(program) });
    return true;
  } catch {
    return false;
  }
}

function unpacked({ package: name, names: [program = ""] }: Wanted): Program {
  const folder = join(cache, name);
  const all = join(folder, "usr/lib");
  const libraries = existsSync(all) ? readdirSync(all).filter((of) => of.includes("linux")) : [];
  return {
    command: join(process.cwd(), folder, "usr/bin", program),
    libraries: libraries.map((of) => join(process.cwd(), all, of)).join(":"),
  };
}

function fetched(wanted: Wanted): Program {
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, "fetching-"));
  try {
    const apt = aptIn(join(process.cwd(), work));
    apt("update");
    const plan = apt("--simulate", "install", wanted.package);
    const packages = [...plan.matchAll(/^Inst (\S+)/gm)].flatMap(([, name]) => name ?? []);
    apt("download", ...packages);
    for (const file of readdirSync(work).filter((of) => of.endsWith(".deb")))
      execFileSync("dpkg", ["-x", join(work, file), join(work, "unpacked")], { stdio: "pipe" });
    rmSync(join(cache, wanted.package), { recursive: true, force: true });
    renameSync(join(work, "unpacked"), join(cache, wanted.package));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  const program = unpacked(wanted);
  if (!runs(program, wanted)) throw new Error(`Debian's ${wanted.package} does not run here`);
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
