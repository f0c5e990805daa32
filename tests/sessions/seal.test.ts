import { createSecretKey, randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSeal, WrongKey } from "../../src/sessions/seal.ts";

const [old, fresh, foreign] = [1, 2, 3].map(() => createSecretKey(randomBytes(32)));
if (old === undefined || fresh === undefined || foreign === undefined) throw new Error("no keys");
const seal = createSeal([old]);
const text = Buffer.from("My therapist wrote: in remission.");

describe("a seal", () => {
  test("opens to the same bytes, whatever they and the name are", () => {
    fc.assert(
      fc.property(fc.string(), fc.uint8Array({ maxLength: 12_000 }), (name, bytes) => {
        const { bytes: opened, stale } = seal.open(name, seal.close(name, bytes));
        expect(Buffer.from(opened).equals(bytes)).toBe(true);
        expect(stale).toBe(false);
      }),
    );
  });

  test("holds nothing readable and is never the same twice", () => {
    const sealed = Array.from({ length: 1_000 }, () => Buffer.from(seal.close("name", text)));
    expect(new Set(sealed.map((bytes) => bytes.toString("hex"))).size).toBe(1_000);
    expect(new Set(sealed.map((bytes) => bytes.subarray(1, 13).toString("hex"))).size).toBe(1_000);
    expect(sealed.some((bytes) => bytes.includes("therapist"))).toBe(false);
  });

  test("does not open with another key", () => {
    expect(() => createSeal([foreign]).open("name", seal.close("name", text))).toThrow(WrongKey);
  });

  test("does not open under another name", () => {
    expect(() => seal.open("other", seal.close("name", text))).toThrow(WrongKey);
  });

  test("does not open when any bit was flipped or any byte is missing", () => {
    const sealed = seal.close("name", text);
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const flipped = Buffer.from(sealed);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => seal.open("name", flipped)).toThrow(WrongKey);
    }
    for (let length = 0; length < sealed.length; length++)
      expect(() => seal.open("name", sealed.subarray(0, length))).toThrow(WrongKey);
  });

  test("rotates: the first key seals, all open, and what an old key opened is stale", () => {
    const both = createSeal([fresh, old]);
    expect(both.open("name", seal.close("name", text))).toMatchObject({ stale: true });
    const sealed = both.close("name", text);
    expect(createSeal([fresh]).open("name", sealed)).toMatchObject({ stale: false });
    expect(() => seal.open("name", sealed)).toThrow(WrongKey);
  });

  test("finds the right key among many, though their markers may be the same", () => {
    const many = Array.from({ length: 600 }, () => createSecretKey(randomBytes(32)));
    const all = createSeal(many);
    for (const key of many.slice(0, 100)) {
      const sealed = createSeal([key]).close("name", text);
      expect(Buffer.from(all.open("name", sealed).bytes).equals(text)).toBe(true);
    }
  });
});
