import { postpone, withoutSettled } from "../case/check-ins.ts";
import { addDays } from "../case/days.ts";
import { dayFrom, dueNow, nextDue } from "../case/due.ts";
import type { Case, CheckIn } from "../case/case.ts";
import { present, type Session } from "./session.ts";

/** Nobody is interrupted who was here so short a time ago, in milliseconds; it is tried again after as long. */
const busy = 15 * 60 * 1000;

/** What a moment makes of a session: the line is to be sent, or not now; `due`: when to look again. */
export interface Due {
  session: Session;
  send: "line" | "greeting" | "nothing";
  due: number | undefined;
}

/** Reads again what is due: the first one says where check-ins come; what is settled is dropped, in care and at night nothing comes, several make one line. */
export function readDue(session: Session, now: number, today: string): Due {
  const c = withoutSettled(session.case);
  const due = session.greets ? [] : dueNow(c, now);
  if (!due.length) return keepDue(session, now);
  if (present(session).flow === "care") {
    const later = due.reduce((all, { id }) => postpone(all, id, addDays(today, 1)), c);
    return quiet(session, later);
  }
  const light = dayFrom(now, c.person);
  const wait = now - session.seen < busy ? now + busy : light > now ? light : undefined;
  return wait === undefined ? keepDue(session, now) : { ...quiet(session, c), due: wait };
}

/** What is kept once the line went out or could not, whatever the person did meanwhile: it is not sent a second time. */
export function keepDue({ greets, ...session }: Session, now: number): Due {
  if (greets) return { session, send: "greeting", due: nextDue(session.case) };
  const c = withoutSettled(session.case);
  const due = dueNow(c, now);
  if (!due.length) return quiet(session, c);
  const after = withAsked(c, due);
  if (present(session).flow === "care") return quiet(session, after);
  return { session: asks(session, after), send: "line", due: nextDue(after) };
}

const withAsked = (c: Case, due: CheckIn[]): Case => ({
  ...c,
  checkIns: c.checkIns.map((checkIn) => (due.includes(checkIn) ? { ...checkIn, asked: true as const } : checkIn)),
});

const quiet = (session: Session, c: Case): Due => ({
  session: { ...session, case: c },
  send: "nothing",
  due: nextDue(c),
});

/** The line on top of a letter that is being written; all else is worked out anew afterwards. */
function asks(session: Session, c: Case): Session {
  const at = present(session);
  const writes = session.path.findLastIndex(({ flow }) => flow === "letter");
  const under = session.path.slice(0, writes + 1);
  return {
    ...session,
    case: c,
    path: [...under, { flow: "check-in", state: "due", place: at.place, way: "due" }],
    turn: session.turn + 1,
    said: [],
    missed: 0,
  };
}
