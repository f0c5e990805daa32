/** A program that claims what is due at the moment it is told, says the names, and then hangs, for tests that kill it. */
import { createRedisStore } from "../../src/sessions/redis.ts";
import { createSqliteStore } from "../../src/sessions/sqlite.ts";

const [kind, place = "", prefix, now, leaseMs] = process.argv.slice(2);
const store =
  kind === "redis" ? await createRedisStore({ url: place, prefix }) : createSqliteStore({ path: place, now: Date.now });
const claimed = await store.claim(Number(now), Number(leaseMs), 10);
process.stdout.write(`${claimed.map(({ name }) => name).join(" ")}\n`);
setInterval(() => {}, 1_000);
