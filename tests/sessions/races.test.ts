import { createSecretKey, randomBytes } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { createSessions, type Sessions } from "../../src/sessions/sessions.ts";
import { createTurns } from "../../src/turns.ts";
import { kinds } from "../helpers/stores.ts";

const speaker = { platform: "telegram", id: "5550123" } as const;
const rounds = 400;
const keys = [createSecretKey(randomBytes(32))];

/** Adds a mark to the session's list as the bot does: load, change, save; the loser takes what is there and changes that. */
async function add(sessions: Sessions, mark: string): Promise<void> {
  let present = await sessions.load(speaker);
  for (;;) {
    const marks = [...marksOf(present?.text), mark];
    const done = await sessions.save(speaker, JSON.stringify(marks), present?.version ?? 0);
    if (done.saved) return;
    present = done.present;
  }
}

const marksOf = (text: string | undefined): string[] => (text === undefined ? [] : JSON.parse(text));

/** Stands for what takes longer with one message than with the next. */
const understand = () => setImmediate();

describe.each(kinds)("messages at the same moment, in $kind", ({ fresh }) => {
  test("lose nothing, though two processes write one session 400 times at once", async () => {
    const open = fresh();
    const options = { keys, keepMs: 3_600_000 };
    const one = createSessions({ store: await open(), ...options });
    const other = createSessions({ store: await open(), ...options });
    for (let round = 0; round < rounds; round++)
      await Promise.all([add(one, `one ${round}`), add(other, `other ${round}`)]);
    const session = await one.load(speaker);
    expect(new Set(marksOf(session?.text)).size).toBe(2 * rounds);
    expect(session?.version).toBe(2 * rounds);
  });

  test("keep their order in one process, where they take turns", async () => {
    const sessions = createSessions({ store: await fresh()(), keys, keepMs: 3_600_000 });
    const inTurn = createTurns();
    const sent = Array.from({ length: rounds }, (_, at) => `message ${at}`);
    const handle = async (mark: string, at: number) => {
      if (at % 2 === 0) await understand();
      await add(sessions, mark);
    };
    await Promise.all(sent.map((mark, at) => inTurn(speaker.id, () => handle(mark, at))));
    expect(marksOf((await sessions.load(speaker))?.text)).toEqual(sent);
  });
});
