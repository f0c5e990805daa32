import type { ChatMessage } from "../platforms/platform.ts";
import type { Session } from "./session.ts";

/** Messages older than this cannot be taken out of a chat any more, in milliseconds; so many are kept at most. */
const oldest = 48 * 60 * 60 * 1000;
const most = 400;

/** Keeps the ids of messages, for /hide and /forget alone. */
export function withMessages(session: Session, more: ChatMessage[] = []): Session {
  const all = [...session.messages, ...more];
  const newest = Math.max(0, ...all.map(({ at }) => at));
  const known = new Map(all.filter(({ at }) => newest - at < oldest).map((message) => [message.id, message]));
  return { ...session, messages: [...known.values()].slice(-most) };
}
