import { describe, expect, it } from "vitest";
import type { Push, Reply } from "../../src/platforms/platform.ts";
import { today } from "../helpers/telegram-chats.ts";
import { createScene, startScene, viewOf } from "../helpers/telegram-scene.ts";
import { until } from "../helpers/telegram-server.ts";

const view = viewOf("Hi, it's the check-in you asked for.", {
  turn: 9,
  choices: [
    { id: "open", label: "Open" },
    { id: "later", label: "Later" },
  ],
});
const push: Push = { to: "700", view, nonce: "n1" };

describe("a message that nobody has just asked for", () => {
  it("comes without a sound, with its buttons, and is named with its moment", async () => {
    const { platform, person, server } = await startScene();
    const delivery = await platform.send(push);
    const [shown] = person.sees();
    expect(delivery).toEqual({ state: "sent", messages: [{ id: String(shown?.message_id), at: today * 1000 }] });
    expect(shown).toMatchObject({ text: view.text, disable_notification: true });
    expect(shown?.reply_markup?.inline_keyboard.flat().map(({ text }) => text)).toEqual(["Open", "Later"]);
    expect(server.callsOf("sendMessage")[0]?.payload).toMatchObject({ link_preview_options: { is_disabled: true } });
  });

  it("names each of its messages, and is not told of again with the next input", async () => {
    const { platform, person, heard } = await startScene();
    const delivery = await platform.send({ ...push, view: { ...view, copy: ["Dear office,"] } });
    const ids = person.chatIds().map((id) => ({ id: String(id), at: today * 1000 }));
    expect(delivery).toEqual({ state: "sent", messages: ids });
    expect(ids).toHaveLength(2);
    person.say("hi");
    await until(() => heard.length === 1, "the text");
    expect(heard[0]?.messages?.map(({ id }) => id)).toEqual(["3"]);
  });

  it.each([
    { status: 403, description: "Forbidden: bot was blocked by the user" },
    { status: 403, description: "Forbidden: user is deactivated" },
    { status: 400, description: "Bad Request: chat not found" },
  ])("is closed to a person who takes none: $description", async (fault) => {
    const { platform, server, logs } = await startScene();
    server.fault({ on: "sendMessage", ...fault });
    expect(await platform.send(push)).toEqual({ state: "closed" });
    expect(logs).toEqual([]);
  });

  it.each([
    { what: "server errors", fault: { status: 502, times: 4 } },
    { what: "a limit that lasts long", fault: { status: 429, retryAfter: 3600 } },
    { what: "a cut connection", fault: { cut: "after" as const } },
    { what: "a request that is refused", fault: { status: 400 } },
  ])("fails for $what, and can be tried again", async ({ fault }) => {
    const { platform, server, logs } = await startScene();
    server.fault({ on: "sendMessage", ...fault });
    expect(await platform.send(push)).toEqual({ state: "failed" });
    expect(logs).toEqual([expect.stringMatching(/^warn Telegram: a message was not sent: sendMessage failed with /)]);
    expect(await platform.send(push)).toMatchObject({ state: "sent" });
  });

  it("that fails halfway has what was sent told of with the next input", async () => {
    const { platform, person, server, heard } = await startScene();
    server.fault({ on: "sendMessage" });
    server.fault({ on: "sendMessage", status: 400 });
    expect(await platform.send({ ...push, view: { ...view, copy: ["Dear office,"] } })).toEqual({ state: "failed" });
    person.say("hi");
    await until(() => heard.length === 1, "the text");
    expect(heard[0]?.messages?.map(({ id }) => Number(id))).toEqual(person.chatIds().slice(0, 2));
  });

  it("fails before the platform serves, while it stops and after, without a call", async () => {
    let answer = (): void => {};
    const handle = () => new Promise<Reply>((resolve) => (answer = () => resolve({ view: viewOf("Next?") })));
    const { platform, server, person, heard } = await createScene({ handle });
    expect(await platform.send(push)).toEqual({ state: "failed" });
    await platform.start();
    person.say("hi");
    await until(() => heard.length === 1, "an input in hand");
    const stopped = platform.stop();
    expect(await platform.send(push)).toEqual({ state: "failed" });
    answer();
    await stopped;
    expect(await platform.send(push)).toEqual({ state: "failed" });
    expect(server.callsOf("sendMessage").map(({ payload }) => payload["text"])).toEqual(["Next?"]);
  });

  it("that is on its way is waited for at a stop", async () => {
    const { platform, server } = await startScene();
    server.fault({ on: "sendMessage", delay: 150 });
    const sending = platform.send(push);
    await until(() => server.callsOf("sendMessage").length === 1, "the call");
    await platform.stop();
    expect(await sending).toMatchObject({ state: "sent" });
  });
});
