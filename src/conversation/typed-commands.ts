import type { Command } from "../platforms/platform.ts";
import { plain } from "./match.ts";

/** Words that mean a command wherever no answer means them, in small letters without signs. */
const phrases: Partial<Record<Command, readonly string[]>> = {
  plan: ["plan", "my plan", "show my plan", "show me my plan", "where do i stand", "where are we"],
  deadlines: [
    "deadlines",
    "my deadlines",
    "my dates",
    "show my dates",
    "when is my deadline",
    "when are my deadlines",
    "what are my deadlines",
    "whats my deadline",
  ],
  places: ["places", "my places", "my offices", "show my places"],
  trail: ["trail", "my trail", "paper trail", "my steps", "my history", "show my steps"],
  letters: [
    "letters",
    "my letters",
    "show letters",
    "show my letters",
    "show me my letters",
    "show me my letters again",
  ],
  checkins: ["check ins", "checkins", "my check ins", "my checkins", "reminders", "my reminders"],
  mydata: ["my data", "show my data", "what do you know about me", "what do you keep", "what do you have on me"],
  hide: ["hide", "hide this", "hide the chat", "clear the chat", "clear this chat"],
  forget: ["forget everything", "delete everything", "erase everything", "delete my data", "erase my data"],
  privacy: ["privacy", "who can see this", "who can read this", "is this private"],
};

/** The command that a typed message means word for word; undefined: none. */
export function typedCommand(text: string): Command | undefined {
  const typed = plain(text);
  const found = Object.entries(phrases).find(([, all]) => all.includes(typed));
  return found?.[0] as Command | undefined;
}
