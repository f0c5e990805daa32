import { describe, expect, it } from "vitest";
import { type Incoming, type Reply, StoreAway } from "../../src/platforms/platform.ts";
import { channels } from "../helpers/discord-payloads.ts";
import type { DiscordServer } from "../helpers/discord-server.ts";
import { first, question, scenes } from "../helpers/discord-scene.ts";

const serving = scenes();
const cleared = question({ text: "Cleared.", choices: [] });
const deleting = /^DELETE \/channels\/\d+\/messages/;
const ids = ({ messages = [] }: Incoming) => messages.map(({ id }) => id);

/** Says so many things in direct messages, each after the answer to the one before. */
async function talk(server: DiscordServer, ...texts: string[]): Promise<void> {
  for (const content of texts) {
    const before = server.posted.length;
    server.say({ content });
    await server.until(() => server.posted.length > before);
  }
}

/** A bot that remembers the messages, as ours does, and clears them all when told to by /hide or a press. */
function hiding() {
  const kept: NonNullable<Incoming["messages"]> = [];
  return ({ does, messages = [] }: Incoming): Reply => {
    kept.push(...messages);
    const asks = does.kind === "press" || (does.kind === "command" && does.command === "hide");
    return asks ? { view: cleared, retired: "They said no", clear: kept.splice(0) } : { view: question() };
  };
}

describe("the messages of direct messages", () => {
  it("are told of once, with the next input: the bot's own, whatever asked for them", async () => {
    const here = await serving(() => ({ view: question({ copy: ["Dear office,"] }) }));
    const { server, heard } = here;
    server.say({ content: "hello" });
    await server.until(() => server.posted.length === 2);
    const command = server.slash("plan", { where: "direct" });
    await server.until(() => command.shown.length === 2);
    const [, last] = command.shown;
    const press = server.press(last!, "No answer yet", { where: "direct" });
    await server.until(() => press.shown.length === 2);
    server.say({ content: "bye" });
    await server.until(() => heard.length === 4);
    const shown = (list: { id: string }[]) => list.map(({ id }) => id);
    expect(heard.map(ids)).toEqual([[], shown(server.posted.slice(0, 2)), shown(command.shown), shown(press.shown)]);
    expect(heard[0]).not.toHaveProperty("messages");
    for (const { id, at } of heard.flatMap(({ messages = [] }) => messages))
      expect(at).toBe(Number(BigInt(id) >> 22n) + 1_420_070_400_000);
  });

  it("are told of when the answer came late, and also the pressed one if it is not known any more", async () => {
    const finish: (() => void)[] = [];
    const here = await serving(() => new Promise<Reply>((resolve) => finish.push(() => resolve({ view: question() }))));
    const { server, heard } = here;
    const command = server.slash("plan", { where: "direct" });
    await server.until(() => command.ack);
    finish[0]?.();
    const shown = await first(here, command);
    const unknown = { ...shown, id: "1300" };
    await server.until(() => server.standing(channels.direct).length === 1);
    server.press(unknown, "No answer yet", { where: "direct" });
    await server.until(() => heard.length === 2);
    finish[1]?.();
    expect(heard.map(ids)).toEqual([[], [shown.id, "1300"]]);
  });

  it("are not those of a server, which go away by themselves", async () => {
    const here = await serving(() => ({ view: question() }));
    const shown = await first(here, here.server.slash("start"));
    await first(here, here.server.press(shown, "No answer yet"));
    here.server.say({ content: "hello" });
    await here.server.until(() => here.heard.length === 3);
    expect(here.heard.map(ids)).toEqual([[], [], []]);
  });

  it("are kept for the next input if the store is away, the line about it among them", async () => {
    const here = await serving(({ does }) => {
      if (does.kind === "text" && does.text === "lost") throw new StoreAway("I can't save right now.", new Error("x"));
      return { view: question() };
    });
    const { server, heard } = here;
    await talk(server, "one", "lost", "two");
    const [answer, line] = server.posted.map(({ id }) => id);
    expect(heard.map(ids)).toEqual([[], [answer], [answer, line]]);
  });
});

describe("clearing direct messages", () => {
  it("takes out what the bot wrote, the newest first, and leaves the answer", async () => {
    const { server, log } = await serving(hiding());
    await talk(server, "one", "two", "/hide");
    await server.until(() => server.standing(channels.direct).length === 1);
    const [one, two, answer] = server.posted.map(({ id }) => id);
    expect(server.standing(channels.direct)).toEqual([answer]);
    const calls = server.calls.filter(({ route }) => deleting.test(route)).map(({ route }) => route.split("/").at(-1));
    expect(calls).toEqual([two, one]);
    expect(log).toEqual(["discord: serving"]);
  });

  it("takes out the pressed message too", async () => {
    const here = await serving(hiding());
    const { server, log } = here;
    const shown = await first(here, server.slash("start", { where: "direct" }));
    const press = server.press(shown, "They said no", { where: "direct" });
    const answer = await first(here, press);
    await server.until(() => server.standing(channels.direct).length === 1);
    expect(server.standing(channels.direct)).toEqual([answer.id]);
    expect(log).toEqual(["discord: serving"]);
  });

  it("asked for in a server clears the direct messages, and leaves the server alone", async () => {
    const here = await serving(hiding());
    const { server } = here;
    await talk(server, "hello");
    const answer = await first(here, server.slash("hide"));
    await server.until(() => server.standing(channels.direct).length === 0);
    expect(server.standing(channels.server)).toEqual([answer.id]);
  });

  it("goes around what cannot be deleted, with one line that names none, and says nothing of what is gone", async () => {
    const { server, log } = await serving(hiding());
    await talk(server, "one", "two", "three");
    server.faults.push({ on: deleting, status: 403, code: 50003 }, { on: deleting, status: 404, code: 10008 });
    await talk(server, "/hide");
    await server.until(() => log.length === 2);
    expect(server.standing(channels.direct)).not.toContain(server.posted[0]?.id);
    expect(log[1]).toBe("discord: some messages were not deleted: DiscordAPIError 50003");
  });

  it("keeps nobody else waiting, and is waited for at a stop", async () => {
    const here = await serving(hiding());
    const { server } = here;
    await talk(server, "one");
    server.faults.push({ on: deleting, status: 429 });
    server.say({ content: "/hide" });
    await server.until(() => server.calls.find(({ route }) => deleting.test(route)));
    await first(here, server.slash("plan", { person: "8" }));
    expect(server.standing(channels.direct)).toHaveLength(2);
    await here.platform.stop();
    expect(server.standing(channels.direct)).toHaveLength(1);
  });
});
