import { afterEach } from "vitest";
import { createDiscord } from "../../src/platforms/discord/discord.ts";
import type { Bot, Incoming, Platform, Reply, View } from "../../src/platforms/platform.ts";
import { type Asked, createDiscordServer, type DiscordServer } from "./discord-server.ts";

export const question = (more: Partial<View> = {}): View => ({
  turn: 3,
  text: "They have 30 days.\nWhat did they say?",
  choices: [
    { id: "no", label: "They said no" },
    { id: "silent", label: "No answer yet" },
  ],
  constant: [{ id: "back", label: "Back" }],
  attachments: [],
  typed: true,
  ...more,
});

/** The platform over a loopback Discord, with a bot that answers as `script` says and remembers what it heard. */
export async function scene(
  script: (incoming: Incoming) => Reply | Promise<Reply>,
  options: { token?: string; server?: DiscordServer; shards?: number; look?: Bot["look"] } = {},
) {
  const server = options.server ?? (await createDiscordServer());
  const heard: Incoming[] = [];
  const log: string[] = [];
  const bot: Bot = {
    async handle(incoming) {
      heard.push(incoming);
      return script(incoming);
    },
    look: options.look ?? (async () => question()),
  };
  const note = (line: string) => log.push(line);
  const platform: Platform = createDiscord({
    token: options.token ?? "good",
    apiUrl: server.apiUrl,
    ...(options.shards && { shards: options.shards }),
    bot,
    log: { info: note, warn: note, error: note },
    now: Date.now,
    today: (now) => new Date(now).toISOString().slice(0, 10),
  });
  const stop = async () => {
    await platform.stop();
    await server.stop();
  };
  return { server, platform, heard, log, stop };
}
export type Scene = Awaited<ReturnType<typeof scene>>;

/** Starts scenes, one in a test, and stops the open one after each. */
export function scenes() {
  let open: Scene | undefined;
  afterEach(async () => {
    await open?.stop();
    open = undefined;
  });
  return async function serving(...told: Parameters<typeof scene>): Promise<Scene> {
    open = await scene(...told);
    await open.platform.start();
    return open;
  };
}

/** The first message that was shown as an answer. */
export const first = ({ server }: Scene, asked: Asked) => server.until(() => asked.shown[0]);
