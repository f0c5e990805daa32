/** As many updates as Telegram gives at once. */
const atOnce = 100;
/** Looks that bring nothing new before the oldest are passed: who is only slow is answered by then. */
const patience = 5;

/**
 * Creates the account of updates in hand: which are new, and up to which all are handled and may be confirmed. Telegram shows only the
 * first 100 from an offset on. Where these stay unhandled and hide what is behind them, the older half is passed: confirmed, and
 * known here alone from then on.
 */
export function createLedger() {
  const open = new Set<number>();
  const passed = new Set<number>();
  const done = new Set<number>();
  let afterBatch = 0;
  let inVain = 0;

  function pass(): void {
    const older = [...open].toSorted((a, b) => a - b).slice(0, Math.ceil(open.size / 2));
    for (const id of older) {
      open.delete(id);
      passed.add(id);
    }
  }

  return {
    /** Takes in what came for `offset`, which Telegram has confirmed by answering, and gives the ids that are new. */
    take(offset: number, ids: number[]): number[] {
      for (const id of done) if (id < offset) done.delete(id);
      if (ids.length > 0) afterBatch = Math.max(...ids) + 1;
      const fresh = [...new Set(ids)].filter((id) => !open.has(id) && !passed.has(id) && !done.has(id));
      for (const id of fresh) open.add(id);
      if (ids.length < atOnce) inVain = 0;
      else if (fresh.length === 0 && ++inVain >= patience) pass();
      return fresh;
    },
    finish(id: number): void {
      open.delete(id);
      passed.delete(id);
      done.add(id);
    },
    /** Gives the offset of the next poll: the oldest update that is neither handled nor passed, or what follows the last batch. */
    offset(): number {
      return open.size > 0 ? Math.min(...open) : afterBatch;
    },
    /** Gives how many updates are not handled and do not come again, whatever happens here. */
    passed: () => passed.size,
  };
}
