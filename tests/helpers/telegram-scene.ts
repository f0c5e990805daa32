import { onTestFinished } from "vitest";
import { createTelegram, type TelegramOptions } from "../../src/platforms/telegram/telegram.ts";
import { pause } from "../../src/platforms/telegram/pause.ts";
import type { Incoming, Reply, View } from "../../src/platforms/platform.ts";
import { createPerson } from "./telegram-people.ts";
import { startTelegramServer } from "./telegram-server.ts";

export function viewOf(text: string, more: Partial<View> = {}): View {
  return { turn: 1, text, choices: [], constant: [], attachments: [], typed: true, ...more };
}

/** Says what a person did, as a scripted bot would say it back. */
export function saidBack({ does }: Incoming): Reply {
  const what =
    does.kind === "text" || does.kind === "form" ? does.text : does.kind === "press" ? does.choice : does.kind;
  return { view: viewOf(`heard ${what}?`) };
}

interface SceneOptions extends Partial<TelegramOptions> {
  handle?: (incoming: Incoming) => Promise<Reply>;
}

/** Creates a server, one person and a platform that is not started yet; all waits last a hundredth, and what they were is kept. */
export async function createScene({ handle = async (incoming) => saidBack(incoming), ...options }: SceneOptions = {}) {
  const server = await startTelegramServer();
  const heard: Incoming[] = [];
  const logs: string[] = [];
  const waits: number[] = [];
  const log = (level: string) => (message: string) => void logs.push(`${level} ${message}`);

  const platform = createTelegram({
    token: server.token,
    apiRoot: server.apiRoot,
    bot: {
      handle: async (incoming) => {
        heard.push(incoming);
        return handle(incoming);
      },
    },
    log: { info: log("info"), warn: log("warn"), error: log("error") },
    now: () => Date.parse("2027-03-01T12:00:00Z"),
    today: () => "2027-03-01",
    pause: (milliseconds, signal) => {
      waits.push(milliseconds);
      return pause(milliseconds / 100, signal);
    },
    ...options,
  });
  onTestFinished(async () => {
    await platform.stop();
    await server.close();
  });
  return { server, platform, heard, logs, waits, person: createPerson(server) };
}

/** The same, started. */
export async function startScene(options: SceneOptions = {}) {
  const scene = await createScene(options);
  await scene.platform.start();
  return scene;
}
