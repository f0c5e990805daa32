import type { Log } from "./operations/log.ts";
import { StoreAway } from "./platforms/platform.ts";
import { StoreUnavailable } from "./sessions/store.ts";

/** Watches the calls of the store: while it is away each person is told once, in one honest line; a save that works ends the outage. */
export function createStoreWatch({ log, line }: { log: Log; line: string }) {
  const told = new Set<string>();

  function away(person: string, cause: unknown): StoreAway {
    const first = !told.has(person);
    told.add(person);
    return new StoreAway(first ? line : undefined, cause);
  }

  return {
    away,
    ended: () => told.clear(),
    /** Runs a call of the store. Rejects with StoreAway where it is away; anything else, such as a key that does not fit, is no outage and passes as it is. */
    async run<T>(person: string, call: () => Promise<T>): Promise<T> {
      try {
        return await call();
      } catch (cause) {
        if (!(cause instanceof StoreUnavailable)) throw cause;
        if (!told.size) log.error(`the store is away: ${cause.message}`);
        throw away(person, cause);
      }
    },
  };
}
