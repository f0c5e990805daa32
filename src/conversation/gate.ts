import type { Position } from "../../flows/position.ts";
import { advance, detour, moveOn } from "../conversation.ts";
import type { Incoming } from "../platforms/platform.ts";
import type { Done } from "./done.ts";
import { keepDue } from "./due.ts";
import { present, type Session } from "./session.ts";

/** After so long, nothing of the matter is shown before a press. */
const gateAfter = 12 * 60 * 60 * 1000;

/** Back after more than half a day, by anything but a press. */
export const isBack = ({ seen }: Session, { now, does }: Incoming, isNew: boolean): boolean =>
  !isNew && now - seen > gateAfter && does.kind !== "press";

/** Puts "your place is kept" above whatever comes next, or the line of a check-in that is due; danger is never kept behind it. What was offered long ago is worked out anew. */
export function gate(done: Done, { today: on, now }: Incoming): Done {
  const { session } = done;
  const at = present(session);
  if (at.flow === "care" || at.flow === "welcome" || done.effects.some(({ type }) => type === "forget")) return done;
  if (at.flow === "check-in" && at.state === "due") return done;
  const due = keepDue(session, now);
  if (due.send === "line") return { session: due.session, effects: done.effects };
  const fresh = renewed(answered({ ...session, said: [] }, on), on);
  const tier = session.cares ? ("indirect" as const) : undefined;
  const gated = detour(fresh, { flow: "welcome", place: at.place, ...(tier && { tier }) }, on);
  return { session: gated.session, effects: done.effects };
}

/** Whoever left the question open what to keep for the next letter did not want it kept. */
function answered(session: Session, on: string): Session {
  const at = present(session);
  if (at.flow !== "check-in" || at.state !== "keep") return session;
  return advance(session, { type: "erase", on }).session;
}

/** A question of that day alone: to rest, or to set a check-in. */
const isPassing = ({ flow, way }: Position) => flow === "rest" || (flow === "check-in" && way !== "list");

/** An offer is worked out again; a letter that was looked at gets the day of today, and is handed over again. */
function renewed(session: Session, on: string): Session {
  const at = present(session);
  if (at.because !== undefined || at.clock !== undefined || isPassing(at)) return moveOn(session, on).session;
  if (at.flow !== "letter") return session;
  const state = at.state.startsWith("preview") ? "next" : at.state;
  return { ...session, path: [...session.path.slice(0, -1), { ...at, state, fields: { ...at.fields, date: on } }] };
}
