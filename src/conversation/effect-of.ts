import { lastMade } from "../case/made.ts";
import type { Effect, EffectType } from "./effects.ts";
import { present, type Session } from "./session.ts";

/** A letter is handed over by its number: the one that was chosen, else the one that was just made. */
export function effectOf(session: Session, type: EffectType): Effect {
  const { letter, place, made, day } = present(session);
  if (type === "giveCalendar") return { type, ...(day && { day }) };
  const number = made ?? lastMade(session.case, letter, place)?.number;
  return { type, ...(type !== "forget" && number !== undefined && { letter: number }) };
}
