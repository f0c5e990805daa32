import { StoreUnavailable } from "./store.ts";

/** What the first word of Redis's own refusals means for whoever runs the bot. */
const refusals: Record<string, string> = {
  LOADING: "it is still reading its data",
  MISCONF: "it cannot write to its disk",
  NOAUTH: "it wants a password in REDIS_URL",
  NOPERM: "the user in REDIS_URL may not do this",
  OOM: "its memory is full",
  READONLY: "it is a copy that may not be written",
  WRONGPASS: "it refuses the password in REDIS_URL",
};

/** Says in words why Redis cannot be used, with its own error as the cause, and no address: that may hold a password. */
export function inWords(cause: unknown): StoreUnavailable {
  return new StoreUnavailable(`Redis: ${meaningOf(cause)}`, { cause });
}

function meaningOf(cause: unknown): string {
  if (!(cause instanceof Error)) return "it failed";
  const refusal = /^[A-Z]{3,}\b/.exec(cause.message)?.[0];
  if (refusal !== undefined) return refusals[refusal] ?? `it refused (${refusal})`;
  // The names of node-redis's errors are those of their classes alone.
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : cause.constructor.name;
  return `not reached (${code})`;
}
