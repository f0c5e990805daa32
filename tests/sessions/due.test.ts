import { createHash } from "node:crypto";
import { describe, expect, test, vi } from "vitest";
import type { Store } from "../../src/sessions/store.ts";
import { killedAfterClaim, kinds } from "../helpers/stores.ts";

const hour = 3_600_000;
const lease = 60_000;
/** Any moment will do: what is due is told by the caller's clock, what has expired by the store's. */
const now = 1_800_000_000_000;
const hashed = (person: number | string) => createHash("sha256").update(`${person}`).digest("base64url");
const bytes = Buffer.from("sealed");

const put = (store: Store, name: string, due?: number) => store.save(name, bytes, 0, hour, due);
const names = async (store: Store, at: number, most = 10) =>
  (await store.claim(at, lease, most)).map(({ name }) => name);

describe.each(kinds)("what is due, in $kind", ({ fresh }) => {
  test("is nothing when nothing was saved, nor was due, nor is yet", async () => {
    const store = await fresh()();
    expect(await names(store, now)).toEqual([]);
    await put(store, hashed("never"));
    await put(store, hashed("later"), now + 1);
    expect(await names(store, now)).toEqual([]);
    expect(await names(store, now + 1)).toEqual([hashed("later")]);
  });

  test("comes with its version and every byte of it", async () => {
    const store = await fresh()();
    const everyByte = Buffer.from(Array.from({ length: 256 }, (_, at) => at));
    await put(store, hashed("one"));
    await store.save(hashed("one"), everyByte, 1, hour, now);
    const claimed = await store.claim(now, lease, 10);
    expect(claimed.map((of) => ({ ...of, bytes: Buffer.from(of.bytes) }))).toEqual([
      { name: hashed("one"), version: 2, bytes: everyByte },
    ]);
    expect((await store.load(hashed("one")))?.version).toBe(2);
  });

  test("is given soonest first, no more than was asked for", async () => {
    const store = await fresh()();
    const people = Array.from({ length: 60 }, (_, person) => person);
    for (const person of people) await put(store, hashed(person), now - ((person * 37) % 60));
    const inOrder = people.toSorted((one, other) => ((other * 37) % 60) - ((one * 37) % 60)).map(hashed);
    expect(await names(store, now, 0)).toEqual([]);
    expect(await names(store, now, 25)).toEqual(inOrder.slice(0, 25));
    expect(await names(store, now, 25)).toEqual(inOrder.slice(25, 50));
    expect(await names(store, now, 25)).toEqual(inOrder.slice(50));
  });

  test("is given once, and again when the lease is over", async () => {
    const store = await fresh()();
    await put(store, hashed("one"), now);
    expect(await names(store, now)).toEqual([hashed("one")]);
    expect(await names(store, now + lease - 1)).toEqual([]);
    expect(await names(store, now + lease)).toEqual([hashed("one")]);
    expect(await names(store, now + lease)).toEqual([]);
  });

  test("is given at its new time after a save with one, and never after a save without", async () => {
    const store = await fresh()();
    for (const of of ["moved", "ended"]) await put(store, hashed(of), now);
    await store.claim(now, lease, 10);
    await store.save(hashed("moved"), bytes, 1, hour, now + 5 * lease);
    await store.save(hashed("ended"), bytes, 1, hour);
    expect(await names(store, now + 5 * lease - 1)).toEqual([]);
    expect(await names(store, now + 5 * lease)).toEqual([hashed("moved")]);
    expect(await names(store, now + hour)).toEqual([hashed("moved")]);
  });

  test("stays as it is when a save comes too late", async () => {
    const store = await fresh()();
    await put(store, hashed("due"), now);
    await put(store, hashed("not due"));
    for (const expected of [0, 2]) {
      expect(await store.save(hashed("due"), bytes, expected, hour)).toMatchObject({ saved: false });
      expect(await store.save(hashed("due"), bytes, expected, hour, now + hour)).toMatchObject({ saved: false });
      expect(await store.save(hashed("not due"), bytes, expected, hour, now)).toMatchObject({ saved: false });
    }
    expect(await store.save(hashed("nobody"), bytes, 3, hour, now)).toMatchObject({ saved: false });
    expect(await names(store, now)).toEqual([hashed("due")]);
  });

  test("is not what was removed, nor begun anew without a time", async () => {
    const store = await fresh()();
    for (const of of ["removed", "begun anew"]) {
      await put(store, hashed(of), now);
      await store.remove(hashed(of));
    }
    await put(store, hashed("begun anew"));
    expect(await names(store, now)).toEqual([]);
  });

  test("is not what has expired, and that takes no place from the others", async () => {
    const store = await fresh()();
    for (let person = 0; person < 30; person++) await store.save(hashed(person), bytes, 0, 20, now - 2);
    await put(store, hashed("there"), now - 1);
    await vi.waitFor(async () => expect(await store.load(hashed(29))).toBeUndefined());
    expect(await names(store, now, 1)).toEqual([hashed("there")]);
    await put(store, hashed(0));
    expect(await names(store, now)).toEqual([]);
  });

  test("is each given to one of two clients that ask at once, 400 times", async () => {
    const open = fresh();
    const [one, other] = [await open(), await open()];
    const people = Array.from({ length: 400 }, (_, person) => hashed(person));
    for (const [at, name] of people.entries()) await put(at % 2 === 0 ? one : other, name, now - at);
    const all: string[] = [];
    for (let round = 0; round < 40; round++) {
      const both = await Promise.all([names(one, now, 20), names(other, now, 20)]);
      all.push(...both.flat());
    }
    expect(all).toHaveLength(400);
    expect(new Set(all)).toEqual(new Set(people));
  });

  test("is found by a client that opens later", async () => {
    const open = fresh();
    const one = await open();
    await put(one, hashed("kept"), now);
    await one.close();
    expect(await names(await open(), now)).toEqual([hashed("kept")]);
  });

  test("is given again after a process that had it was killed", async () => {
    const open = fresh();
    const store = await open();
    await put(store, hashed("one"), now);
    expect(await killedAfterClaim(open, { now, leaseMs: lease })).toBe(hashed("one"));
    expect(await names(store, now + lease - 1)).toEqual([]);
    expect(await names(store, now + lease)).toEqual([hashed("one")]);
  });

  test("cannot be asked of a store that was closed", async () => {
    const store = await fresh()();
    await store.close();
    await expect(store.claim(now, lease, 10)).rejects.toThrow(Error);
  });
});
