import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { CheckIn } from "../../src/case/case.ts";
import { newSession, type Session } from "../../src/conversation/session.ts";
import { openKeys } from "../../src/sessions/keys.ts";
import { createSessions, type Sessions } from "../../src/sessions/sessions.ts";
import { freshFolder, type Open } from "./stores.ts";

const day = 86_400_000;
/** The clock of these tests: it is day in all of the United States, and a check-in of March 2, 2027 was due an hour ago. */
export const noon = Date.parse("2027-03-02T21:00:00Z");
export const keepMs = 180 * day;

/** A session of ten days ago with a check-in for a day the person named. */
export function dueSession(id: string, more: Partial<CheckIn> = {}): Session {
  const session = newSession(noon - 10 * day);
  const checkIn: CheckIn = { id: 1, date: "2027-03-02", about: "day", ...more };
  return { ...session, speaker: { platform: "telegram", id }, case: { ...session.case, checkIns: [checkIn] } };
}

/** Keeps sessions that are due. */
export async function keepDue(sessions: Sessions, ids: string[]): Promise<void> {
  for (const id of ids) {
    const text = JSON.stringify(dueSession(id));
    await sessions.save({ platform: "telegram", id }, text, 0, { due: noon - 3_600_000 });
  }
}

/** A line of the file: who was sent which message, and by which process. */
export interface Line {
  id: string;
  nonce: string;
  by: string;
}

/** Programs that all run the clock on one store and write what they send to one file. */
export async function createReminders(open: Open, { lease = 60_000 } = {}) {
  const key = randomBytes(32).toString("base64");
  const folder = freshFolder();
  const file = join(folder, "sent");
  const program = new URL("./reminder.ts", import.meta.url).pathname;
  const ahead = noon - Date.now();
  const store = await open();
  return {
    sessions: createSessions({ store, keys: openKeys(key), keepMs }),
    now: () => Date.now() + ahead,
    /** Starts a program; it has read all its code and waits. */
    start: async (): Promise<ChildProcess> => {
      const args = [program, ...open.place, key, file, `${ahead}`, `${lease}`];
      const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, "code") };
      const child = spawn(process.execPath, args, { env, stdio: ["pipe", "pipe", "inherit"] });
      onTestFinished(() => void child.kill("SIGKILL"));
      if (child.stdout) await once(child.stdout, "data");
      return child;
    },
    lines: (): Line[] => {
      const text = existsSync(file) ? readFileSync(file, "utf8") : "";
      return text
        .split("\n")
        .slice(0, -1)
        .map((line) => {
          const [id = "", nonce = "", by = ""] = line.split(" ");
          return { id, nonce, by };
        });
    },
  };
}

/** Lets a program begin, or end by itself after it has begun. */
export const tell = (child: ChildProcess) => void child.stdin?.write("\n");

/** Lets a program end; gives its exit code. */
export async function ended(child: ChildProcess, how: () => void): Promise<number | null> {
  const exit = once(child, "exit");
  how();
  const [code] = await exit;
  return code as number | null;
}
