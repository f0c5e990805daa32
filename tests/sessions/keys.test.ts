import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openKeyFile } from "../../src/sessions/key-file.ts";
import { openKeys } from "../../src/sessions/keys.ts";
import { freshFolder } from "../helpers/stores.ts";

const one = randomBytes(32);
const two = randomBytes(32);

/** Gives the sentences that `text` is refused with. */
function refusal(text: string): string[] {
  try {
    openKeys(text);
  } catch (error) {
    return error instanceof Error ? error.message.split("\n") : [];
  }
  throw new Error("the keys were taken");
}

describe("SESSION_KEYS", () => {
  test.each([
    ["base64", one.toString("base64")],
    ["base64 without padding", one.toString("base64").replace("=", "")],
    ["base64url", one.toString("base64url")],
    ["hex", one.toString("hex")],
    ["capital hex, as a file ends", `  ${one.toString("hex").toUpperCase()}\n`],
  ])("may be in %s", (_, text) => {
    expect(openKeys(text).map((key) => key.export())).toEqual([one]);
  });

  test("keep their order", () => {
    const text = `${two.toString("hex")}, ${one.toString("base64")}`;
    expect(openKeys(text).map((key) => key.export())).toEqual([two, one]);
  });

  test.each([
    ["nothing", " \n", /is empty/],
    ["something short", one.subarray(0, 16).toString("base64"), /key 1 is 16 bytes long.*32/],
    ["something long", randomBytes(48).toString("base64"), /key 1 is 48 bytes long.*32/],
    ["words", "correct horse battery staple", /key 1 is neither base64 nor hex/],
    ["a comma too many", `${one.toString("hex")},`, /key 2 is empty/],
    ["zeros", "0".repeat(64), /key 1 is not random/],
    ["a key twice", `${one.toString("hex")},${one.toString("base64")}`, /key 2 is the same as key 1/],
  ])("are refused in one sentence: %s", (_, text, sentence) => {
    const told = refusal(text);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(sentence);
    expect(told[0]).toMatch(/^SESSION_KEYS/);
  });

  test("have every fault told at once", () => {
    expect(refusal(`abc,${one.toString("hex")},!`)).toHaveLength(2);
  });

  test("are never in the refusal, whatever was set", () => {
    const key = fc.oneof(
      fc.base64String({ minLength: 9 }),
      fc.stringMatching(/^[0-9a-f]{9,80}$/),
      fc.string({ minLength: 9 }),
    );
    fc.assert(
      fc.property(key, (text) => {
        fc.pre(text.trim().length > 8);
        let message = "";
        try {
          openKeys(text);
        } catch (error) {
          message = String(error);
        }
        expect(message).not.toContain(text.trim());
      }),
    );
  });
});

describe("the key file", () => {
  test("is made the first time, for its owner alone, and read after that", () => {
    const path = join(freshFolder(), "data", "session.key");
    const told: string[] = [];
    const [made] = openKeyFile(path, `${path}.db`, () => told.push("made"));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(path, "..")).mode & 0o777).toBe(0o700);
    const [read] = openKeyFile(path, `${path}.db`, () => told.push("made again"));
    expect(told).toEqual(["made"]);
    expect(made && read?.equals(made)).toBe(true);
  });

  test("is a new key for every installation", () => {
    const texts = ["a", "b"].map((of) => {
      const path = join(freshFolder(), of);
      openKeyFile(path, `${path}.db`);
      return readFileSync(path, "utf8");
    });
    expect(texts[0]).not.toBe(texts[1]);
  });

  test("is never written over, and a broken one is told with its path", () => {
    const path = join(freshFolder(), "session.key");
    writeFileSync(path, "half a k");
    expect(() => openKeyFile(path, `${path}.db`)).toThrow(path);
    expect(readFileSync(path, "utf8")).toBe("half a k");
  });

  test("that cannot be made is told with its path", () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "data"), "a file where a folder should be");
    expect(() => openKeyFile(join(folder, "data", "session.key"), join(folder, "sessions.db"))).toThrow(
      "session.key cannot be",
    );
  });

  test("that is gone is told, never made anew beside sessions that it sealed", () => {
    const folder = freshFolder();
    const [path, sessions] = [join(folder, "session.key"), join(folder, "sessions.db")];
    writeFileSync(sessions, "sealed");
    expect(() => openKeyFile(path, sessions)).toThrow(/session\.key is gone.*Put the key back/);
    expect(existsSync(path)).toBe(false);
  });
});
