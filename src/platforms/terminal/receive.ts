import { commands, type Command, type Deed, type View } from "../platform.ts";

/** Reads one line: a label, with or without brackets, presses it; `/word` is a command; all else is text. A move may have its code: `/move AB-12`. */
export function receive(line: string, view: View): Deed {
  const typed = line.trim();
  const label = typed.replace(/^\[(.*)\]$/, "$1").toLowerCase();
  const choice = [...view.choices, ...view.constant].find((c) => c.label.toLowerCase() === label);
  if (choice) return { kind: "press", turn: view.turn, choice: choice.id };
  const [, word, rest = ""] = /^\/(?:records\s+)?(\w+)(.*)$/i.exec(typed) ?? [];
  if (word) {
    const command: Command = commands.find((c) => c === word.toLowerCase()) ?? "help";
    const code = command === "move" ? /^(?:code:\s*)?([a-z0-9-]{1,20})$/i.exec(rest.trim())?.[1] : undefined;
    return { kind: "command", command, ...(code !== undefined && { payload: code }) };
  }
  return { kind: "text", text: typed };
}
