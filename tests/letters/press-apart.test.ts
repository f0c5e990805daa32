import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { createPressApart } from "../../src/letters/press-apart.ts";
import type { Press } from "../../src/letters/press.ts";
import { today } from "./open-letters.ts";
import { whole } from "./typed.ts";

const real = new URL("../../src/press-worker.ts", import.meta.url);
const folders: string[] = [];
const presses: Press[] = [];
afterEach(async () => {
  for (const press of presses.splice(0)) await press.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function pressOf(program: URL, options: { patience?: number; idle?: number } = {}): Press {
  const press = createPressApart({ program, ...options });
  presses.push(press);
  return press;
}

/** A worker that does what a test wants. */
function programOf(lines: string): URL {
  const folder = mkdtempSync(join(tmpdir(), "press-"));
  folders.push(folder);
  const file = join(folder, "worker.mjs");
  writeFileSync(file, `import { parentPort } from "node:worker_threads";\n${lines}`);
  return pathToFileURL(file);
}

const order = { letter: "request", fields: whole["request"] ?? {}, day: today, forms: ["pdf", "docx", "txt"] as const };

describe("the press apart from the path of messages", () => {
  test("gives a letter in every form that was ordered, in that order", async () => {
    const { text, prints, message } = await pressOf(real).make(order);
    expect(prints.map(({ form }) => form)).toEqual(["pdf", "docx", "txt"]);
    expect(Buffer.from(prints[0]?.bytes ?? []).toString("latin1")).toMatch(/^%PDF-/);
    expect(new TextDecoder().decode(prints[2]?.bytes)).toBe(text);
    expect(message.subject).toBe("Request for a copy of my records");
  });

  test("prints what is no letter in the same worker, and rejects it in the same way", async () => {
    const press = pressOf(real);
    const sheet = { blocks: [{ kind: "title", text: "My plan" } as const], forms: ["txt", "pdf"] as const, day: today };
    const [text, pdf] = await press.print(sheet);
    expect(new TextDecoder().decode(text?.bytes)).toBe("My plan\n");
    expect(Buffer.from(pdf?.bytes ?? []).toString("latin1")).toMatch(/^%PDF-/);
    const wrong = press.print({ ...sheet, blocks: [{ kind: "title", text: undefined as never }] });
    await expect(wrong).rejects.toThrow("could not be made");
  });

  test("answers many at once, each its own", async () => {
    const press = pressOf(real);
    const names = Array.from({ length: 20 }, (_, i) => `Person ${i}`);
    const made = await Promise.all(
      names.map((name) => press.make({ ...order, fields: { ...order.fields, name }, forms: [] })),
    );
    expect(made.map(({ text }) => text.split("\n")[0])).toEqual(names);
  });

  test("rejects a letter that cannot be made, without a word of what was typed, and makes the next", async () => {
    const press = pressOf(real);
    const wrong = press.make({ ...order, fields: { asked: "Xqmarkerword" } });
    await expect(wrong).rejects.toThrow("a letter could not be made");
    await expect(wrong).rejects.not.toThrow(/Xqmarkerword/);
    expect((await press.make(order)).text).toContain("Jane Sample");
  });

  test("is replaced when it ends in the middle: what it was making is rejected, the next is made", async () => {
    const program = programOf(`
      parentPort.on("message", ({ id, order }) => {
        if (order.letter === "fee") process.exit(1);
        parentPort.postMessage({ id, made: { text: "made", blanks: [], message: { paragraphs: [] }, prints: [] } });
      });`);
    const press = pressOf(program);
    await expect(press.make({ ...order, letter: "fee" })).rejects.toThrow("could not be made");
    expect((await press.make(order)).text).toBe("made");
  });

  test("does not wait for ever: a letter that takes too long is rejected", async () => {
    const press = pressOf(programOf(`parentPort.on("message", () => {});`), { patience: 50 });
    await expect(press.make(order)).rejects.toThrow("could not be made");
  });

  test("that runs out of memory takes only its letter with it", { timeout: 60_000 }, async () => {
    const program = programOf(`
      parentPort.on("message", ({ id, order }) => {
        const all = [];
        if (order.letter === "fee") for (;;) all.push(new Array(1e5).fill(id));
        parentPort.postMessage({ id, made: { text: "made", blanks: [], message: { paragraphs: [] }, prints: [] } });
      });`);
    const press = pressOf(program);
    await expect(press.make({ ...order, letter: "fee" })).rejects.toThrow("could not be made");
    expect((await press.make(order)).text).toBe("made");
  });

  test("ends when it is idle, and starts again", async () => {
    const program = programOf(`
      let count = 0;
      parentPort.on("message", ({ id }) => {
        parentPort.postMessage({ id, made: { text: String(++count), blanks: [], message: { paragraphs: [] }, prints: [] } });
      });`);
    const press = pressOf(program, { idle: 30 });
    const counts: string[] = [(await press.make(order)).text, (await press.make(order)).text];
    while (counts.at(-1) !== "1" || counts.length < 3) {
      await new Promise((resolve) => setTimeout(resolve, 60));
      counts.push((await press.make(order)).text);
      if (counts.length > 50) throw new Error("it never ended");
    }
    expect(counts.slice(0, 2)).toEqual(["1", "2"]);
  });
});
