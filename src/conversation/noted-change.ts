import type { Case } from "../case/case.ts";
import { present, type Session } from "./session.ts";

interface Change {
  from: string;
  /** A check-in was opened: what it is about is told. */
  opens: boolean;
  before: Case;
  after: Case;
}

const isNew = ({ before, after }: Change) =>
  after.checkIns.some(({ id, date }) => !before.checkIns.some((old) => old.id === id && old.date === date));
const isMoved = ({ before, after }: Change) =>
  after.checkIns.some(({ id }) => before.checkIns.some((old) => old.id === id));
const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const closed = ({ places }: Case) => places.filter((place) => place.closed).length;

/** What is said back of a change, read top to bottom: the first that fits. */
const lines: [key: string, when: (change: Change) => boolean][] = [
  ["aboutStep", ({ opens }) => opens],
  ["fieldsErased", ({ before, after }) => after.person.keepFields === false && before.person.keepFields !== false],
  ["fieldsKept", ({ before, after }) => after.person.keepFields === true && !before.person.keepFields],
  ["checkInsHeldNow", ({ from, before, after }) => from === "check-in" && held(after) && !held(before)],
  ["checkInsRestarted", ({ before, after }) => held(before) && !held(after)],
  [
    "checkInsStopped",
    ({ from, before, after }) =>
      from === "check-in" && before.checkIns.length > 0 && !after.checkIns.length && !isOpened(before),
  ],
  [
    "checkInLater",
    (change) => change.from === "check-in" && isNew(change) && isMoved(change) && isOpened(change.before),
  ],
  ["checkInSet", (change) => isNew(change) && change.before.checkIns.length === 0],
  ["checkInAlso", (change) => isNew(change)],
  ["dateChanged", ({ from, before, after }) => from === "deadlines" && !isSame(before, after)],
  ["trailChanged", ({ from, before, after }) => from === "trail" && !isSame(before.trail, after.trail)],
  ["joined", ({ from, before, after }) => from === "places" && after.places.length < before.places.length],
  ["closedPlace", ({ from, before, after }) => from === "places" && closed(after) > closed(before)],
];

const held = ({ person }: Case) => person.checkInsHeld === true;
const isOpened = ({ checkIns }: Case) => checkIns.some(({ asked }) => asked);

/** Says back what was changed beside the letters: the name of one sentence, or none. */
export function notedChange(before: Session, after: Session): string[] {
  const [was, now] = [present(before), present(after)];
  const opens = now.flow === "outcome" && now.checkIn !== undefined && now.checkIn !== was.checkIn;
  const change = { from: was.flow, opens, before: before.case, after: after.case };
  return lines
    .filter(([, when]) => when(change))
    .slice(0, 1)
    .map(([key]) => key);
}
