const kept = 10_000;

/** Remembers which inputs this process has answered, the newest ten thousand: a letter is not sent twice. Never stored. */
export function createDelivered() {
  const inputs = new Set<string>();
  return {
    has: (input: string) => inputs.has(input),
    add(input: string) {
      inputs.add(input);
      const [oldest] = inputs;
      if (inputs.size > kept && oldest !== undefined) inputs.delete(oldest);
    },
  };
}
