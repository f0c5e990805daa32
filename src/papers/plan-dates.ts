import { type Clock, claimClockIds } from "../advice/clocks/clock.ts";
import { sayDate } from "../advice/say-date.ts";
import { addDays } from "../case/days.ts";
import { fillFrom } from "../fill.ts";
import type { Words } from "../words.ts";
import { ours } from "./ours.ts";

/** A complaint's day is told when it comes near. */
const near = 45;

/** The dates at one place: the last that is over, and the next. A complaint's comes up when it is near, is the next step, or is all there is. */
export function placeDates(clocks: readonly Clock[], today: string, complains: boolean, words: Words): string[] {
  const here = clocks.filter(({ id }) => !claimClockIds.some((claim) => claim === id));
  const over = here.findLast(({ passed, id }) => passed && id !== "complaint");
  const next = here.find(({ passed, id }) => !passed && id !== "complaint");
  const complaint = here.find(({ passed, id }) => !passed && id === "complaint");
  const told = complaint && (complains || !next || complaint.date <= addDays(today, near));
  const shown = [over, next, told ? complaint : undefined].filter((clock) => clock !== undefined);
  return shown.map((clock) => dateText(clock, today, words));
}

function dateText({ id, date, working, passed, estimate }: Clock, today: string, words: Words): string {
  const say = (key: string) => words.sentence("papers", key).say;
  const values = { date: sayDate(date, today), working };
  if (ours.includes(id)) return fillFrom(say(passed ? "date.checkOver" : "date.check"), values);
  const form = passed ? (estimate ? "date.overEstimated" : "date.over") : "date.ahead";
  return fillFrom(say(form), { ...values, what: say(`what.${id}`) });
}
