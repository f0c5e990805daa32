import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = new URL("../../", import.meta.url).pathname;
const ours = /^(TELEGRAM|DISCORD|REDIS|OPERATOR|SESSION)_|^(DATA_DIR|KEEP_DAYS|PORT|LOG_LEVEL|MAINTENANCE)/;
const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));

/** A folder of its own under the system's temporary one. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), "records-helper-"));

/** Starts the real program in a folder of its own, with only these settings and arguments. */
export function startProgram({ env = {}, args = [] as string[], cwd = newFolder() } = {}) {
  const child = spawn(process.execPath, [join(root, "start.mjs"), ...args], { cwd, env: { ...clean, ...env } });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  const ended = once(child, "exit").then(([code]) => code as number | null);
  return {
    cwd,
    /** Gives the program its whole input, and what it printed when it has ended by itself. */
    async feed(...lines: string[]) {
      child.stdin.end(lines.map((line) => `${line}\n`).join(""));
      return { code: await ended, out, err };
    },
    async end(signal: NodeJS.Signals) {
      child.kill(signal);
      return { code: await ended, out, err };
    },
    /** Reads nothing that it prints from here on. */
    closeOutput: () => void child.stdout.destroy(),
    ended,
    printed: () => ({ out, err }),
  };
}
