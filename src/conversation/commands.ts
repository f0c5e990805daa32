import { detour, leave } from "../conversation.ts";
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
      return saying(before, sentence("plan"));
    case "privacy":
    case "about":
    case "help":
      return saying(before, sentence(name));
  }
}

/** One letter is handed over at once; of several it is asked which. In care the question about danger stays, and the newest is given. */
function letters(before: Session, on: string): Done {
  const { flow, state, place } = present(before);
  const last = before.case.letters.at(-1)?.number;
  if (last === undefined) return saying(before, sentence("noLetters"));
  if (flow === "letters" && state === "list") return saying(before);
  if (before.case.letters.length > 1 && flow !== "care")
    return known(before, detour({ ...before, said: [] }, { flow: "letters", place }, on));
  return { session: { ...before, said: [sentence("lastLetter")] }, effects: [{ type: "giveLetter", letter: last }] };
}
