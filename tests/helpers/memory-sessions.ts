import { randomBytes } from "node:crypto";
import { openKeys } from "../../src/sessions/keys.ts";
import { createSessions } from "../../src/sessions/sessions.ts";
import { createSqliteStore } from "../../src/sessions/sqlite.ts";

/** Sessions in a real SQLite that lives in memory, sealed with a key of their own. */
export const memorySessions = () =>
  createSessions({
    store: createSqliteStore({ path: ":memory:", now: Date.now }),
    keys: openKeys(randomBytes(32).toString("base64")),
    keepMs: 86_400_000,
  });
