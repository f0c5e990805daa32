/**
 * A program that runs the real clock of check-ins, for tests that run several or kill them. It begins at a line on its input and ends
 * by itself after another. A line that is sent is one line in a file: who, which message, and by which process.
 */
import { once } from "node:events";
import { openSync, writeSync } from "node:fs";
import { flushCompileCache } from "node:module";
import { setTimeout } from "node:timers/promises";
import { createCheckIns } from "../../src/check-ins.ts";
import type { View } from "../../src/platforms/platform.ts";
import { createRemind, type SendTo } from "../../src/remind.ts";
import { openKeys } from "../../src/sessions/keys.ts";
import { createSessions } from "../../src/sessions/sessions.ts";
import { createTurns } from "../../src/turns.ts";

const [kind, place = "", prefix, key = "", file = "", ahead, lease] = process.argv.slice(2);
const keepMs = 180 * 86_400_000;
const now = () => Date.now() + Number(ahead);

/** Reads the code of one kind of store alone: these programs are started often. */
async function opened() {
  if (kind === "redis") return (await import("../../src/sessions/redis.ts")).createRedisStore({ url: place, prefix });
  return (await import("../../src/sessions/sqlite.ts")).createSqliteStore({ path: place, now: Date.now });
}

const store = await opened();
const sessions = createSessions({ store, keys: openKeys(key), keepMs });
const sent = openSync(file, "a");

/** Sends as a platform does: it is out at once, and that it is out is known a little later. */
const send: SendTo = async ({ id }, { nonce }) => {
  writeSync(sent, `${id} ${nonce} ${process.pid}\n`);
  await setTimeout(Math.random() * 3);
  return { state: "sent", messages: [] };
};

const view = ({ turn }: { turn: number }): View => ({
  turn,
  text: "A check-in",
  choices: [],
  constant: [],
  attachments: [],
  typed: false,
});
const remind = createRemind({ sessions, view, inTurn: createTurns(), greeting: view({ turn: 0 }), keepMs });
const say = (line: string) => void process.stderr.write(`${line}\n`);
const log = { info: say, warn: say, error: say };
const clock = createCheckIns({ sessions, remind, send, now, log, every: 5, lease: Number(lease) });

// The next of these programs starts sooner: a program that is killed would leave nothing for it.
flushCompileCache();
// It does not outlive the test that started it.
process.stdin.once("close", () => process.exit());
process.stdout.write("ready\n");
await once(process.stdin, "data");
clock.start();
await once(process.stdin, "data");
await clock.stop();
await sessions.close();
process.stdin.destroy();
