import { sayShortDate } from "../say-date.ts";
import type { ClockEvent } from "./clock-case.ts";
import type { Counted } from "./clock.ts";
import { counted, countOn, lastDay, type Span, type Start, startByMail, startOn } from "./counting.ts";
import { type Request, type RequestKind, requestsIn } from "./requests.ts";

/** How long an office has, and the outside limit where it may take more time in writing. */
export interface Limit {
  within: Span;
  atMost?: Span;
}

/** Counts an office's time on the request that is open. */
export const onOpenRequest =
  (kind: RequestKind, limit: Limit) =>
  (events: ClockEvent[]): Counted | undefined => {
    const request = requestsIn(events, kind).at(-1);
    return request && !request.ended ? officeDate(request, limit) : undefined;
  };

/** Counts an office's time on one request. Where the arrival is not known the date leans late. */
export const officeDate = (request: Request, limit: Limit): Counted => dateFrom(arrival(request), request, limit);

/** Counts the same time as if the request arrived the day it was sent: the person's own dates lean early. */
export function officeDateAtEarliest(request: Request, limit: Limit): Counted {
  const counted = dateFrom(earliestArrival(request), request, limit);
  return { ...counted, estimate: counted.estimate || request.received === undefined };
}

/** Starts at the first arrival; not known: at the first sending, five days later by mail (ours). */
function arrival({ received, first }: Request): Start {
  if (received !== undefined) return startOn(received, "arrived");
  return first.how === "mailed" ? startByMail(first.date, "mailed", true) : startOn(first.date, "asked", true);
}

const earliestArrival = ({ received, first }: Request): Start =>
  received === undefined ? startOn(first.date, first.how, true) : startOn(received, "arrived");

function dateFrom(start: Start, request: Request, { within, atMost }: Limit): Counted {
  const extended = extensionWithin(start, request, within);
  return extended && atMost ? extendedDate(start, extended, within, atMost) : countOn(start, within);
}

/** Finds the extension, if it is dated within the office's own time; later it does not count (cfr-164.524-b2ii). */
const extensionWithin = (start: Start, { extended }: Request, within: Span): ClockEvent | undefined =>
  extended && extended.date <= lastDay(start, within) ? extended : undefined;

/** The day they named, never before their own time nor after the outside limit; not known: the limit, an estimate. */
function extendedDate(start: Start, { date, until }: ClockEvent, within: Span, atMost: Span): Counted {
  const wrote = `more time taken ${sayShortDate(date, start.from)}`;
  const outside = { ...start, said: `${wrote}, at most ${start.said}` };
  if (until === undefined) return countOn({ ...outside, estimate: true }, atMost);
  if (until < lastDay(start, within)) return countOn(start, within);
  if (until > lastDay(start, atMost)) return countOn(outside, atMost);
  return counted({ ...start, estimate: false }, until, `${wrote}, until ${sayShortDate(until, start.from)}`);
}
