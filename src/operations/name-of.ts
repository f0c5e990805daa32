/**
 * Names a failure in a few words that may be logged: its name and its code, the cause's code or the HTTP status. What its message says
 * may hold what a person typed and is left out.
 */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown error";
  const code = codeOf(error) ?? codeOf(error.cause) ?? statusOf(error);
  // discord.js puts its code into the name: `DiscordAPIError[10062]`.
  const name = error.name.replace(/\[.*/, "");
  return code === undefined ? name : `${name} ${code}`;
}

/** Gives a library's own code (`10062`) or the system's (`ECONNREFUSED`). */
export const codeOf = (error: unknown): string | undefined => field(error, "code");

/** Gives the HTTP status of a refused call. */
export const statusOf = (error: unknown): string | undefined => field(error, "status");

function field(error: unknown, name: "code" | "status"): string | undefined {
  const value: unknown = error instanceof Error ? Reflect.get(error, name) : undefined;
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}
