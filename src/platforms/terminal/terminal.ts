import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { type Bot, type Deed, type Platform, StoreAway, type View } from "../platform.ts";
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

  return {
    name: "terminal",
    async start() {
      await answer({ kind: "command", command: "start" });
      for await (const line of lines) {
        if (print.ended()) return;
        if (line.trim()) await answer(view ? receive(line, view) : { kind: "text", text: line });
      }
      print.ended();
    },
    async stop() {
      reading.close();
    },
  };

  async function answer(does: Deed): Promise<void> {
    try {
      const input = `${now()}-${++count}`;
      const reply = await bot.handle({
        from: { platform: "terminal", id: person },
        input,
        today: today(),
        now: now(),
        does,
      });
      view = reply.view;
      write([...view.attachments.map((file) => `(a file: ${saveFile(file)})`), render(view)].join("\n"));
    } catch (error) {
      if (!(error instanceof StoreAway)) throw error;
      if (error.line) write(error.line);
    }
  }
}
