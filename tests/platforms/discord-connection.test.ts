import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import type { Reply } from "../../src/platforms/platform.ts";
import { question, type Scene, scene } from "../helpers/discord-scene.ts";
import { createDiscordServer } from "../helpers/discord-server.ts";

const asks = () => ({ view: question() });
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});
async function make(...args: Parameters<typeof scene>): Promise<Scene> {
  const made = await scene(...args);
  stops.push(made.stop);
  return made;
}

describe("a start", () => {
  const refused = "Discord refused DISCORD_TOKEN: copy the bot's token again from the Discord developer portal.";

  it("with a refused token rejects with one sentence that does not hold it", async () => {
    const { platform } = await make(asks, { token: "bad" });
    await expect(platform.start()).rejects.toThrow(new Error(refused));
  });

  it("that the gateway refuses for the token or the intents rejects with one sentence", async () => {
    const { server, platform, log } = await make(asks);
    server.gateway.refuse(4004);
    await expect(platform.start()).rejects.toThrow(new Error(refused));
    server.gateway.refuse(4014);
    await expect(platform.start()).rejects.toThrow(/^Discord does not allow this bot its intents/);
    server.gateway.refuse(4011);
    await expect(platform.start()).rejects.toThrow(/leave out DISCORD_SHARDS, or set it to a higher number/);
    server.gateway.refuse(4012);
    await expect(platform.start()).rejects.toThrow("Discord closed the connection for good, with code 4012.");
    expect(log).toEqual([]);
  });

  it("opens as many connections as it is told, else as many as Discord says", async () => {
    const one = await make(asks);
    await one.platform.start();
    expect(one.server.gateway.shards).toEqual([[0, 1]]);
    const two = await make(asks, { shards: 2 });
    await two.platform.start();
    expect(two.server.gateway.shards).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  it("while Discord cannot be reached is tried again, with one line, until it serves", async () => {
    const away = await createDiscordServer();
    await away.stop();
    const { platform, log, server } = await make(asks, { server: away });
    const started = platform.start();
    await server.until(() => log[0]);
    expect(log).toEqual(["discord: cannot be reached, trying again: Error ECONNREFUSED"]);
    const back = await createDiscordServer({ port: away.port });
    stops.push(() => back.stop());
    await started;
    expect(log.slice(1)).toEqual(["discord: serving"]);
  });

  it("while Discord cannot be reached ends with a stop", async () => {
    const away = await createDiscordServer();
    await away.stop();
    const { platform, log, server } = await make(asks, { server: away });
    const started = platform.start();
    await server.until(() => log[0]);
    await platform.stop();
    await started;
    expect(log).toHaveLength(1);
  });
});

describe("a connection that drops", () => {
  it("is resumed, and what came meanwhile is answered once", async () => {
    const { server, platform, heard } = await make(asks);
    await platform.start();
    server.gateway.drop();
    const asked = server.slash("plan");
    await server.until(() => asked.shown[0]);
    expect(server.gateway.counts).toEqual({ identified: 1, resumed: 1 });
    expect(heard).toHaveLength(1);
  });

  it("with the whole server gone is found again when it is back", async () => {
    const { server, platform, log } = await make(asks);
    await platform.start();
    await server.stop();
    await server.until(() => log[1]);
    const back = await createDiscordServer({ port: server.port });
    stops.push(() => back.stop());
    await back.until(() => back.gateway.counts.identified);
    const asked = back.slash("plan");
    await back.until(() => asked.shown[0]);
    expect(log).toEqual(["discord: serving", "discord: the connection broke, trying again"]);
  });
});

describe("a stop", () => {
  it("is silent", async () => {
    const { platform, log } = await make(asks);
    await platform.start();
    await platform.stop();
    expect(log).toEqual(["discord: serving"]);
  });

  it("lets the answer in hand finish", async () => {
    let finish: () => void = () => undefined;
    const { server, platform, heard } = await make(
      () => new Promise<Reply>((resolve) => (finish = () => resolve({ view: question() }))),
    );
    await platform.start();
    server.say({ content: "hello" });
    await server.until(() => heard[0]);
    const stopping = platform.stop();
    server.slash("plan");
    await Promise.race([stopping, sleep(200)]);
    finish();
    await server.until(() => server.posted[0]);
    await stopping;
    expect(heard).toHaveLength(1);
  });
});
