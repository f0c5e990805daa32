import { randomBytes } from "node:crypto";
import { describe, expect, test, vi } from "vitest";
import { kinds } from "../helpers/stores.ts";

const hour = 3_600_000;
const name = "tq8Hk1Zr";
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString();

describe.each(kinds)("a store in $kind", ({ fresh }) => {
  test("gives nothing where nothing was saved", async () => {
    const store = await fresh()();
    expect(await store.load(name)).toBeUndefined();
  });

  test("counts versions from 1 and gives the last bytes", async () => {
    const store = await fresh()();
    expect(await store.save(name, Buffer.from("first"), 0, hour)).toEqual({ saved: true });
    expect(await store.save(name, Buffer.from("second"), 1, hour)).toEqual({ saved: true });
    const stored = await store.load(name);
    expect(stored?.version).toBe(2);
    expect(text(stored?.bytes)).toBe("second");
  });

  test("saves nothing over another version and gives what is there", async () => {
    const store = await fresh()();
    await store.save(name, Buffer.from("theirs"), 0, hour);
    for (const expected of [0, 2, 256]) {
      const done = await store.save(name, Buffer.from("mine"), expected, hour);
      expect(done).toMatchObject({ saved: false, present: { version: 1 } });
      expect(text(done.saved ? undefined : done.present?.bytes)).toBe("theirs");
    }
    expect(text((await store.load(name))?.bytes)).toBe("theirs");
  });

  test("says that nothing is there when a version was expected", async () => {
    const store = await fresh()();
    expect(await store.save(name, Buffer.from("mine"), 3, hour)).toEqual({
      saved: false,
      present: undefined,
    });
    expect(await store.load(name)).toBeUndefined();
  });

  test("forgets what it was told to remove, and begins at 1 again", async () => {
    const store = await fresh()();
    await store.save(name, Buffer.from("first"), 0, hour);
    await store.save(name, Buffer.from("second"), 1, hour);
    await store.remove(name);
    await store.remove(name);
    expect(await store.load(name)).toBeUndefined();
    expect(await store.save(name, Buffer.from("new"), 2, hour)).toMatchObject({ saved: false });
    expect(await store.save(name, Buffer.from("new"), 0, hour)).toEqual({ saved: true });
    expect((await store.load(name))?.version).toBe(1);
  });

  test("forgets by itself when the time is over, and each save begins it anew", async () => {
    const store = await fresh()();
    await store.save("short", Buffer.from("a"), 0, 40);
    await store.save("prolonged", Buffer.from("a"), 0, 40);
    await store.save("prolonged", Buffer.from("b"), 1, hour);
    await vi.waitFor(async () => expect(await store.load("short")).toBeUndefined());
    expect((await store.load("prolonged"))?.version).toBe(2);
    expect(await store.save("short", Buffer.from("b"), 1, hour)).toEqual({
      saved: false,
      present: undefined,
    });
    expect(await store.save("short", Buffer.from("b"), 0, hour)).toEqual({ saved: true });
  });

  test("keeps every byte whole, of a session with none and of one with 10 KB", async () => {
    const store = await fresh()();
    const everyByte = Buffer.from(Array.from({ length: 256 }, (_, at) => at));
    for (const bytes of [everyByte, Buffer.alloc(0), randomBytes(10_240)]) {
      const under = randomBytes(6).toString("base64url");
      await store.save(under, bytes, 0, hour);
      expect(Buffer.from((await store.load(under))?.bytes ?? []).equals(bytes)).toBe(true);
    }
  });

  test("shows another client what one has saved or removed", async () => {
    const open = fresh();
    const [one, other] = [await open(), await open()];
    await one.save(name, Buffer.from("from one"), 0, hour);
    expect(text((await other.load(name))?.bytes)).toBe("from one");
    await other.save(name, Buffer.from("from the other"), 1, hour);
    expect(await one.save(name, Buffer.from("late"), 1, hour)).toMatchObject({
      saved: false,
      present: { version: 2 },
    });
    await one.remove(name);
    expect(await other.load(name)).toBeUndefined();
  });

  test("keeps what was kept first until it is replaced", async () => {
    const open = fresh();
    const [one, other] = [await open(), await open()];
    expect(text(await one.keepOnce("key", Buffer.from("first")))).toBe("first");
    expect(text(await other.keepOnce("key", Buffer.from("second")))).toBe("first");
    await other.replaceKept("key", Buffer.from("third"));
    expect(text(await one.keepOnce("key", Buffer.from("fourth")))).toBe("third");
    expect(await one.load("key")).toBeUndefined();
  });

  test("rejects after it was closed, and may be closed twice", async () => {
    const store = await fresh()();
    await store.close();
    await store.close();
    await expect(store.load(name)).rejects.toThrow(Error);
    await expect(store.save(name, Buffer.from("x"), 0, hour)).rejects.toThrow(Error);
  });
});
