import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { type Bot, type Deed, type Delivery, type Platform, type Push, StoreAway, type View } from "../platform.ts";
import { createPrint } from "./print.ts";
import { receive } from "./receive.ts";
import { render } from "./render.ts";
import type { SaveFile } from "./save-file.ts";

export interface TerminalOptions {
  bot: Pick<Bot, "handle">;
  input: Readable;
  output: Writable;
  saveFile: SaveFile;
  /** Names the person at this terminal. */
  person: string;
  now: () => number;
  today: () => string;
  /** Somebody types: a prompt is shown. */
  chat: boolean;
}

/** Talks in the terminal: one line in, one answer out, letters as files. `start` resolves at the end of the input or of who reads the output. */
export function createTerminal(options: TerminalOptions): Platform {
  const { bot, input, output, saveFile, person, now, today, chat } = options;
  const reading = createInterface({ input, terminal: false });
  // Made at once: lines that come before somebody iterates are lost.
  const lines = reading[Symbol.asyncIterator]();
  const print = createPrint(output, () => reading.close());
  const write = (text: string) => print.write(`${text}\n\n${chat ? "> " : ""}`);
  let view: View | undefined;
  let count = 0;
  let open = true;
  reading.once("close", () => (open = false));
  /** The answer in hand; undefined: none was asked for yet. */
  let answering: Promise<void> | undefined;

  return {
    name: "terminal",
    async start() {
      await begin({ kind: "command", command: "start" });
      for await (const line of lines) {
        if (print.ended()) return;
        if (line.trim()) await begin(view ? receive(line, view) : { kind: "text", text: line });
      }
      print.ended();
    },
    send,
    async stop() {
      reading.close();
    },
  };

  function begin(does: Deed): Promise<void> {
    answering = answer(does);
    return answering;
  }

  /** Prints a message below the prompt that waits, with a prompt of its own; the next line answers it. */
  async function send({ to, view: pushed }: Push): Promise<Delivery> {
    if (!chat || !open || to !== person) return { state: "closed" };
    if (!answering) return { state: "failed" };
    let seen;
    do {
      seen = answering;
      await seen.catch(() => undefined);
    } while (seen !== answering);
    if (!open) return { state: "closed" };
    try {
      show(pushed, "\n\n");
      return { state: "sent", messages: [] };
    } catch {
      return { state: "failed" };
    }
  }

  function show(shown: View, above = ""): void {
    const text = [...shown.attachments.map((file) => `(a file: ${saveFile(file)})`), render(shown)].join("\n");
    view = shown;
    write(above + text);
  }

  async function answer(does: Deed): Promise<void> {
    try {
      const from = { platform: "terminal", id: person } as const;
      const { view: shown } = await bot.handle({
        from,
        input: `${now()}-${++count}`,
        today: today(),
        now: now(),
        does,
      });
      show(shown);
    } catch (error) {
      if (!(error instanceof StoreAway)) throw error;
      if (error.line) write(error.line);
    }
  }
}
