import { setTimeout as sleep } from "node:timers/promises";
import { PassThrough, Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { createTerminal } from "../../src/platforms/terminal/terminal.ts";
import type { Incoming, Reply } from "../../src/platforms/platform.ts";
import { saidBack } from "../helpers/telegram-scene.ts";

/** A terminal with this bot, whose output is collected until a write fails with `breaks`. */
function scene(handle: (incoming: Incoming) => Promise<Reply>, breaks?: { after: number; code: string }) {
  const input = new PassThrough();
  const heard: Incoming[] = [];
  let out = "";
  let writes = 0;
  const output = new Writable({
    write(chunk: Buffer, _, done) {
      writes += 1;
      if (breaks && writes > breaks.after) return done(Object.assign(new Error("it broke"), { code: breaks.code }));
      out += chunk.toString();
      done();
    },
  });
  const terminal = createTerminal({
    bot: { handle: async (incoming) => (heard.push(incoming), handle(incoming)) },
    input,
    output,
    saveFile: ({ name }) => name,
    person: "me",
    now: () => 0,
    today: () => "2027-03-01",
    chat: false,
  });
  return { input, terminal, heard, out: () => out };
}

describe("the terminal", () => {
  it("answers every line, also those that came before the first answer was there", async () => {
    const { input, terminal, out } = scene(async (incoming) => {
      await sleep(30);
      return saidBack(incoming);
    });
    input.end("one\ntwo\nthree\n");
    await sleep(5);
    await terminal.start();
    expect(out().match(/heard (\w+)\?/g)).toEqual(["heard command?", "heard one?", "heard two?", "heard three?"]);
  });

  it("ends quietly when nobody reads its output any more", async () => {
    const answers = async (incoming: Incoming) => {
      await sleep(1);
      return saidBack(incoming);
    };
    const { input, terminal, heard } = scene(answers, { after: 1, code: "EPIPE" });
    input.write("one\ntwo\nthree\n");
    await expect(terminal.start()).resolves.toBeUndefined();
    expect(heard.length).toBeLessThan(4);
  });

  it("says what else ended its output", async () => {
    const { input, terminal } = scene(async (incoming) => saidBack(incoming), { after: 1, code: "ENOSPC" });
    input.write("one\ntwo\n");
    await expect(terminal.start()).rejects.toThrow("it broke");
  });
});
