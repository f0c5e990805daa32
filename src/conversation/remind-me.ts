import { mostDays } from "../case/check-ins.ts";
import { addDays } from "../case/days.ts";
import { detour, type Step } from "../conversation.ts";
import type { ReadDate } from "./read-typed.ts";
import { present, type Session } from "./session.ts";

/** How a check-in is asked for by typing; what follows may name the day. */
const asks =
  /^(?:(?:please|pls|can you|could you|will you)\s+)*(?:remind me|check in with me|check in|write me|ping me)\b\s*(.*)$/i;

/** "Remind me on March 5": a check-in for that day, or the question for the day. Undefined: no such thing was typed. */
export function remindMe(session: Session, text: string, on: string, readDate: ReadDate): Step | undefined {
  const rest = asks.exec(text.trim())?.[1];
  if (rest === undefined) return undefined;
  const { place } = present(session);
  const day = readDate(rest, on, { future: true })?.date;
  const isAhead = day !== undefined && day > on && day <= addDays(on, mostDays);
  return detour(
    { ...session, said: [], missed: 0 },
    { flow: "check-in", place, way: "remind", ...(isAhead && { day }) },
    on,
  );
}
