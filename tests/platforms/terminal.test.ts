import { setTimeout as sleep } from "node:timers/promises";
import { PassThrough, Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { createTerminal, type TerminalOptions } from "../../src/platforms/terminal/terminal.ts";
import type { Incoming, Push, Reply } from "../../src/platforms/platform.ts";
import { saidBack, viewOf } from "../helpers/telegram-scene.ts";
import { until } from "../helpers/telegram-server.ts";

interface SceneOptions extends Partial<Pick<TerminalOptions, "chat" | "saveFile">> {
  breaks?: { after: number; code: string };
}

/** A terminal with this bot, whose output is collected until a write fails with `breaks`. */
function scene(
  handle: (incoming: Incoming) => Promise<Reply>,
  { breaks, chat = false, saveFile = ({ name }) => name }: SceneOptions = {},
) {
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
    saveFile,
    person: "me",
    now: () => 0,
    today: () => "2027-03-01",
    chat,
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
    const { input, terminal, heard } = scene(answers, { breaks: { after: 1, code: "EPIPE" } });
    input.write("one\ntwo\nthree\n");
    await expect(terminal.start()).resolves.toBeUndefined();
    expect(heard.length).toBeLessThan(4);
  });

  it("says what else ended its output", async () => {
    const { input, terminal } = scene(async (incoming) => saidBack(incoming), { breaks: { after: 1, code: "ENOSPC" } });
    input.write("one\ntwo\n");
    await expect(terminal.start()).rejects.toThrow("it broke");
  });
});

describe("a message that nobody has just asked for, in the terminal", () => {
  const view = viewOf("Hi, it's the check-in you asked for.", { turn: 9, choices: [{ id: "open", label: "Open" }] });
  const push: Push = { to: "me", view, nonce: "n" };

  it("stands below the prompt that waits, with a prompt of its own, and the next line answers it", async () => {
    const { input, terminal, heard, out } = scene(async (incoming) => saidBack(incoming), { chat: true });
    const ended = terminal.start();
    await until(() => out().endsWith("> "), "the prompt");
    expect(await terminal.send(push)).toEqual({ state: "sent", messages: [] });
    expect(out()).toBe("heard command?\n\n> \n\nHi, it's the check-in you asked for.\n[Open]\n\n> ");
    input.end("open\n");
    await ended;
    expect(heard[1]?.does).toEqual({ kind: "press", turn: 9, choice: "open" });
  });

  it("waits for the answer in hand, and comes after it", async () => {
    const slowly = async (incoming: Incoming) => {
      await sleep(30);
      return saidBack(incoming);
    };
    const { input, terminal, out } = scene(slowly, { chat: true });
    const ended = terminal.start();
    await terminal.send(push);
    expect(out()).toMatch(/^heard command\?\n\n> \n\nHi, it's/);
    input.end();
    await ended;
  });

  it("fails if a file of it cannot be saved", async () => {
    const saveFile = () => {
      throw new Error("the disk is full");
    };
    const { input, terminal, out } = scene(async (incoming) => saidBack(incoming), { chat: true, saveFile });
    const ended = terminal.start();
    await until(() => out().endsWith("> "), "the prompt");
    const file = { name: "letter.txt", type: "text/plain", description: "Your letter", bytes: Buffer.from("Dear") };
    expect(await terminal.send({ ...push, view: { ...view, attachments: [file] } })).toEqual({ state: "failed" });
    input.end();
    await ended;
  });

  it("fails before the talk begins; at its end, for somebody else and without anybody typing it is closed", async () => {
    const { input, terminal, out } = scene(async (incoming) => saidBack(incoming), { chat: true });
    expect(await terminal.send(push)).toEqual({ state: "failed" });
    expect(await terminal.send({ ...push, to: "somebody else" })).toEqual({ state: "closed" });
    input.end();
    await terminal.start();
    expect(await terminal.send(push)).toEqual({ state: "closed" });
    const piped = scene(async (incoming) => saidBack(incoming));
    expect(await piped.terminal.send(push)).toEqual({ state: "closed" });
    expect(out() + piped.out()).not.toContain("check-in");
  });

  it("is closed if the talk ended while it waited, or nobody reads the output", async () => {
    const slowly = async (incoming: Incoming) => {
      await sleep(30);
      return saidBack(incoming);
    };
    const { input, terminal, out } = scene(slowly, { chat: true });
    const ended = terminal.start();
    const sending = terminal.send(push);
    input.end();
    expect(await sending).toEqual({ state: "closed" });
    await ended;
    expect(out()).not.toContain("check-in");

    const unread = scene(async (incoming) => saidBack(incoming), { chat: true, breaks: { after: 0, code: "EPIPE" } });
    await unread.terminal.start();
    expect(await unread.terminal.send(push)).toEqual({ state: "closed" });
  });
});
