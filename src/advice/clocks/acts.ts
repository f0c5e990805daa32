import type { ClockEvent } from "./clock-case.ts";
import type { Counted } from "./clock.ts";
import { countOn, type Span, type Start, startOn } from "./counting.ts";
import { type Limit, officeDate, officeDateAtEarliest } from "./office.ts";
import { type Request, type RequestKind, requestsIn } from "./requests.ts";

/** A kind of request and the federal time for it: when that has run out, the silence is a wrong. */
export interface Duty {
  kind: RequestKind;
  limit: Limit;
  /** "no answer by". */
  silence: string;
}

/** Counts a span from each act, and shows the soonest day that has not passed; all passed: the last. */
export const soonestOf =
  (acts: (events: ClockEvent[], today: string) => Start[], span: Span) =>
  (events: ClockEvent[], today: string): Counted | undefined => {
    const ends = acts(events, today)
      .map((act) => countOn(act, span))
      .sort((a, b) => a.date.localeCompare(b.date) || Number(a.estimate) - Number(b.estimate));
    const last = ends.at(-1)?.date;
    return ends.find(({ date }) => date >= today) ?? ends.find(({ date }) => date === last);
  };

/** Finds each refusal, spoken too, since all came. */
export const refusals = (events: ClockEvent[]): Start[] =>
  sinceAllCame(events)
    .filter(({ type }) => type === "refused")
    .map(({ date }) => startOn(date, "refused"));

/** Finds what can be complained of since the last complaint: refusals, wrongs learned of, and silence. What came mends copies, not corrections. */
export const wrongs =
  (copies: Duty, amendments: Duty) =>
  (events: ClockEvent[], today: string): Start[] => {
    const since = sinceAllCame(events);
    const learned = since.filter(({ type }) => type === "knew").map(({ date }) => startOn(date, "learned of it"));
    const silent = [...silences(since, copies, today), ...silences(events, amendments, today)];
    const complained = events.findLast(({ type }) => type === "complaint")?.date ?? "";
    return [...refusals(events), ...learned, ...silent].filter(({ dayZero }) => dayZero > complained);
  };

const sinceAllCame = (events: ClockEvent[]) => events.slice(events.findLastIndex(({ type }) => type === "came") + 1);

/** Finds the days an office's time ran out on requests that are open, or were refused in writing only later. */
const silences = (events: ClockEvent[], duty: Duty, today: string): Start[] =>
  requestsIn(events, duty.kind)
    .filter((request) => officeDate(request, duty.limit).date < openUntil(request, today))
    .map((request) => officeDateAtEarliest(request, duty.limit))
    .map(({ date, estimate }) => startOn(date, duty.silence, estimate));

/** The day up to which silence lasted: today, or the written refusal. What was answered in full is no silence. */
const openUntil = ({ ended }: Request, today: string): string => (ended ? (ended.refused ? ended.date : "") : today);
