import { caseSchema, type Case } from "../case/case.ts";
import type { Session, Undo } from "./session.ts";

const kept = 15;
/** Characters that all steps back may take in a session. */
const smallEnough = 12_000;
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Adds to `after` how to get back to `before`; nothing if neither position nor case changed. */
export function remember(before: Session, after: Session): Session {
  const old = changed(before.case, after.case);
  if (same(before.path, after.path) && !Object.keys(old).length) return after;
  return { ...after, undo: trimmed([...before.undo, { path: before.path, streak: before.streak, case: old }]) };
}

/** Goes one step back: position and case are as they were. Letters handed over stay. Undefined: there is nothing to go back to. */
export function goBack(session: Session): Session | undefined {
  const last = session.undo.at(-1);
  if (!last) return undefined;
  return {
    ...session,
    path: last.path,
    streak: last.streak,
    case: restored(session.case, last),
    undo: session.undo.slice(0, -1),
    said: [],
    missed: 0,
  };
}

/** The newest steps, as many as stay small: long letters take few. */
function trimmed(steps: Undo[]): Undo[] {
  const newest = steps.slice(-kept);
  while (newest.length > 1 && JSON.stringify(newest).length > smallEnough) newest.shift();
  return newest;
}

const parts = ["person", "places", "trail", "sender", "recipients", "asked", "checkIns"] as const;

/** The old values of what changed; of a trail that only grew, its length. */
function changed(before: Case, after: Case): Record<string, unknown> {
  const old = parts.filter((part) => !same(before[part], after[part]));
  return Object.fromEntries(old.map((part) => [part, part === "trail" ? trailBefore(before, after) : before[part]]));
}

function trailBefore(before: Case, after: Case): unknown {
  const grew = same(before.trail, after.trail.slice(0, before.trail.length));
  return grew ? before.trail.length : before.trail;
}

function restored(c: Case, { case: old }: Undo): Case {
  const trail = typeof old["trail"] === "number" ? c.trail.slice(0, old["trail"]) : (old["trail"] ?? c.trail);
  return caseSchema.parse({ ...c, ...old, trail });
}
