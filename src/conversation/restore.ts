import { caseSchema } from "../case/case.ts";
import { newSession, session as schema, type Session } from "./session.ts";

/** Reads a kept session. What an older or newer version left is not lost: the case is kept where it can be read, and the talk begins anew. */
export function restore(text: string, now: number): Session {
  const data = parsed(text);
  const whole = schema.safeParse(data);
  if (whole.success) return whole.data;
  const kept = caseSchema.safeParse((data as { case?: unknown } | undefined)?.case);
  const said = [{ group: "sentences", key: "startedAnew" }];
  return { ...newSession(now), said, ...(kept.success && { case: kept.data }) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
