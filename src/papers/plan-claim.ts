import { clockWords } from "../advice/clocks/clock-words.ts";
import { type Clock, claimClockIds } from "../advice/clocks/clock.ts";
import { sayDate } from "../advice/say-date.ts";
import type { Case } from "../case/case.ts";
import { fillFrom } from "../fill.ts";
import type { Words } from "../words.ts";

/** The dates of the claim, soonest first: they do not wait for the records. */
export function claimDates({ person }: Case, clocks: readonly Clock[], today: string, words: Words): string[] {
  const { hearing, stage } = person;
  const own = clocks.filter(({ id }) => claimClockIds.some((claim) => claim === id));
  const dates = own.map(({ id, estimate, passed, date, working }) => {
    const key = clockWords({ id, estimate }, stage);
    const { say } = words.sentence("papers", `${passed ? "claimOver" : "claim"}.${key}`);
    return fillFrom(say, { date: sayDate(date, today), working });
  });
  if (hearing === undefined || hearing < today) return dates;
  return [...dates, fillFrom(words.sentence("papers", "claim.hearing").say, { date: sayDate(hearing, today) })];
}
