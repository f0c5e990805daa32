import type { Tier } from "../../flows/position.ts";
import { detour, type Step } from "../conversation.ts";
import { leaveCare } from "./leave.ts";
import { present, type Session } from "./session.ts";

/** Danger comes first, with words that were not shown before; the conversation waits where it was, also where it rested. */
export function answerDanger(session: Session, tier: Tier, on: string): Step {
  const at = present(session);
  const before = leaveCare(session);
  const under = at.flow === "care" && at.state === "rest" ? { ...before, path: [...before.path, at] } : before;
  const step = detour(
    { ...under, said: [], missed: 0 },
    { flow: "care", place: present(under).place, tier, times: session.cares },
    on,
  );
  return { ...step, session: { ...step.session, cares: session.cares + 1 } };
}
