import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { type Reply, StoreAway } from "../../src/platforms/platform.ts";
import { first, question, scenes } from "../helpers/discord-scene.ts";

const serving = scenes();
const shownQuestion = { id: "1", channel_id: "1", content: "What did they say?", flags: 64, components: [] };
const wentWrong = "Something went wrong on my side, and nothing is lost. /records start shows where we are.";

describe("a bot that takes long", () => {
  it("has commands and presses acknowledged without it, and its answer shown when it comes", async () => {
    const finish: (() => void)[] = [];
    const here = await serving(
      () => new Promise<Reply>((resolve) => finish.push(() => resolve({ view: question(), retired: "They said no" }))),
    );
    const command = here.server.slash("plan");
    const press = here.server.press(shownQuestion, { customId: "3:no" });
    await here.server.until(() => command.ack && press.ack);
    expect(command.ack).toMatchObject({ type: 5, data: { flags: 64 } });
    expect(press.ack?.type).toBe(6);
    for (const answer of finish) answer();
    expect((await first(here, command)).content).toContain("What did they say?");
    expect((await first(here, press)).content).toContain("What did they say?");
    expect(press.edited).toMatchObject({ components: [], content: "What did they say?\n› They said no" });
  });
});

describe("a bot that cannot answer", () => {
  it("with the store away says its line, later the last one known, and leaves the pressed buttons", async () => {
    const lines = ["I can't save right now.", undefined];
    const here = await serving(() => {
      throw new StoreAway(lines.shift(), new Error("secret"));
    });
    expect((await first(here, here.server.slash("plan"))).content).toBe("I can't save right now.");
    const press = here.server.press(shownQuestion, { customId: "3:no" });
    expect(await first(here, press)).toMatchObject({ content: "I can't save right now.", flags: 68 });
    expect(press).toMatchObject({ ack: { type: 4 } });
    expect(press.edited).toBeUndefined();
  });

  it("with the store away only after a while acknowledges the press, and says the line then", async () => {
    const here = await serving(async () => {
      await sleep(1700);
      throw new StoreAway(undefined, new Error("secret"));
    });
    const press = here.server.press(shownQuestion, { customId: "3:no" });
    await here.server.until(() => press.ack);
    expect(press.ack?.type).toBe(6);
    expect((await first(here, press)).content).toMatch(/^I can't save right now/);
    expect(press.edited).toBeUndefined();
  });

  it("for any other reason says one kind sentence, and logs its name alone", async () => {
    const here = await serving(() => {
      throw new RangeError("what they typed", { cause: Object.assign(new Error("x"), { code: "E42" }) });
    });
    expect((await first(here, here.server.slash("plan"))).content).toBe(wentWrong);
    here.server.say({ content: "hello" });
    expect((await here.server.until(() => here.server.posted[0])).content).toBe(wentWrong);
    expect(here.log.slice(1)).toEqual(Array(2).fill("discord: an input failed: RangeError E42"));
  });
});

describe("a call that fails", () => {
  const faults = {
    "with 429 is made again": { on: /callback/, status: 429 },
    "with 500 is made again": { on: /callback/, status: 500 },
    "by a cut connection is made again": { on: /callback/, drop: true },
  };
  it.each(Object.entries(faults))("%s, and the answer comes", async (_, fault) => {
    const here = await serving(() => ({ view: question() }));
    here.server.faults.push(fault);
    expect((await first(here, here.server.slash("plan"))).content).toContain("What did they say?");
    expect(here.log).toEqual(["discord: serving"]);
  });

  const refusals = [
    {
      name: "an unknown interaction",
      status: 404,
      code: 10062,
      line: "discord: an answer failed: DiscordAPIError 10062",
    },
    { name: "four times 500", status: 500, code: 0, line: "discord: an answer failed: HTTPError 500" },
  ];
  it.each(refusals)(
    "by $name is one line in the log, and the next input is answered",
    async ({ status, code, line }) => {
      const here = await serving(() => ({ view: question() }));
      const times = status === 500 ? 4 : 1;
      for (let time = 0; time < times; time += 1) here.server.faults.push({ on: /callback/, status, code });
      here.server.slash("plan");
      await here.server.until(() => here.log[1]);
      expect(here.log).toEqual(["discord: serving", line]);
      await first(here, here.server.slash("plan"));
    },
  );

  it("because the press was acknowledged already still shows the view", async () => {
    const here = await serving(() => ({ view: question(), retired: "They said no" }));
    here.server.faults.push({ on: /callback/, status: 400, code: 40060 });
    const press = here.server.press(shownQuestion, { customId: "3:no" });
    await here.server.until(() => here.server.calls.find(({ route }) => route.startsWith("POST /webhooks")));
    expect(press.ack).toBeUndefined();
  });

  it("to open a form is one line in the log", async () => {
    const here = await serving(() => ({ view: question() }));
    here.server.faults.push({ on: /callback/, status: 404, code: 10062 });
    here.server.press(shownQuestion, { customId: "3:type" });
    await here.server.until(() => here.log[1]);
    expect(here.log[1]).toBe("discord: an input failed: DiscordAPIError 10062");
  });

  it("in direct messages is one line in the log", async () => {
    const here = await serving(() => ({ view: question() }));
    here.server.faults.push({ on: /channels/, status: 403, code: 50007 });
    here.server.say({ content: "hello" });
    await here.server.until(() => here.log[1]);
    expect(here.log[1]).toBe("discord: an answer in direct messages failed: DiscordAPIError 50007");
  });
});
