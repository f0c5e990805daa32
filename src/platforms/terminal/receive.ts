import { commands, type Command, type Deed, type View } from "../platform.ts";

/** Reads one line: a label, with or without brackets, presses it; `/word` is a command; all else is text. */
export function receive(line: string, view: View): Deed {
  const typed = line.trim();
  const label = typed.replace(/^\[(.*)\]$/, "$1").toLowerCase();
  const choice = [...view.choices, ...view.constant].find((c) => c.label.toLowerCase() === label);
  if (choice) return { kind: "press", turn: view.turn, choice: choice.id };
  const word = /^\/(\w+)/.exec(typed)?.[1]?.toLowerCase();
  if (word) return { kind: "command", command: commands.find((c) => c === word) ?? ("help" satisfies Command) };
  return { kind: "text", text: typed };
}
