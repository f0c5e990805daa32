import { setTimeout as sleep } from "node:timers/promises";

/** How long an answer may take before an interaction is acknowledged without it, in milliseconds. Discord waits three seconds. */
export const patience = 1500;

/** What is waited for, if it comes while there is still time to answer with it at once. */
export async function soon<T>(waited: Promise<T>, milliseconds: number): Promise<T | undefined> {
  const enough = new AbortController();
  const timeUp = sleep(milliseconds, undefined, { signal: enough.signal }).catch(() => undefined);
  const first = await Promise.race([waited, timeUp]);
  enough.abort();
  return first;
}
