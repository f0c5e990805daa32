import { assembleBot } from "../../src/assemble.ts";
import { type Session, session as schema } from "../../src/conversation/session.ts";
import { createCheckIns } from "../../src/check-ins.ts";
import type { Command, Deed, Delivery, Reply, View } from "../../src/platforms/platform.ts";
import type { Speaker } from "../../src/speaker.ts";
import { memorySessions } from "./memory-sessions.ts";
import { press } from "./press.ts";

const quiet = { info: () => {}, warn: () => {}, error: () => {} };

/** Talks with the whole bot: real words, letters, ladder, reader and store; the day and the clock are passed in. */
export function createTalk({
  today = "2027-03-01",
  platform = "terminal" as Speaker["platform"],
  /** In a server: what is sent later comes to the direct messages. */
  elsewhere = false,
} = {}) {
  const from = { platform, id: "somebody" };
  const clock = { today, now: Date.parse(`${today}T17:00:00Z`) };
  const sessions = memorySessions(() => clock.now);
  const bot = assembleBot({
    sessions,
    press,
    operator: { name: "Example Group", contact: "help@example.org" },
    log: quiet,
  });
  let count = 0;
  let shown: View | undefined;

  async function act(does: Deed, input = `in-${++count}`): Promise<Reply> {
    const reply = await bot.handle({ from, input, ...clock, does, ...(elsewhere && { elsewhere }) });
    shown = reply.view;
    return reply;
  }

  const talk = {
    act,
    say: (text: string) => act({ kind: "text", text }),
    command: (command: Command, payload?: string) =>
      act({ kind: "command", command, ...(payload !== undefined && { payload }) }),
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
    async later(day: string, time = "17:00") {
      clock.today = day;
      clock.now = Date.parse(`${day}T${time}:00Z`);
    },
    /** Lets the clock of check-ins look once; gives the lines that were sent. What is shown is what was sent last. */
    async checkIns(delivery: Delivery = { state: "sent", messages: [] }): Promise<View[]> {
      const sent: View[] = [];
      const send = async (_: Speaker, { view }: { view: View }) => {
        sent.push(view);
        return delivery;
      };
      await createCheckIns({ sessions, remind: bot.remind, send, now: () => clock.now, log: quiet }).tick();
      if (delivery.state === "sent") shown = sent.at(-1) ?? shown;
      return sent;
    },
  };
  return talk;
}

export type Talk = ReturnType<typeof createTalk>;
const labels = (view: View | undefined) => view?.choices.map((c) => `[${c.label}]`).join(" ") ?? "";
