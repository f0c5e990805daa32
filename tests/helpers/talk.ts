import { assembleBot } from "../../src/assemble.ts";
import { type Session, session as schema } from "../../src/conversation/session.ts";
import type { Command, Deed, Reply, View } from "../../src/platforms/platform.ts";
import { memorySessions } from "./memory-sessions.ts";
import { press } from "./press.ts";

const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const from = { platform: "terminal" as const, id: "somebody" };

/** Talks with the whole bot: real words, letters, ladder, reader and store; the day and the clock are passed in. */
export function createTalk({ today = "2027-03-01" } = {}) {
  const sessions = memorySessions();
  const bot = assembleBot({
    sessions,
    press,
    operator: { name: "Example Group", contact: "help@example.org" },
    log: quiet,
  });
  const clock = { today, now: Date.parse(`${today}T17:00:00Z`) };
  let count = 0;
  let shown: View | undefined;

  async function act(does: Deed, input = `in-${++count}`): Promise<Reply> {
    const reply = await bot.handle({ from, input, ...clock, does });
    shown = reply.view;
    return reply;
  }

  const talk = {
    act,
    say: (text: string) => act({ kind: "text", text }),
    command: (command: Command) => act({ kind: "command", command }),
    /** Presses the button with this label; throws if it is not shown. */
    press(label: string) {
      const choice = [...(shown?.choices ?? []), ...(shown?.constant ?? [])].find((c) => c.label === label);
      if (!choice) throw new Error(`no [${label}] under: ${talk.text()} ${labels(shown)}`);
      return act({ kind: "press", turn: shown?.turn ?? 0, choice: choice.id });
    },
    view: () => shown,
    text: () => shown?.text ?? "",
    /** The session as it is kept. */
    async session(): Promise<Session> {
      const kept = await sessions.load(from);
      if (!kept) throw new Error("no session is kept");
      return schema.parse(JSON.parse(kept.text));
    },
    /** Puts a session in the place of what is kept. */
    async begin(session: Session): Promise<Reply> {
      const kept = await sessions.load(from);
      await sessions.save(from, JSON.stringify(session), kept?.version ?? 0);
      return talk.command("start");
    },
    /** Lets days go by. */
    async later(day: string) {
      clock.today = day;
      clock.now = Date.parse(`${day}T17:00:00Z`);
    },
  };
  return talk;
}

export type Talk = ReturnType<typeof createTalk>;
const labels = (view: View | undefined) => view?.choices.map((c) => `[${c.label}]`).join(" ") ?? "";
