import type { Entrance } from "../../flows/position.ts";
import type { FlowEvent } from "../../flows/meta.ts";
import { advance, detour, type Step } from "../conversation.ts";
import type { Words } from "../words.ts";
import { sentence } from "./done.ts";
import { present, type Said, type Session } from "./session.ts";

/** Leaves what was asked, and asks this of the same place instead. */
export const askInstead = (session: Session, entrance: Omit<Entrance, "place">, on: string): Step =>
  detour({ ...session, path: [], said: [] }, { ...entrance, place: present(session).place }, on);

/** What an office wants first has its page beside an open letter, which waits under it. */
export const hurdle = (known: Session, state: string, on: string): Step =>
  detour({ ...known, said: [] }, { flow: "obstacle", state, place: present(known).place }, on);

/** Takes an answer of the present question. */
export const take = (session: Session, event: FlowEvent): Step => advance({ ...session, said: [], missed: 0 }, event);
/** Says something above the present question. */
export const say = (session: Session, ...said: Said[]): Step => ({
  session: { ...session, said, missed: 0 },
  effects: [],
});
/** Says something above what comes next. */
export const above = (step: Step, ...said: Said[]): Step => ({ ...step, session: { ...step.session, said } });

/** One kind line above the normal answer; words that told nothing else are no misunderstanding. */
export function softly(before: Session, { session, effects }: Step): Step {
  const missed = session.missed > before.missed;
  const said = missed ? [sentence("softThanks")] : [sentence("soft988"), ...session.said];
  return { session: { ...session, said, missed: before.missed }, effects };
}

/** Not understood: the question's own hint first, another the second time; nothing is lost. */
export function notUnderstood(session: Session, words: Words): Step {
  const at = present(session);
  const { retry } = words.state(at.flow, at.state);
  const said: Said =
    session.missed > 0 ? sentence("stillNot") : retry ? sentence("retry", retry) : sentence("didntFollow");
  return { session: { ...session, said: [said], missed: session.missed + 1 }, effects: [] };
}
