/** Creates one queue per key: jobs of one run in order, those of different keys at the same time. */
export function createLanes() {
  const tails = new Map<number, Promise<void>>();

  function run(key: number, job: () => Promise<void>): Promise<void> {
    const result = (tails.get(key) ?? Promise.resolve()).then(job);
    const tail = result
      .catch(() => {})
      .then(() => {
        if (tails.get(key) === tail) tails.delete(key);
      });
    tails.set(key, tail);
    return result;
  }

  return { run };
}
