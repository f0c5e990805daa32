import type { CallbackQuery, Message } from "telegraf/types";
import { type Command, type Deed, commands } from "../platform.ts";

/** What messages say about the chat itself: nobody waits for an answer to these. */
const aboutTheChat = [
  "pinned_message",
  "message_auto_delete_timer_changed",
  "write_access_allowed",
  "connected_website",
  "chat_background_set",
  "forum_topic_created",
  "forum_topic_edited",
  "forum_topic_closed",
  "forum_topic_reopened",
];

/** What can be sent and not be read, by the field that holds it. */
const unread = [
  ["photo", "picture"],
  ["voice", "voice"],
  ["audio", "voice"],
  ["video_note", "voice"],
  ["animation", "other"],
  ["document", "file"],
] as const;

/** What may stand after a command: the mark of the link that was followed, or the code of a move as some platform names it. */
const payloads: Partial<Record<Command, RegExp>> = {
  start: /^([\w-]{1,64})$/,
  move: /^(?:code:\s*)?([a-z0-9-]{1,20})$/i,
};

/** Reads what a person did with a message; undefined: nothing that waits for an answer. */
export function deedOfMessage(message: Message, username: string): Deed | undefined {
  if ("text" in message) return deedOfText(message.text, username);
  if (aboutTheChat.some((field) => field in message)) return undefined;
  return { kind: "unsupported", what: unread.find(([field]) => field in message)?.[1] ?? "other" };
}

/** Reads an edited message: its text is an answer to the present question; all else, such as a place that moves, is left. */
export function deedOfEdit(message: Message, username: string): Deed | undefined {
  return "text" in message ? deedOfText(message.text, username) : undefined;
}

/** Reads `turn:choice` off a button; data that no button of ours has belongs to no turn. */
export function deedOfPress(query: CallbackQuery): Deed {
  const data = "data" in query ? query.data : "";
  const [, turn, choice] = /^(\d{1,15}):(.+)$/su.exec(data) ?? [];
  return { kind: "press", turn: turn === undefined ? -1 : Number(turn), choice: choice ?? "" };
}

function deedOfText(text: string, username: string): Deed {
  const [, name, at, rest = ""] = /^\/(?:records\s+)?(\w{1,64})(?:@(\w+))?(?:\s+(.*))?$/isu.exec(text) ?? [];
  if (name === undefined) return { kind: "text", text };
  const ours = at === undefined || at.toLowerCase() === username.toLowerCase();
  const command = ours ? commandNamed(name) : "help";
  const payload = payloads[command]?.exec(rest.trim())?.[1];
  return { kind: "command", command, ...(payload !== undefined && { payload }) };
}

function commandNamed(name: string): Command {
  return commands.find((command) => command === name.toLowerCase()) ?? "help";
}
