import { createSecretKey, randomBytes } from "node:crypto";
import { describe, expect, test, vi } from "vitest";
import { createSessions } from "../../src/sessions/sessions.ts";
import { StoreUnavailable } from "../../src/sessions/store.ts";
import { createRedisStore } from "../../src/sessions/redis.ts";
import { kinds, ownRedis } from "../helpers/stores.ts";

const keepMs = 3_600_000;
const lease = 60_000;
const now = 1_800_000_000_000;
const ana = { platform: "telegram", id: "5550123" } as const;
const ben = { platform: "discord", id: "190443928837712345" } as const;
const newKey = () => createSecretKey(randomBytes(32));

describe.each(kinds)("sessions that are due, in $kind", ({ fresh }) => {
  test("are claimed as they were saved, soonest first, and once", async () => {
    const sessions = createSessions({ store: await fresh()(), keys: [newKey()], keepMs });
    await sessions.save(ana, "Ana: ¿y ahora? 🌱", 0, { due: now });
    await sessions.save(ben, "Ben", 0, { due: now - 1 });
    const both = [
      { text: "Ben", version: 1 },
      { text: "Ana: ¿y ahora? 🌱", version: 1 },
    ];
    expect(await sessions.claim(now, lease, 10)).toEqual(both);
    expect(await sessions.claim(now, lease, 10)).toEqual([]);
    expect(await sessions.claim(now + lease, lease, 10)).toHaveLength(2);
  });

  test("are due no more after a save that names no time", async () => {
    const sessions = createSessions({ store: await fresh()(), keys: [newKey()], keepMs });
    await sessions.save(ana, "asked", 0, { due: now });
    await sessions.save(ana, "answered", 1);
    expect(await sessions.claim(now + lease, lease, 10)).toEqual([]);
  });

  test("are kept as long as their save says", async () => {
    const sessions = createSessions({ store: await fresh()(), keys: [newKey()], keepMs });
    await sessions.save(ana, "short", 0, { due: now, keepMs: 20 });
    await sessions.save(ben, "as all", 0, { due: now });
    await vi.waitFor(async () => expect(await sessions.load(ana)).toBeUndefined());
    expect(await sessions.claim(now, lease, 10)).toEqual([{ text: "as all", version: 1 }]);
  });

  test("open with an old key while it is listed, and are sealed with the first by the next save", async () => {
    const open = fresh();
    const [old, first] = [newKey(), newKey()];
    await createSessions({ store: await open(), keys: [old], keepMs }).save(ana, "before", 0, { due: now });
    const rotating = createSessions({ store: await open(), keys: [first, old], keepMs });
    expect(await rotating.claim(now, lease, 10)).toEqual([{ text: "before", version: 1 }]);
    await rotating.save(ana, "after", 1, { due: now });
    const rotated = createSessions({ store: await open(), keys: [first], keepMs });
    expect(await rotated.claim(now, lease, 10)).toEqual([{ text: "after", version: 2 }]);
  });

  test("that no key opens are left out and stop no other, until one opens them", async () => {
    const open = fresh();
    const [old, first] = [newKey(), newKey()];
    await createSessions({ store: await open(), keys: [old], keepMs }).save(ana, "Ana", 0, { due: now - 1 });
    const both = createSessions({ store: await open(), keys: [first, old], keepMs });
    await both.save(ben, "Ben", 0, { due: now });
    const tooSoon = createSessions({ store: await open(), keys: [first], keepMs });
    expect(await tooSoon.claim(now, lease, 10)).toEqual([{ text: "Ben", version: 1 }]);
    const later = await both.claim(now + lease, lease, 10);
    expect(later.map(({ text }) => text).toSorted()).toEqual(["Ana", "Ben"]);
  });

  test("and were removed meanwhile are saved by nobody", async () => {
    const sessions = createSessions({ store: await fresh()(), keys: [newKey()], keepMs });
    await sessions.save(ana, "Ana", 0, { due: now });
    await sessions.claim(now, lease, 10);
    await sessions.remove(ana);
    expect(await sessions.save(ana, "asked", 1, { due: now })).toEqual({ saved: false });
    expect(await sessions.claim(now + lease, lease, 10)).toEqual([]);
  });
});

describe("sessions that are due on a Redis server that was emptied", () => {
  const twoProcesses = async () => {
    const server = await ownRedis();
    const keys = [newKey()];
    const open = async () => createSessions({ store: await createRedisStore({ url: server.url }), keys, keepMs });
    const [one, other] = [await open(), await open()];
    await one.save(ana, "Ana", 0, { due: now });
    await server.stop();
    await expect(one.claim(now, lease, 10)).rejects.toThrow(StoreUnavailable);
    await ownRedis({ port: server.port });
    return { one, other };
  };
  const back = (call: () => Promise<unknown>) => vi.waitFor(call, { timeout: 10_000 });

  test("are none, and begin anew", async () => {
    const { one } = await twoProcesses();
    await back(() => one.claim(now, lease, 10));
    expect(await one.claim(now, lease, 10)).toEqual([]);
    expect(await one.save(ana, "asked", 1, { due: now })).toEqual({ saved: false });
    await one.save(ana, "anew", 0, { due: now });
    expect(await one.claim(now, lease, 10)).toEqual([{ text: "anew", version: 1 }]);
  });

  test("are claimed and saved also by a process whose names were others", async () => {
    const { one, other } = await twoProcesses();
    await back(() => other.save(ana, "anew", 0, { due: now }));
    await back(() => one.claim(now - 1, lease, 10));
    expect(await one.claim(now, lease, 10)).toEqual([{ text: "anew", version: 1 }]);
    expect(await one.save(ana, "asked", 1)).toEqual({ saved: true, version: 2 });
    expect(await other.load(ana)).toEqual({ text: "asked", version: 2 });
    expect(await other.claim(now + lease, lease, 10)).toEqual([]);
  });
});
