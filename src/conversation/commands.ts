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
      return lastLetter(before);
    case "plan":
      return saying(before, sentence("plan"));
    case "privacy":
    case "about":
    case "help":
      return saying(before, sentence(name));
  }
}

function lastLetter(before: Session): Done {
  const last = before.case.letters.at(-1)?.number;
  if (last === undefined) return saying(before, sentence("noLetters"));
  return { session: { ...before, said: [sentence("lastLetter")] }, effects: [{ type: "giveLetter", letter: last }] };
}
