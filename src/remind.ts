import { dayIn, dueAt, dueNow, usualZone } from "./case/due.ts";
import { type Due, keepDue, readDue } from "./conversation/due.ts";
import { withMessages } from "./conversation/messages.ts";
import { restore } from "./conversation/restore.ts";
import type { Session } from "./conversation/session.ts";
import type { Delivery, Push, View } from "./platforms/platform.ts";
import type { Sessions } from "./sessions/sessions.ts";
import type { Speaker } from "./speaker.ts";
import type { InTurn } from "./turns.ts";

/** Sends a message to a person on their platform. */
export type SendTo = (speaker: Speaker, push: Omit<Push, "to">) => Promise<Delivery>;

/** What became of a session that was due: the line was sent, waits for the person or for another try, or there was nothing to ask. */
export type Reminded = "sent" | "waits" | "nothing";

interface RemindDeps {
  sessions: Sessions;
  view: (session: Session, today: string) => View;
  inTurn: InTurn;
  /** Shows where check-ins come, and how to stop them. */
  greeting: View;
  keepMs: number;
}

/** So long after its moment a line that could not be sent waits for the person instead, in milliseconds. */
const patience = 24 * 60 * 60 * 1000;
const tries = 5;

/**
 * Creates what looks at a session that is due: sends the one line if something is to be asked, then saves that. A process that
 * dies between the two sends it again after the lease; what cannot be sent is tried again after it, for a day at most.
 */
export function createRemind({ sessions, view, inTurn, greeting, keepMs }: RemindDeps) {
  return async function remind(claimed: string, now: number, send: SendTo): Promise<Reminded> {
    const { speaker } = restore(claimed, now);
    if (!speaker) return "nothing";
    return inTurn(`${speaker.platform}:${speaker.id}`, () => once(speaker, now, send));
  };

  async function once(speaker: Speaker, now: number, send: SendTo): Promise<Reminded> {
    const found = await sessions.load(speaker);
    if (!found) return "nothing";
    const before = restore(found.text, now);
    const read = readDue(before, now, dayFor(before, now));
    if (read.send === "nothing") {
      await change(speaker, now, (session) => readDue(session, now, dayFor(session, now)));
      return "nothing";
    }
    const shown = read.send === "greeting" ? greeting : view(read.session, dayFor(before, now));
    const push = { view: shown, nonce: `ci-${read.session.turn}` };
    const delivery = await send(speaker, push);
    if (delivery.state === "failed" && read.send === "line" && !isLate(before, now)) return "waits";
    await change(speaker, now, (session) => after(keepDue(session, now), delivery));
    return delivery.state === "sent" ? "sent" : "waits";
  }

  /** Reads the session again and saves it; over what another process saved meanwhile it is read once more. */
  async function change(speaker: Speaker, now: number, made: (session: Session) => Due): Promise<void> {
    for (let i = 0; i < tries; i++) {
      const found = await sessions.load(speaker);
      if (!found) return;
      const { session, due } = made(restore(found.text, now));
      // What is kept ends so many days after the last visit, whatever is sent meanwhile.
      const left = Math.max(1, session.seen + keepMs - now);
      const done = await sessions.save(speaker, JSON.stringify(session), found.version, { due, keepMs: left });
      if (done.saved) return;
    }
  }
}

/** What is kept of a line: that it was sent and by which message, or that it did not reach the person. */
function after({ session, send, due }: Due, delivery: Delivery): Due {
  if (delivery.state === "sent") return { session: withMessages(session, delivery.messages), send, due };
  const missed = send === "line" || (send === "greeting" && delivery.state === "closed");
  return { session: missed ? { ...session, unreached: true } : session, send, due };
}

const dayFor = ({ case: { person } }: Session, now: number) => dayIn(person.zone ?? usualZone, now);

function isLate({ case: c }: Session, now: number): boolean {
  return dueNow(c, now).some((checkIn) => now - dueAt(checkIn, c.person) > patience);
}
