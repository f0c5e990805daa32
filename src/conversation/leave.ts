import type { Session } from "./session.ts";

/** Leaves a flow that was entered by a detour, without an answer. */
export function leave(session: Session): Session {
  return session.path.length > 1 ? { ...session, path: session.path.slice(0, -1) } : session;
}

/** Leaves all that care put on top: the conversation is where it was before. */
export function leaveCare(session: Session): Session {
  const under = session.path.findLastIndex(({ flow }) => flow !== "care");
  return { ...session, path: session.path.slice(0, under + 1) };
}
