import { setImmediate } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { createTurns } from "../src/turns.ts";

describe("turns", () => {
  test("of one person run one after the other, in the order they came", async () => {
    const inTurn = createTurns();
    const seen: string[] = [];
    const work = (name: string, pauses: number) => async () => {
      seen.push(`${name} begins`);
      for (let pause = 0; pause < pauses; pause++) await setImmediate();
      seen.push(`${name} ends`);
    };
    await Promise.all([inTurn("ana", work("slow", 5)), inTurn("ana", work("quick", 0))]);
    expect(seen).toEqual(["slow begins", "slow ends", "quick begins", "quick ends"]);
  });

  test("of one person never wait for another's", async () => {
    const inTurn = createTurns();
    const held = Promise.withResolvers<string>();
    const ana = inTurn("ana", () => held.promise);
    expect(await inTurn("ben", async () => "answered")).toBe("answered");
    held.resolve("late");
    expect(await ana).toBe("late");
  });

  test("go on after one that failed, and only its own caller is told", async () => {
    const inTurn = createTurns();
    const failed = inTurn("ana", async () => {
      throw new Error("store away");
    });
    const next = inTurn("ana", async () => "answered");
    await expect(failed).rejects.toThrow("store away");
    expect(await next).toBe("answered");
  });

  test("leave nothing behind once everyone was answered", async () => {
    const ends = new Map<string, Promise<void>>();
    const inTurn = createTurns(ends);
    const failing = inTurn("ana", () => Promise.reject(new Error("no")));
    const turns = [failing, inTurn("ana", async () => 1), inTurn("ben", async () => 2)];
    expect(ends.size).toBe(2);
    await Promise.allSettled(turns);
    expect(ends.size).toBe(0);
    expect(await inTurn("ana", async () => 3)).toBe(3);
  });
});
