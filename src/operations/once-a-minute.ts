/** Creates a way to say things that repeat: each `kind` at most once a minute. `now` gives milliseconds. */
export function createOnceAMinute({ say, now }: { say: (line: string) => void; now: () => number }) {
  const said = new Map<string, number>();
  return (kind: string, line: string): void => {
    if (now() - (said.get(kind) ?? -Infinity) < 60_000) return;
    said.set(kind, now());
    say(line);
  };
}
