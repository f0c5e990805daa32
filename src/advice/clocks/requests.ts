import type { ClockEvent } from "./clock-case.ts";
import type { ClockEventType } from "../../case/vocabulary.ts";

/** One request to an office: opened by the first sending or arrival, ended by all that was asked for or a written no. */
export interface Request {
  first: { date: string; how: "asked" | "mailed" | "arrived" };
  /** The first arrival that is known. */
  received?: string;
  /** The first letter that takes more time; a second one is not allowed. */
  extended?: ClockEvent;
  ended?: { date: string; refused: boolean };
}

/** The events that make up one kind of request. */
export interface RequestKind {
  asked: ClockEventType;
  mailed: ClockEventType;
  received: ClockEventType;
  extended: ClockEventType;
  refused: (event: ClockEvent) => boolean;
  done: ClockEventType;
}

export const copies: RequestKind = {
  asked: "asked",
  mailed: "mailed",
  received: "received",
  extended: "extended",
  refused: ({ type, written }) => type === "refused" && written === true,
  done: "came",
};

export const amendments: RequestKind = {
  asked: "amendment-asked",
  mailed: "amendment-mailed",
  received: "amendment-received",
  extended: "amendment-extended",
  refused: ({ type }) => type === "amendment-denied",
  done: "amendment-made",
};

/** Finds all requests of a kind in events sorted by date; only the last one can be open. */
export function requestsIn(events: ClockEvent[], kind: RequestKind): Request[] {
  const requests: Request[] = [];
  for (const event of events) {
    const last = requests.at(-1);
    if (last && !last.ended) requests[requests.length - 1] = goOn(last, event, kind);
    else requests.push(...opened(event, kind));
  }
  return requests;
}

function opened({ type, date }: ClockEvent, kind: RequestKind): Request[] {
  if (type === kind.asked) return [{ first: { date, how: "asked" } }];
  if (type === kind.mailed) return [{ first: { date, how: "mailed" } }];
  if (type === kind.received) return [{ first: { date, how: "arrived" }, received: date }];
  return [];
}

/** Takes one more event into an open request; sending or arriving again changes nothing. */
function goOn(request: Request, event: ClockEvent, kind: RequestKind): Request {
  const { type, date } = event;
  if (type === kind.received) return { received: date, ...request };
  if (type === kind.extended) return { extended: event, ...request };
  if (type === kind.done) return { ...request, ended: { date, refused: false } };
  return kind.refused(event) ? { ...request, ended: { date, refused: true } } : request;
}
