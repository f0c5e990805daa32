import { StoreUnavailable } from "./store.ts";

/** What SQLite's primary result codes mean for whoever runs the bot. */
const meanings: Record<number, string> = {
  5: "another program is using the session file",
  6: "another program is using the session file",
  8: "the session file cannot be written",
  10: "the disk failed",
  11: "the session file is damaged",
  13: "the disk is full",
  14: "the session file cannot be opened",
  26: "the file is not a session file",
};

/** Says in words why SQLite or its file cannot be used, with its own error as the cause; gives any other error as it is. */
export function inWords(cause: unknown): unknown {
  if (!(cause instanceof Error)) return cause;
  if ("errcode" in cause) {
    const meaning = meanings[Number(cause.errcode) & 0xff] ?? "the session file cannot be used";
    return new StoreUnavailable(`SQLite: ${meaning}`, { cause });
  }
  const code = "code" in cause ? String(cause.code) : "";
  if (code === "ERR_INVALID_STATE") return new StoreUnavailable("SQLite: the session file is closed", { cause });
  if ("syscall" in cause) return new StoreUnavailable(`SQLite: the session file cannot be made: ${code}`, { cause });
  return cause;
}
