import type { Position } from "../../flows/position.ts";
import type { Fields } from "../case/case.ts";
import { kindOf } from "../case/letters.ts";
import { isNote, lastMade, letterMade } from "../case/made.ts";
import type { Step } from "../conversation.ts";
import { fieldsOf } from "./prefill.ts";
import { present, type Session } from "./session.ts";

/** Has the letter been given, so that it lies there or is on its way? Before that it is still being asked about. */
const wasGiven = ({ state }: Position): boolean =>
  /^(preview|readHere|change|check|way|by|callOffice|noCall)/u.test(state);

/**
 * A fact that was told beside an open letter changes the letter too, where it stands in it as the case had it; a line
 * that was changed by hand stays. A letter that was given already is made and given again, and lies there anew.
 */
export function letterFollows(before: Session, { session, effects }: Step, on: string): Step {
  const at = present(session);
  const fields = follow(before, session, on);
  if (!fields) return { session, effects };
  const next = { ...at, fields };
  const path = (position: Position) => [...session.path.slice(0, -1), position];
  if (!wasGiven(at)) return { session: { ...session, path: path(next) }, effects };
  const shown = { ...next, state: previewOf(at) };
  return given({ session: { ...session, path: path(shown) }, effects }, on);
}

const previewOf = ({ letter }: Position): string => (isNote(letter) ? "previewNote" : "preview");

/** Going back to a letter that lies there: if it is another text than before, it is made and given again. */
export function laidAgain(before: Session, step: Step, on: string): Step {
  const [was, at] = [present(before), present(step.session)];
  const lies = at.flow === "letter" && at.state === previewOf(at);
  return lies && was.letter === at.letter && !same(was.fields, at.fields) ? given(step, on) : step;
}

/** Keeps the letter of the present position as it is now, and hands it over. */
function given({ session, effects }: Step, on: string): Step {
  const at = present(session);
  const c = letterMade(session.case, at, on);
  const number = lastMade(c, at.letter, at.place)?.number;
  return { session: { ...session, case: c }, effects: [...effects, { type: "giveLetter", letter: number }] };
}

/** The letter's fields with what changed in the case; undefined where nothing that it prints did. */
function follow(before: Session, session: Session, on: string): Fields | undefined {
  const [was, at] = [present(before), present(session)];
  if (at.flow !== "letter" || was.flow !== "letter" || !at.letter || was.letter !== at.letter) return undefined;
  if (JSON.stringify(before.case) === JSON.stringify(session.case)) return undefined;
  const [old, now] = [fieldsOf(before.case, at, on), fieldsOf(session.case, at, on)];
  const printed: readonly string[] = kindOf(at.letter).fields;
  const changed = Object.keys({ ...old, ...now }).filter(
    (id) => printed.includes(id) && !same(old[id], now[id]) && same(at.fields?.[id], old[id]),
  );
  if (changed.length === 0) return undefined;
  const kept = Object.entries(at.fields ?? {}).filter(([id]) => !changed.includes(id));
  return {
    ...Object.fromEntries(kept),
    ...Object.fromEntries(changed.flatMap((id) => (now[id] === undefined ? [] : [[id, now[id]]]))),
  };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
