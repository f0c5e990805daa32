/** Names a failure in a few words that hold nothing a person typed: its name and code. */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown error";
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = codeOf(error) ?? codeOf(cause) ?? statusOf(error);
  // discord.js puts its code into the name: `DiscordAPIError[10062]`.
  const name = error.name.replace(/\[.*/, "");
  return code === undefined ? name : `${name} ${code}`;
}

/** Discord's own code (`10062`) or the system's (`ECONNREFUSED`). */
export const codeOf = (error: unknown): string | undefined => field(error, "code");

/** The HTTP status of a refused call. */
export const statusOf = (error: unknown): string | undefined => field(error, "status");

function field(error: unknown, name: "code" | "status"): string | undefined {
  const value: unknown = error instanceof Error ? Reflect.get(error, name) : undefined;
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

/** Was the connection cut under a call? Then nobody knows whether it took effect, and it may be made once more. */
export const isCut = (error: unknown): boolean => ["UND_ERR_SOCKET", "ECONNRESET"].includes(codeOf(error) ?? "");

/** Makes a teller that passes on at most one line a minute. */
export function everyMinute(now: () => number, tell: (line: string) => void): (line: string) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (line) => {
    if (now() - last < 60_000) return;
    last = now();
    tell(line);
  };
}
