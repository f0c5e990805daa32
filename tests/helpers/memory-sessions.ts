import { randomBytes } from "node:crypto";
import { openKeys } from "../../src/sessions/keys.ts";
import { createSessions } from "../../src/sessions/sessions.ts";
import { createSqliteStore } from "../../src/sessions/sqlite.ts";

/** Sessions in a real SQLite that lives in memory, sealed with a key of their own; `now` says what has expired. */
export const memorySessions = (now = Date.now) =>
  createSessions({
    store: createSqliteStore({ path: ":memory:", now }),
    keys: openKeys(randomBytes(32).toString("base64")),
    keepMs: 180 * 86_400_000,
  });
