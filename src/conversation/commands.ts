import type { FlowId } from "../../flows/ids.ts";
import { detour } from "../conversation.ts";
import { leave } from "./leave.ts";
import { isList } from "./on-top.ts";
import type { Command } from "../platforms/platform.ts";
import { type Done, known, saying, sentence } from "./done.ts";
import { present, type Session } from "./session.ts";

/** Carries out a command: all but /forget only show something above the present question. */
export function command(before: Session, name: Command, on: string): Done {
  switch (name) {
    case "start":
      return saying(present(before).flow === "welcome" && present(before).times ? leave(before) : before);
    case "forget":
      return known(
        before,
        present(before).flow === "forget"
          ? { session: before, effects: [] }
          : detour({ ...before, said: [] }, { flow: "forget", place: present(before).place }, on),
      );
    case "letters":
      return letters(before, on);
    case "plan":
    case "places":
    case "deadlines":
    case "trail":
      return list(before, name, on);
    case "checkins":
      return list(before, "check-in", on);
    case "mydata":
      return list(before, "my-data", on);
    case "hide":
      return { session: before, effects: [{ type: "hide" }] };
    case "move":
    case "privacy":
    case "about":
    case "help":
      return saying(before, sentence(name));
  }
}

/** The states in which the whole of a list is shown. */
const whole = ["list", "shown", "none", "asks"];

/** Something is looked at, on top of the present question, which waits. From one line of a list it leads back to the whole. */
function list(before: Session, flow: FlowId, on: string): Done {
  const at = present(before);
  if (at.flow === flow && whole.includes(at.state) && !at.page) return saying(before);
  // Looking at another place does not change the one that the talk is about.
  const { place } = before.path.findLast((under) => !isList(under.flow)) ?? at;
  return known(before, detour({ ...before, said: [] }, { flow, place }, on));
}

/** Where the chat is cleared, nothing of the matter is shown until a press; what is kept stays. */
export function hidden(done: Done, on: string): Done {
  if (!done.effects.some(({ type }) => type === "hide")) return done;
  const { flow, place } = present(done.session);
  const said = [sentence("hidden")];
  if (flow === "care" || flow === "welcome") return { ...done, session: { ...done.session, said } };
  const { session } = detour({ ...done.session, said }, { flow: "welcome", place }, on);
  return { ...done, session: { ...session, said } };
}

/** One letter is handed over at once; of several it is asked which. In care the question about danger stays, and the newest is given. */
function letters(before: Session, on: string): Done {
  const { flow, state, place } = present(before);
  const kept = before.case.letters.filter(({ erased }) => !erased);
  const last = kept.at(-1)?.number;
  if (last === undefined) return saying(before, sentence(before.case.letters.length ? "lettersErased" : "noLetters"));
  if (flow === "letters" && state === "list") return saying(before);
  if (kept.length > 1 && flow !== "care")
    return known(before, detour({ ...before, said: [] }, { flow: "letters", place }, on));
  return { session: { ...before, said: [sentence("lastLetter")] }, effects: [{ type: "giveLetter", letter: last }] };
}
