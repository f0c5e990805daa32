import { randomBytes } from "node:crypto";
import { assembleBot } from "../../src/assemble.ts";
import { createCheckIns } from "../../src/check-ins.ts";
import { type Session, session as schema } from "../../src/conversation/session.ts";
import type { Log } from "../../src/operations/log.ts";
import type { ChatMessage, Command, Deed, Push, Reply } from "../../src/platforms/platform.ts";
import { openKeys } from "../../src/sessions/keys.ts";
import { createSessions, type Sessions } from "../../src/sessions/sessions.ts";
import type { Store } from "../../src/sessions/store.ts";
import type { Speaker } from "../../src/speaker.ts";
import { press } from "./press.ts";

const dayMs = 86_400_000;
const quiet: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** A random key, as it stands in SESSION_KEYS. */
export const newKey = (): string => randomBytes(32).toString("base64");

/** The whole bot on a store, its sessions sealed with `keys`; the clock is passed in and moves by itself a second per input. */
export function createWholeBot({
  store,
  keys = newKey(),
  log = quiet,
  change = (sessions) => sessions,
  silent = false,
}: {
  store: Store;
  keys?: string;
  log?: Log;
  /** Puts something between the bot and its sessions, such as a fault. */
  change?: (sessions: Sessions) => Sessions;
  /** The platform tells of no messages. */
  silent?: boolean;
}) {
  const sessions = createSessions({ store, keys: openKeys(keys), keepMs: 180 * dayMs });
  const operator = { name: "Example Group", contact: "help@example.org" };
  const bot = assembleBot({ sessions: change(sessions), press, operator, log });
  const clock = { now: Date.parse("2027-03-01T17:00:00Z") };
  let count = 0;

  /** Somebody who talks with it; every input has an id of its own, and so has every message of the chat. */
  function person(speaker: Speaker) {
    let shown: Reply["view"] | undefined;
    const told: ChatMessage[] = [];

    async function act(does: Deed, input = `in-${++count}`): Promise<Reply> {
      clock.now += 1_000;
      const message = { id: `7700${++count}`, at: clock.now };
      told.push(message);
      const today = new Date(clock.now).toISOString().slice(0, 10);
      const reply = await bot.handle({
        from: speaker,
        input,
        today,
        now: clock.now,
        does,
        ...(!silent && { messages: [message] }),
      });
      shown = reply.view;
      return reply;
    }

    return {
      act,
      /** The messages of the chat that the bot was told of. */
      told,
      say: (text: string) => act({ kind: "text", text }),
      command: (command: Command, payload?: string) =>
        act({ kind: "command", command, ...(payload !== undefined && { payload }) }),
      /** Presses the button with this label; throws if it is not shown. */
      press(label: string) {
        const choice = [...(shown?.choices ?? []), ...(shown?.constant ?? [])].find((c) => c.label === label);
        if (!choice) throw new Error(`no [${label}] under: ${shown?.text}`);
        return act({ kind: "press", turn: shown?.turn ?? 0, choice: choice.id });
      },
      text: () => shown?.text ?? "",
      labels: () => shown?.choices.map(({ label }) => label) ?? [],
      /** The session as it is kept; undefined if none is. */
      async session(): Promise<Session | undefined> {
        const kept = await sessions.load(speaker);
        return kept && schema.parse(JSON.parse(kept.text));
      },
    };
  }

  return {
    clock,
    sessions,
    person,
    /** Lets the clock of check-ins look once; gives what was sent, and to whom. */
    async checkIns(): Promise<(Omit<Push, "nonce"> & { platform: string })[]> {
      const sent: (Omit<Push, "nonce"> & { platform: string })[] = [];
      const send = async ({ platform, id }: Speaker, { view }: Omit<Push, "to">) => {
        sent.push({ platform, to: id, view });
        return { state: "sent" as const, messages: [{ id: `8800${++count}`, at: clock.now }] };
      };
      await createCheckIns({ sessions, remind: bot.remind, send, now: () => clock.now, log }).tick();
      return sent;
    },
  };
}

type WholeBot = ReturnType<typeof createWholeBot>;
export type Somebody = ReturnType<WholeBot["person"]>;
