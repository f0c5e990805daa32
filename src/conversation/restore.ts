import { caseSchema } from "../case/case.ts";
import { isState } from "../conversation.ts";
import { newSession, session as schema, type Session } from "./session.ts";

/** Reads a kept session. What an older or newer version left is not lost: the case is kept where it can be read, and the talk begins anew. */
export function restore(text: string, now: number): Session {
  const data = parsed(text);
  const whole = schema.safeParse(data);
  if (whole.success) return standing(whole.data, now);
  const kept = caseSchema.safeParse((data as { case?: unknown } | undefined)?.case);
  const said = [{ group: "sentences", key: "startedAnew" }];
  return { ...newSession(now), said, ...(kept.success && { case: kept.data }) };
}

/** A question that a newer version no longer has: the next one is worked out from the case, and nobody is led back to it. */
function standing(session: Session, now: number): Session {
  const undo = session.undo.filter(({ path }) => path.every(isState));
  if (session.path.every(isState)) return undo.length === session.undo.length ? session : { ...session, undo };
  const said = [{ group: "sentences", key: "startedAnew" }];
  return { ...session, path: newSession(now).path, undo: [], said };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
