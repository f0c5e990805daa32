/** Creates the account of updates in hand: which are new, and up to which all are handled and may be confirmed. */
export function createLedger() {
  const open = new Set<number>();
  const done = new Set<number>();
  let afterBatch = 0;

  return {
    /** Takes in what came for `offset`, which Telegram has confirmed by answering, and gives the ids that are new. */
    take(offset: number, ids: number[]): number[] {
      for (const id of done) if (id < offset) done.delete(id);
      if (ids.length > 0) afterBatch = Math.max(...ids) + 1;
      const fresh = [...new Set(ids)].filter((id) => !open.has(id) && !done.has(id));
      for (const id of fresh) open.add(id);
      return fresh;
    },
    finish(id: number): void {
      open.delete(id);
      done.add(id);
    },
    /** Gives the offset of the next poll: the oldest update that is not handled, or what follows the last batch. */
    offset(): number {
      return open.size > 0 ? Math.min(...open) : afterBatch;
    },
  };
}
