import type { Log } from "./operations/log.ts";
import { nameOf } from "./operations/name-of.ts";
import type { Reminded, SendTo } from "./remind.ts";
import type { Sessions } from "./sessions/sessions.ts";
import { StoreUnavailable } from "./sessions/store.ts";

interface CheckInDeps {
  sessions: Pick<Sessions, "claim">;
  remind: (session: string, now: number, send: SendTo) => Promise<Reminded>;
  send: SendTo;
  now: () => number;
  log: Log;
  /** Milliseconds between two looks, and for which a session is this process's own. */
  every?: number;
  lease?: number;
}

/** So many sessions are taken at a time: few, so that all are looked at long before their lease ends. */
const most = 10;

/**
 * Creates the one clock of check-ins: every so often it takes the sessions that are due, each for itself alone, and has them
 * reminded. Several processes may run one each. What fails is due again when the lease ends.
 */
export function createCheckIns({ sessions, remind, send, now, log, every = 15_000, lease = 60_000 }: CheckInDeps) {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let begun = false;
  let stopped = false;

  /** Takes what is due, a few at a time, and works through it. Never rejects. */
  async function tick(): Promise<void> {
    try {
      let full = true;
      while (full && !stopped) {
        const until = now() + lease / 2;
        const due = await sessions.claim(now(), lease, most);
        await all(due, until);
        full = due.length === most;
      }
    } catch (error) {
      log.warn(`check-ins: they are looked at again later: ${nameOf(error)}`);
    }
  }

  /** What was not looked at while half of the lease was left is given back: another process may take it before this one had sent it. */
  async function all(due: { text: string }[], until: number): Promise<void> {
    for (const { text } of due) {
      if (stopped || now() > until) return;
      await one(text);
    }
  }

  /** One that fails does not keep the others waiting; a store that is away does. */
  async function one(text: string): Promise<void> {
    try {
      await remind(text, now(), send);
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error;
      log.warn(`check-ins: one is looked at again later: ${nameOf(error)}`);
    }
  }

  /** Looks now, and again every so often. */
  async function look(): Promise<void> {
    await tick();
    if (!stopped) timer = setTimeout(next, every).unref();
  }

  function next(): void {
    if (!stopped) running = look();
  }

  return {
    /** Begins to look; called again, it changes nothing. */
    start(): void {
      if (!begun) next();
      begun = true;
    },
    tick,
    /** Lets the one in hand finish. */
    async stop(): Promise<void> {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
