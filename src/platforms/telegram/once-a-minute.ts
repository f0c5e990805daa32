/** Creates a way to say things that repeat: each `kind` at most once a minute. */
export function createOnceAMinute({ say, now }: { say: (message: string) => void; now: () => number }) {
  const said = new Map<string, number>();
  return (kind: string, message: string): void => {
    if (now() - (said.get(kind) ?? -Infinity) < 60_000) return;
    said.set(kind, now());
    say(message);
  };
}
