import { setTimeout as sleep } from "node:timers/promises";

/** Knows what is being done for people, so that a stop can let it finish. */
export interface InHand {
  add(work: Promise<unknown>): void;
  /** Resolves when nothing is in hand, or after `ms`. */
  settled(ms: number): Promise<void>;
}

export function createInHand(): InHand {
  const all = new Set<Promise<unknown>>();
  return {
    add(work) {
      all.add(work);
      void work.finally(() => all.delete(work));
    },
    async settled(ms) {
      const timeUp = new AbortController();
      await Promise.race([
        Promise.allSettled(all),
        sleep(ms, undefined, { signal: timeUp.signal }).catch(() => undefined),
      ]);
      timeUp.abort();
    },
  };
}
