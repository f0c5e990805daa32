import type { ClockEvent } from "./clock-case.ts";
import type { ClockEventType } from "../../case/vocabulary.ts";
import type { Counted } from "./clock.ts";
import { countOn, type Span, startOn } from "./counting.ts";

type Ending = (event: ClockEvent) => boolean;

/** Ends a count by events of these types. */
export const on =
  (...types: ClockEventType[]): Ending =>
  ({ type }) =>
    types.includes(type);

/** Holds for a no on paper. */
export const isWrittenNo: Ending = ({ type, written }) => type === "refused" && written === true;

/** Counts from the last such event, until one that ends it. */
export const sinceLast =
  (begins: Ending, what: string, span: Span, ends: Ending, estimate: boolean) =>
  (events: ClockEvent[]): Counted | undefined => {
    const last = events.findLastIndex(begins);
    const begun = events[last];
    if (!begun || events.slice(last + 1).some(ends)) return undefined;
    return countOn(startOn(begun.date, what, estimate), span);
  };

/** Looks again some days after the last such event: the length is ours, so it is always an estimate. */
export const watch = (type: ClockEventType, what: string, span: Span, ends: Ending) =>
  sinceLast(on(type), what, span, ends, true);

/** Looks again after a file was asked for, the request arrived, or someone to receive it was named: the latest counts, asking again does not. */
export const fileWatch =
  (span: Span) =>
  (events: ClockEvent[]): Counted | undefined => {
    const since = events.slice(events.findLastIndex(endsFile) + 1);
    const starts = [
      since.find(on("file-asked", "received")),
      since.find(on("received")),
      since.findLast(on("designee")),
    ];
    const latest = starts
      .filter((event) => event !== undefined)
      .toSorted((a, b) => a.date.localeCompare(b.date))
      .at(-1);
    return latest && countOn(startOn(latest.date, fileStarts[latest.type] ?? "asked", true), span);
  };

const fileStarts: Partial<Record<ClockEventType, string>> = {
  "file-asked": "file asked for",
  received: "request arrived",
  designee: "someone named to receive it",
};

const endsFile: Ending = (event) => on("partial", "came")(event) || isWrittenNo(event);
