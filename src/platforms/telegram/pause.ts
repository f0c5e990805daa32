/** Waits so many milliseconds, or less: it resolves at once when `signal` aborts. */
export type Pause = (milliseconds: number, signal: AbortSignal) => Promise<void>;

export const pause: Pause = (milliseconds, signal) =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener("abort", done, { once: true });
  });

/** Gives the milliseconds to wait after so many failures in a row: 1, 2, 4 … 30 seconds. */
export function growing(failures: number): number {
  return Math.min(1000 * 2 ** failures, 30_000);
}
