import { createSecretKey, randomBytes } from "node:crypto";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { createRedisStore } from "../../src/sessions/redis.ts";
import { WrongKey } from "../../src/sessions/seal.ts";
import { createSessions } from "../../src/sessions/sessions.ts";
import { StoreUnavailable } from "../../src/sessions/store.ts";
import { kinds, ownRedis } from "../helpers/stores.ts";

const keepMs = 3_600_000;
const ana = { platform: "telegram", id: "5550123" } as const;
const sameIdElsewhere = { platform: "discord", id: "5550123" } as const;
const newKey = () => createSecretKey(randomBytes(32));
const text = JSON.stringify({ said: "¿Puedo leer mis notas? 🌱", facts: ["no portal"] });

describe.each(kinds)("sessions in $kind", ({ fresh }) => {
  test("come back as they were, each person's own", async () => {
    const sessions = createSessions({ store: await fresh()(), keys: [newKey()], keepMs });
    expect(await sessions.load(ana)).toBeUndefined();
    expect(await sessions.save(ana, text, 0)).toEqual({ saved: true, version: 1 });
    expect(await sessions.load(ana)).toEqual({ text, version: 1 });
    expect(await sessions.load(sameIdElsewhere)).toBeUndefined();
    expect(await sessions.save(ana, "{}", 1)).toEqual({ saved: true, version: 2 });
    await sessions.remove(ana);
    expect(await sessions.load(ana)).toBeUndefined();
  });

  test("are given to the one whose save came second", async () => {
    const sessions = createSessions({ store: await fresh()(), keys: [newKey()], keepMs });
    await sessions.save(ana, text, 0);
    const present = { text, version: 1 };
    expect(await sessions.save(ana, "{}", 0)).toEqual({ saved: false, present });
    expect(await sessions.save(sameIdElsewhere, "{}", 4)).toEqual({ saved: false });
  });

  test("are found by another process with the same key", async () => {
    const open = fresh();
    const keys = [newKey()];
    const [one, other] = [await open(), await open()].map((store) => createSessions({ store, keys, keepMs }));
    await Promise.all([one?.open(), other?.open()]);
    await one?.save(ana, text, 0);
    expect(await other?.load(ana)).toEqual({ text, version: 1 });
  });

  test("refuse to open with another key, and lose nothing by it", async () => {
    const open = fresh();
    const keys = [newKey()];
    await createSessions({ store: await open(), keys, keepMs }).save(ana, text, 0);
    const wrong = createSessions({ store: await open(), keys: [newKey()], keepMs });
    const told = "The key in SESSION_KEYS does not open what is stored.";
    await expect(wrong.open()).rejects.toThrow(WrongKey);
    await expect(wrong.load(ana)).rejects.toThrow(told);
    await expect(wrong.save(ana, "{}", 0)).rejects.toThrow(told);
    const right = createSessions({ store: await open(), keys, keepMs });
    expect(await right.load(ana)).toEqual({ text, version: 1 });
  });

  test("outlive two rotations of the keys, one after the other", async () => {
    const open = fresh();
    const [first, second, third] = [newKey(), newKey(), newKey()];
    const at = async (...keys: (typeof first)[]) => createSessions({ store: await open(), keys, keepMs });
    await (await at(first)).save(ana, text, 0);
    const rotated = await at(second, first);
    expect(await rotated.load(ana)).toEqual({ text, version: 1 });
    await rotated.save(ana, text, 1);
    expect(await (await at(second)).load(ana)).toEqual({ text, version: 2 });
    expect(await (await at(third, second)).load(ana)).toEqual({ text, version: 2 });
  });

  test("that one key only could open are told, never taken for none", async () => {
    const open = fresh();
    const [first, second] = [newKey(), newKey()];
    await createSessions({ store: await open(), keys: [first], keepMs }).save(ana, text, 0);
    const both = createSessions({ store: await open(), keys: [second, first], keepMs });
    await both.open();
    const tooSoon = createSessions({ store: await open(), keys: [second], keepMs });
    await expect(tooSoon.load(ana)).rejects.toThrow("No key in SESSION_KEYS opens");
    await expect(tooSoon.load(ana)).rejects.not.toThrow(StoreUnavailable);
  });

  test("that no key opens can still be removed, and begun anew", async () => {
    const open = fresh();
    const [first, second] = [newKey(), newKey()];
    await createSessions({ store: await open(), keys: [first], keepMs }).save(ana, text, 0);
    await createSessions({ store: await open(), keys: [second, first], keepMs }).open();
    const without = createSessions({ store: await open(), keys: [second], keepMs });
    await expect(without.load(ana)).rejects.toThrow(WrongKey);
    await without.remove(ana);
    expect(await without.load(ana)).toBeUndefined();
    expect(await without.save(ana, text, 0)).toEqual({ saved: true, version: 1 });
  });

  test("sealed with an old key are sealed with the first one by the next save", async () => {
    const open = fresh();
    const [old, first] = [newKey(), newKey()];
    await createSessions({ store: await open(), keys: [old], keepMs }).save(ana, text, 0);
    const rotating = createSessions({ store: await open(), keys: [first, old], keepMs });
    expect(await rotating.load(ana)).toEqual({ text, version: 1 });
    await rotating.save(ana, "{}", 1);
    const after = createSessions({ store: await open(), keys: [first], keepMs });
    expect(await after.load(ana)).toEqual({ text: "{}", version: 2 });
  });
});

/** Starts one process after another with the same key. */
function opener(url: string) {
  const keys = [newKey()];
  return async () => {
    const store = await createRedisStore({ url });
    onTestFinished(() => store.close());
    return createSessions({ store, keys, keepMs });
  };
}

describe("sessions on a Redis server that fails", () => {
  test("open once it is there", async () => {
    const server = await ownRedis();
    await server.stop();
    const sessions = await opener(server.url)();
    await expect(sessions.open()).rejects.toThrow(StoreUnavailable);
    await expect(sessions.load(ana)).rejects.toThrow(StoreUnavailable);
    await expect(sessions.save(ana, text, 0)).rejects.toThrow(StoreUnavailable);
    await expect(sessions.remove(ana)).rejects.toThrow(StoreUnavailable);
    await ownRedis({ port: server.port });
    await vi.waitFor(() => sessions.open(), { timeout: 10_000 });
    expect(await sessions.save(ana, text, 0)).toEqual({ saved: true, version: 1 });
  });

  test("are found again by a process started after the server was emptied", async () => {
    const server = await ownRedis();
    const open = opener(server.url);
    const running = await open();
    await running.save(ana, text, 0);
    await server.stop();
    await ownRedis({ port: server.port });
    await vi.waitFor(() => running.load(ana), { timeout: 10_000 });
    await running.save(ana, text, 0);
    expect(await (await open()).load(ana)).toEqual({ text, version: 1 });
  });

  test("are found by a process that ran on, though another made a name key in the emptied store", async () => {
    const server = await ownRedis();
    const open = opener(server.url);
    const [one, other] = [await open(), await open()];
    await one.save(ana, text, 0);
    await server.stop();
    await ownRedis({ port: server.port });
    await vi.waitFor(() => other.save(ana, text, 0), { timeout: 10_000 });
    await vi.waitFor(() => one.load(ana), { timeout: 10_000 });
    expect(await one.load(ana)).toEqual({ text, version: 1 });
    expect(await one.save(ana, text, 0)).toMatchObject({ saved: false, present: { version: 1 } });
  });
});
