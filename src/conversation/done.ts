import type { Step } from "../conversation.ts";
import { noted } from "./noted.ts";
import { type Effect, effectPapers } from "./effects.ts";
import type { Said, Session } from "./session.ts";
import { remember } from "./undo.ts";

/** What one input makes of a session. `retired`: the label that was pressed. */
export interface Done {
  session: Session;
  effects: Effect[];
  retired?: string;
}

/** A named sentence; `text` fills its {{text}}. */
export const sentence = (key: string, text?: string): Said => ({
  group: "sentences",
  key,
  ...(text !== undefined && { text }),
});
export const saying = (session: Session, ...said: Said[]): Done => ({ session: { ...session, said }, effects: [] });

/** Steps can be gone back on. */
export function known(before: Session, { session, effects }: Step): Done {
  const files = effects.flatMap(({ type }) => (effectPapers[type] ? [sentence(`given.${type}`)] : []));
  const said = [...noted(before, session), ...files, ...session.said];
  return { session: remember(before, { ...session, said }), effects };
}
