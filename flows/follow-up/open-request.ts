import type { ClockEvent } from "../../src/advice/clocks/clock-case.ts";
import { copies, type Request, requestsIn } from "../../src/advice/clocks/requests.ts";
import type { Context } from "../position.ts";
import { trailHere } from "../here.ts";

const steps = ["asked", "mailed", "received", "extended", "refused", "came"] as const;

/** Finds the request for a copy that this office has not ended. A step without a day does not count, except an extension: it was in time. */
export function openRequest(context: Context): Request | undefined {
  const request = requestsIn(datedSteps(context), copies).at(-1);
  return request?.ended ? undefined : request;
}

function datedSteps(context: Context): ClockEvent[] {
  const events: ClockEvent[] = [];
  for (const { type, date, until, written } of trailHere(context)) {
    const step = steps.find((known) => known === type);
    const day = date ?? (step === "extended" ? events.at(-1)?.date : undefined);
    if (step && day) events.push({ type: step, date: day, ...(until && { until }), ...(written && { written }) });
  }
  return events.toSorted((a, b) => a.date.localeCompare(b.date));
}
