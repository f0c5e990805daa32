import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { assembleBot } from "../src/assemble.ts";
import { createPressApart } from "../src/letters/press-apart.ts";
import type { Press } from "../src/letters/press.ts";
import type { Deed } from "../src/platforms/platform.ts";
import { memorySessions } from "./helpers/memory-sessions.ts";

const operator = { name: "Example Group", contact: "help@example.org" };
const moment = { today: "2027-03-01", now: Date.parse("2027-03-01T17:00:00Z") };
const from = { platform: "telegram" as const, id: "7" };
const folders: string[] = [];
const presses: Press[] = [];
afterEach(async () => {
  for (const press of presses.splice(0)) await press.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** The real worker, which ends the first time that it is to print something. */
function frail(): URL {
  const folder = mkdtempSync(join(tmpdir(), "frail-"));
  folders.push(folder);
  const src = (path: string) => new URL(`../src/${path}`, import.meta.url).href;
  const file = join(folder, "worker.ts");
  const marker = JSON.stringify(join(folder, "ended"));
  writeFileSync(
    file,
    `import { existsSync, writeFileSync } from "node:fs";
    import { parentPort } from "node:worker_threads";
    import { openLetters, readFonts } from "${src("files.ts")}";
    import { createPress } from "${src("letters/press.ts")}";
    const press = createPress({ letters: openLetters(), fonts: readFonts() });
    parentPort.on("message", async ({ id, order }) => {
      if (order.forms.length > 0 && !existsSync(${marker})) {
        writeFileSync(${marker}, "");
        process.exit(1);
      }
      parentPort.postMessage({ id, made: await press.make(order) });
    });`,
  );
  return pathToFileURL(file);
}

function botWith(program: URL) {
  const press = createPressApart({ program });
  presses.push(press);
  const logs: string[] = [];
  const log = { info: () => {}, warn: () => {}, error: (line: string) => void logs.push(line) };
  const bot = assembleBot({ sessions: memorySessions(), press, operator, log });
  let count = 0;
  return { logs, does: (deed: Deed) => bot.handle({ from, input: `in-${++count}`, ...moment, does: deed }) };
}
const say = (text: string): Deed => ({ kind: "text", text });
const names = (reply: { view: { attachments: { name: string }[] } }) => reply.view.attachments.map(({ name }) => name);

describe("a letter that cannot be made", { timeout: 60_000 }, () => {
  it("is said, nothing half-made is given, and what was typed is kept for /letters", async () => {
    const { does, logs } = botWith(frail());
    await does(say("old therapist, portal has nothing, no claim or anything"));
    await does(say("write the letter"));
    const failed = await does(say("Xqmarkerword Clinic"));
    expect(names(failed)).toEqual([]);
    expect(failed.view.text).toContain(
      "I couldn't make the files just now. Your answers are kept: type /letters to get them.",
    );
    expect(failed.view.choices.map(({ label }) => label)).toContain("It's right");
    expect(logs).toEqual(["a letter could not be made"]);
    const again = await does({ kind: "command", command: "letters" });
    expect(names(again)).toEqual(["letter-2027-03-01.pdf", "letter-2027-03-01.docx", "letter-2027-03-01.txt"]);
    expect(Buffer.from(again.view.attachments[2]?.bytes ?? []).toString()).toContain("Xqmarkerword Clinic");
  });

  it("is made by the worker all the same when nothing fails, the page of next steps and the fax too", async () => {
    const { does } = botWith(new URL("../src/press-worker.ts", import.meta.url));
    await does(say("old therapist, portal has nothing, no claim or anything"));
    await does(say("write the letter"));
    expect(names(await does(say("Example Clinic")))).toHaveLength(3);
    expect(names(await does(say("it's right")))).toEqual(["letter-2027-03-01-next-steps.pdf"]);
    expect(names(await does(say("fax")))).toEqual(["letter-2027-03-01-fax.pdf"]);
  });
});

describe("signs that a PDF cannot print", { timeout: 60_000 }, () => {
  it("are told of, and stand whole in the other files", async () => {
    const { does } = botWith(new URL("../src/press-worker.ts", import.meta.url));
    await does(say("old therapist, portal has nothing, no claim or anything"));
    await does(say("write the letter"));
    const { view } = await does(say("عيادة المثال"));
    expect(view.text).toContain("not in the PDF's font");
    expect(Buffer.from(view.attachments[2]?.bytes ?? []).toString()).toContain("عيادة المثال");
  });
});
