/** Runs `work` when all earlier work of the same key has ended, and gives its result or its error. */
export type InTurn = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/**
 * Gives each key a queue of its own in this process: messages of one person are handled in the order they came. `ends` holds the end of
 * each queue that is not empty.
 */
export function createTurns(ends = new Map<string, Promise<void>>()): InTurn {
  return (key, work) => {
    const before = ends.get(key) ?? Promise.resolve();
    const mine = before.then(work);
    const end = mine.then(leave, leave);
    ends.set(key, end);
    return mine;

    function leave(): void {
      if (ends.get(key) === end) ends.delete(key);
    }
  };
}
