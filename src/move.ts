import type { Case } from "./case/case.ts";
import { detour } from "./conversation.ts";
import { type Done, saying, sentence } from "./conversation/done.ts";
import { restore } from "./conversation/restore.ts";
import { present, type Session } from "./conversation/session.ts";
import { createMoving, mayTry, shownCode, withWrongCode } from "./moving.ts";
import type { Incoming } from "./platforms/platform.ts";
import type { Sessions } from "./sessions/sessions.ts";

/** What came of /move. `code`: one that is used up once the session is saved. */
interface MoveDone {
  done: Done;
  code?: string;
}

/** Creates what carries out /move: without a code it makes one, with a code it fetches the conversation here. */
export function createMove({ sessions }: { sessions: Sessions }) {
  const moving = createMoving({ sessions });

  async function move(before: Session, incoming: Incoming): Promise<MoveDone | undefined> {
    const { does, now } = incoming;
    if (does.kind !== "command" || does.command !== "move") return undefined;
    if (!does.payload) {
      const code = await moving.issue(incoming, before.code);
      return { done: saying({ ...before, code }, sentence("moveCode", shownCode(code))) };
    }
    if (!mayTry(before, now)) return { done: saying(before, sentence("moveTooMany")) };
    if (isTold(before.case)) return { done: saying(before, sentence("moveNotEmpty")) };
    const moved = await moving.open(does.payload, incoming);
    if (moved.state !== "moved") return { done: saying(withWrongCode(before, now), sentence("moveWrong")) };
    const old = restore(moved.text, now);
    const left = { ...moved.from, seen: old.seen };
    return { done: arrived(before, { ...old, left }, incoming), code: moved.code };
  }

  return { ...moving, move };
}

/** Is anything of a matter kept here? What was asked alone is not. */
const isTold = (c: Case): boolean =>
  Object.entries(c).some(([part, told]) => part !== "asked" && Object.keys(told).length > 0);

/** The conversation as it was, behind a press; buttons and messages of before are this chat's own. */
function arrived(before: Session, old: Session, { today }: Incoming): Done {
  const { moves: _, code: __, ...kept } = old;
  const here = { ...kept, turn: Math.max(before.turn, old.turn) + 1, messages: before.messages, said: [] };
  const { session } =
    present(here).flow === "welcome"
      ? { session: here }
      : detour(here, { flow: "welcome", place: present(here).place }, today);
  return { session: { ...session, said: [sentence("moved")] }, effects: [] };
}
