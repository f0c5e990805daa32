/** Creates the account of what goes on beside the updates, which never rejects: messages that nobody asked for, old ones that are deleted. */
export function createBeside() {
  const all = new Set<Promise<unknown>>();
  return {
    add(work: Promise<unknown>): void {
      all.add(work);
      void work.finally(() => all.delete(work));
    },
    async settled(): Promise<void> {
      await Promise.all(all);
    },
  };
}
