import type { Update } from "telegraf/types";
import type { Log } from "../../operations/log.ts";
import { createOnceAMinute } from "../../operations/once-a-minute.ts";
import { ApiError, isRefused, reasonOf } from "./failures.ts";
import { createLedger } from "./ledger.ts";
import { growing, type Pause } from "./pause.ts";

/** Milliseconds after which others are asked for while some updates are still in hand. */
const untilNextLook = 300;
const afterConflict = 10_000;

interface PollDeps {
  /** Waits for updates from `offset` on, which confirms all before. */
  getUpdates: (offset: number) => Promise<Update[]>;
  /** Handles an update to the end; rejects if it is to come again. */
  take: (update: Update) => Promise<void>;
  log: Log;
  now: () => number;
  pause: Pause;
  stopping: AbortSignal;
}

/** Creates the long polling: what is not handled is not confirmed, unless it hides others, and keeps nobody else waiting. */
export function createPolling({ getUpdates, take, log, now, pause, stopping }: PollDeps) {
  const ledger = createLedger();
  const inHand = new Set<Promise<void>>();
  const troubled = createOnceAMinute({ say: (line) => log.warn(line), now });

  function begin(update: Update): void {
    const work = take(update).then(
      () => ledger.finish(update.update_id),
      () => undefined,
    );
    const ended = work.then(() => void inHand.delete(ended));
    inHand.add(ended);
  }

  async function look(): Promise<void> {
    const offset = ledger.offset();
    const updates = await getUpdates(offset);
    const ids = updates.map((update) => update.update_id);
    const fresh = new Set(ledger.take(offset, ids));
    for (const update of updates) if (fresh.delete(update.update_id)) begin(update);
  }

  /** Polls until `stopping`. */
  async function run(): Promise<void> {
    for (let failures = 0; !stopping.aborted;) {
      try {
        await look();
        failures = 0;
        await Promise.race([settled(), pause(untilNextLook, stopping)]);
      } catch (error) {
        if (stopping.aborted) return;
        const { line, wait } = trouble(error, failures++);
        troubled(line, line);
        await pause(wait, stopping);
      }
    }
  }

  /** Resolves when the updates in hand are handled or given up. */
  async function settled(): Promise<void> {
    await Promise.all(inHand);
  }

  return { run, settled, offset: () => ledger.offset(), passed: () => ledger.passed() };
}

/** Says what is wrong with a poll, and gives the milliseconds to wait. */
function trouble(error: unknown, failures: number): { line: string; wait: number } {
  const wait = growing(failures);
  if (!(error instanceof ApiError)) return { line: `Telegram: updates could not be read: ${reasonOf(error)}`, wait };
  if (error.code === 409)
    return {
      line: "Telegram: another program polls with this token. Run only one. Trying again every 10 seconds.",
      wait: afterConflict,
    };
  if (error.code === 429) return { line: "Telegram: asked to poll less often.", wait: 1000 * (error.retryAfter ?? 1) };
  if (isRefused(error)) return { line: "Telegram: the token is refused now. Trying again.", wait };
  return { line: `Telegram: not reached (${error.code}). Trying again.`, wait };
}
