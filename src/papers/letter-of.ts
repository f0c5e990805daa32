import type { Case, Entry, MadeLetter } from "../case/case.ts";

/** The letter that a step sent: of its kind, sent on its day; else the only one of its kind that was sent to its place. */
export function letterOf({ letter, date, place }: Entry, { letters }: Case): MadeLetter | undefined {
  const alike = letters.filter((made) => made.letter === letter);
  const thatDay = alike.findLast((made) => date !== undefined && made.sent === date);
  const here = alike.filter((made) => made.place === place && made.sent !== undefined);
  return thatDay ?? (here.length === 1 ? here[0] : undefined);
}
