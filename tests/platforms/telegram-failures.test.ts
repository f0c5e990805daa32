import { describe, expect, it } from "vitest";
import { createScene, startScene, viewOf } from "../helpers/telegram-scene.ts";
import { startTelegramServer, until } from "../helpers/telegram-server.ts";

describe("an answer on Telegram", () => {
  it("waits as long as Telegram asks, and then is sent once", async () => {
    const { server, person, waits } = await startScene();
    server.fault({ on: "sendMessage", status: 429, retryAfter: 3, times: 2 });
    person.say("hi");
    await until(() => person.sees().length > 0, "an answer");
    expect(person.texts()).toEqual(["heard hi?"]);
    expect(waits.filter((wait) => wait === 3000)).toHaveLength(2);
  });

  it("is given up if the wait is far too long, and the next one is sent", async () => {
    const { server, person, logs } = await startScene();
    server.fault({ on: "sendMessage", status: 429, retryAfter: 3600 });
    person.say("one");
    person.say("two");
    await until(() => person.sees().length > 0, "an answer");
    expect(person.texts()).toEqual(["heard two?"]);
    expect(logs).toContain("warn Telegram: an answer was not delivered: sendMessage failed with 429");
  });

  it("is tried again when Telegram says that it failed", async () => {
    const { server, person } = await startScene();
    server.fault({ on: "sendMessage", status: 500, times: 3 });
    person.say("hi");
    await until(() => person.sees().length > 0, "an answer");
    expect(server.callsOf("sendMessage")).toHaveLength(4);
  });

  it.each(["before", "after"] as const)(
    "is not sent twice when the connection is cut %s it took effect",
    async (cut) => {
      const { server, person, logs } = await startScene();
      server.fault({ on: "sendMessage", cut });
      person.say("one");
      await until(() => server.pending().length === 0, "the confirmation");
      person.say("two");
      await until(() => person.texts().includes("heard two?"), "the next answer");
      expect(server.callsOf("sendMessage")).toHaveLength(2);
      expect(person.texts()).toEqual(cut === "after" ? ["heard one?", "heard two?"] : ["heard two?"]);
      expect(logs.filter((line) => /was not delivered/.test(line))).toHaveLength(1);
    },
  );

  it("takes the old buttons off even if that connection is cut", async () => {
    const choices = [{ id: "yes", label: "Yes" }];
    const { server, person } = await startScene({
      handle: async ({ does }) => ({
        view: viewOf("And?", { choices }),
        ...(does.kind === "press" && { retired: "Yes" }),
      }),
    });
    person.say("hi");
    await until(() => person.sees().length === 1, "a question");
    server.fault({ on: "editMessageText", cut: "after" });
    person.press("Yes");
    await until(() => server.callsOf("editMessageText").length === 2, "the second try");
    await until(() => server.pending().length === 0, "the confirmation");
    expect(person.texts()).toEqual(["And?\n› Yes", "And?"]);
  });

  it("to who has blocked the bot is one line without an id, and ends nothing", async () => {
    const { server, person, logs } = await startScene();
    server.blocked.add(person.id);
    person.say("secret words");
    await until(() => server.pending().length === 0, "the confirmation");
    server.blocked.delete(person.id);
    person.say("back");
    await until(() => person.sees().length === 1, "an answer");
    const told = logs.filter((line) => /not delivered/.test(line));
    expect(told).toEqual([
      "warn Telegram: an answer was not delivered: sendMessage failed with 403 (the chat is gone, or the bot is blocked there)",
    ]);
  });

  it("is one kind sentence if the bot fails, and the log says only what kind of error it was", async () => {
    const { server, person, logs } = await startScene({
      handle: () => Promise.reject(new TypeError("about Jane's chart")),
    });
    person.say("hi");
    await until(() => server.pending().length === 0, "the confirmation");
    expect(person.texts()).toEqual([
      "Something went wrong on my side, and nothing is lost. Type /start to see where we are.",
    ]);
    expect(logs).toContain("error Telegram: an input was not answered: TypeError");
    expect(logs.join("\n")).not.toMatch(/Jane/);
  });

  it("does not depend on whether the press is still to be acknowledged", async () => {
    const { server, person, logs } = await startScene({
      handle: async () => ({ view: viewOf("And?", { choices: [{ id: "yes", label: "Yes" }] }) }),
    });
    person.say("hi");
    await until(() => person.sees().length === 1, "a question");
    person.press("Yes", { expired: true });
    await until(() => person.sees().length === 2, "the next");
    expect(server.callsOf("answerCallbackQuery").map(({ outcome }) => outcome)).toEqual([400]);
    expect(logs.filter((line) => /acknowledged/.test(line))).toEqual([]);
  });

  it("acknowledges a press even if the bot fails", async () => {
    const { server, person } = await startScene({
      handle: async ({ does }) => {
        if (does.kind === "press") throw new Error("broken");
        return { view: viewOf("And?", { choices: [{ id: "yes", label: "Yes" }] }) };
      },
    });
    person.say("hi");
    await until(() => person.sees().length === 1, "a question");
    person.press("Yes");
    await until(() => server.pending().length === 0, "the confirmation");
    expect(server.openQueries.size).toBe(0);
  });
});

describe("the start on Telegram", () => {
  it.each([401, 404])("ends in one sentence without the token if %i refuses it", async (status) => {
    const { server, platform, logs } = await createScene({ token: "42:wrong-token" });
    if (status === 404) server.fault({ on: "getMe", status });
    await expect(platform.start()).rejects.toThrow(
      /^Telegram refuses the token in TELEGRAM_BOT_TOKEN: copy it again from @BotFather\.$/,
    );
    expect(server.callsOf("getMe")).toHaveLength(1);
    expect(logs.join()).not.toMatch(/wrong-token/);
  });

  it("tries again while the server is not reached, with one line", async () => {
    const gone = await startTelegramServer();
    await gone.close();
    const { platform, logs, waits } = await createScene({ apiRoot: gone.apiRoot });
    const started = platform.start();
    await until(() => waits.length >= 3, "three tries");
    const back = await startTelegramServer({ port: gone.port });
    await started;
    await until(() => back.callsOf("getUpdates").length > 0, "polling");
    expect(waits.slice(0, 3)).toEqual([1000, 2000, 4000]);
    expect(logs.filter((line) => /not reached/.test(line))).toEqual([
      "warn Telegram: not reached (getMe failed with ECONNREFUSED). Trying again.",
    ]);
    await platform.stop();
    await back.close();
  });

  it("lists the commands in both languages, and sets names only where they differ", async () => {
    const { server, platform } = await createScene();
    server.texts.set('name ""', "Records Helper");
    await platform.start();
    const languages = () => server.callsOf("setMyShortDescription").map(({ payload }) => payload["language_code"]);
    await until(() => languages().length === 2, "the descriptions");
    expect(languages()).toEqual([undefined, "es"]);
    expect(server.callsOf("setMyName")).toEqual([]);
    const listed = server.callsOf("setMyCommands").map(({ payload }) => payload);
    expect(listed.map(({ scope, language_code }) => [scope, language_code])).toEqual([
      [{ type: "all_private_chats" }, undefined],
      [{ type: "all_group_chats" }, undefined],
      [{ type: "all_private_chats" }, "es"],
      [{ type: "all_group_chats" }, "es"],
    ]);
    expect(JSON.stringify(listed[0])).toMatch(/"command":"forget"/);
  });

  it("goes on if the commands cannot be set", async () => {
    const { server, platform, person, logs } = await createScene();
    server.fault({ on: "setMyCommands", status: 400, times: 4 });
    await platform.start();
    person.say("hi");
    await until(() => person.sees().length === 1, "an answer");
    await until(() => server.callsOf("setMyShortDescription").length === 2, "the rest to be set");
    expect(logs.filter((line) => /setMyCommands failed with 400/.test(line))).toHaveLength(2);
  });
});
