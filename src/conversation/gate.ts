import { detour, moveOn } from "../conversation.ts";
import type { Incoming } from "../platforms/platform.ts";
import type { Done } from "./done.ts";
import { present, type Session } from "./session.ts";

/** After so long, nothing of the matter is shown before a press. */
const gateAfter = 12 * 60 * 60 * 1000;

/** Back after more than half a day, by anything but a press. */
export const isBack = ({ seen }: Session, { now, does }: Incoming, isNew: boolean): boolean =>
  !isNew && now - seen > gateAfter && does.kind !== "press";

/** Puts "your place is kept" above whatever comes next; danger is never kept behind it. What was offered long ago is worked out anew. */
export function gate(done: Done, { today: on }: Incoming): Done {
  const { session } = done;
  const at = present(session);
  if (at.flow === "care" || at.flow === "welcome" || done.effects.some(({ type }) => type === "forget")) return done;
  const fresh = renewed({ ...session, said: [] }, on);
  const tier = session.cares ? ("indirect" as const) : undefined;
  const gated = detour(fresh, { flow: "welcome", place: at.place, ...(tier && { tier }) }, on);
  return { session: gated.session, effects: done.effects };
}

/** An offer is worked out again; a letter that was looked at gets the day of today, and is handed over again. */
function renewed(session: Session, on: string): Session {
  const at = present(session);
  if (at.because !== undefined || at.clock !== undefined || at.flow === "rest") return moveOn(session, on).session;
  if (at.flow !== "letter") return session;
  const state = at.state.startsWith("preview") ? "next" : at.state;
  return { ...session, path: [...session.path.slice(0, -1), { ...at, state, fields: { ...at.fields, date: on } }] };
}
