import { describe, expect, it } from "vitest";
import { type ChatMessage, type Incoming, type Reply, StoreAway } from "../../src/platforms/platform.ts";
import { today } from "../helpers/telegram-chats.ts";
import { createPerson } from "../helpers/telegram-people.ts";
import { saidBack, startScene, viewOf } from "../helpers/telegram-scene.ts";
import { until } from "../helpers/telegram-server.ts";

const at = today * 1000;
const hour = 3_600_000;
const named = (...ids: number[]): ChatMessage[] => ids.map((id) => ({ id: String(id), at }));
const choices = [{ id: "hide", label: "Hide it" }];

/** A bot that remembers the messages, as ours does, and clears them all when "Hide it" is pressed or /hide is typed. */
function hiding(more: ChatMessage[] = []) {
  const kept = [...more];
  return async ({ does, messages = [] }: Incoming): Promise<Reply> => {
    kept.push(...messages);
    if (does.kind === "press") return { view: viewOf("Cleared."), retired: "Hide it", clear: kept.splice(0) };
    if (does.kind === "command") return { view: viewOf("Cleared."), clear: kept.splice(0) };
    return { view: viewOf("Hide this chat?", { choices }) };
  };
}

describe("the messages of a chat", () => {
  it("are told of once, with the next input: the person's own and the bot's", async () => {
    const { person, heard } = await startScene();
    person.say("one");
    await until(() => person.sees().length === 1, "an answer");
    person.say("two");
    await until(() => person.sees().length === 2, "the next");
    expect(heard.map(({ messages }) => messages)).toEqual([named(1), named(2, 3)]);
  });

  it("are told of with a press once each, also the pressed one if it is not known any more", async () => {
    const { person, heard } = await startScene({ handle: async () => ({ view: viewOf("Hide?", { choices }) }) });
    person.say("one");
    await until(() => person.sees().length === 1, "an answer");
    person.press("Hide it");
    await until(() => person.sees().length === 2, "the next");
    person.pressData({ message_id: 77, date: today, chat: { id: person.id, type: "private" } }, "1:hide");
    person.pressData({ message_id: 78, date: 0, chat: { id: person.id, type: "private" } }, "1:hide");
    await until(() => heard.length === 4, "all presses");
    expect(heard.map(({ messages }) => messages?.map(({ id }) => id))).toEqual([["1"], ["2"], ["3", "77"], ["4"]]);
  });

  it("belong to their person", async () => {
    const { person, server, heard } = await startScene();
    const other = createPerson(server, { id: 800 });
    person.say("one");
    await until(() => person.sees().length === 1, "an answer");
    other.say("two");
    await until(() => other.sees().length === 1, "the other's answer");
    expect(heard.map(({ messages }) => messages)).toEqual([named(1), named(3)]);
  });

  it("are kept for the next try if the store is away, the line about it among them", async () => {
    const lines = ["I can't save right now.", undefined];
    const { person, heard } = await startScene({
      handle: async (incoming) => {
        if (lines.length > 0) throw new StoreAway(lines.shift(), new Error("secret"));
        return saidBack(incoming);
      },
    });
    person.say("one");
    await until(() => person.sees().length === 2, "the answer in the end");
    expect(heard.map(({ messages }) => messages)).toEqual([named(1), named(1, 2), named(1, 2)]);
  });

  it("are kept for the next input if this one went wrong", async () => {
    const { person, heard } = await startScene({ handle: () => Promise.reject(new Error("broken")) });
    person.say("one");
    await until(() => person.sees().length === 1, "an apology");
    person.say("two");
    await until(() => heard.length === 2, "the next");
    expect(heard[1]?.messages).toEqual(named(1, 2, 3));
  });
});

describe("clearing a chat", () => {
  it("takes out what both sides wrote, the pressed message too, and leaves the answer", async () => {
    const { person, logs, server } = await startScene({ handle: hiding() });
    person.say("They said no");
    await until(() => person.sees().length === 1, "a question");
    person.press("Hide it");
    await until(() => person.texts().includes("Cleared."), "the answer");
    expect(person.chatIds()).toEqual([3]);
    expect(server.callsOf("editMessageText")).toEqual([]);
    expect(logs).toEqual([]);
  });

  it("takes out the command that asked for it, and tells of the answer with the next input", async () => {
    const { person, heard } = await startScene({ handle: hiding() });
    person.say("/hide");
    await until(() => person.texts().includes("Cleared."), "the answer");
    expect(person.chatIds()).toEqual([2]);
    person.say("hello");
    await until(() => heard.length === 2, "the next");
    expect(heard[1]?.messages).toEqual(named(2, 3));
  });

  it("goes by hundreds, each message once, and asks for nothing that is two days old", async () => {
    const old = { id: "5000", at: at - 48 * hour };
    const nearly = { id: "5001", at: at - 48 * hour + 10 * 60_000 };
    const young = { id: "5002", at: at - 47 * hour };
    const many = [old, nearly, young, ...named(...Array.from({ length: 250 }, (_, id) => 6000 + id)), young];
    const { person, server } = await startScene({ handle: hiding(many) });
    person.say("/hide");
    await until(() => person.texts().includes("Cleared."), "the answer");
    const asked = server.callsOf("deleteMessages").map(({ payload }) => payload["message_ids"] as number[]);
    expect(asked.map((ids) => ids.length)).toEqual([100, 100, 52]);
    expect(asked.flat().toSorted((a, b) => a - b)).toEqual([
      1,
      5002,
      ...Array.from({ length: 250 }, (_, id) => 6000 + id),
    ]);
  });

  it("makes no call where nothing can be deleted, and then takes the pressed buttons off", async () => {
    const handle = async (): Promise<Reply> => ({
      view: viewOf("Next?"),
      retired: "Hide it",
      clear: [{ id: "40", at: at - 60 * hour }],
    });
    const { person, server } = await startScene({ handle });
    const old = { message_id: 40, date: today - 60 * 3600, chat: { id: person.id, type: "private" } };
    person.pressData({ ...old, reply_markup: { inline_keyboard: [] } }, "1:hide");
    await until(() => server.callsOf("editMessageReplyMarkup").length === 1, "the edit");
    await until(() => person.sees().length === 1, "the answer");
    expect(server.callsOf("deleteMessages")).toEqual([]);
  });

  it("goes around a message that may not be deleted, with one line that names none", async () => {
    const { person, logs, server } = await startScene({ handle: hiding() });
    for (const text of ["one", "two", "three"]) person.say(text);
    await until(() => person.sees().length === 3, "three answers");
    const [, second = 0] = person.chatIds();
    server.kept.add(second);
    person.say("/hide");
    await until(() => person.chatIds().length === 2, "the rest to go");
    await until(() => logs.length === 1, "a line");
    expect(person.chatIds()[0]).toBe(second);
    expect(person.texts()).toContain("Cleared.");
    expect(logs).toEqual(["warn Telegram: some messages were not deleted: deleteMessages failed with 400"]);
  });

  it("that Telegram holds up keeps the answer waiting only a moment, and goes on", async () => {
    const { person, server, waits } = await startScene({ handle: hiding() });
    server.fault({ on: "deleteMessages", delay: 300 });
    person.say("/hide");
    await until(() => person.sees().length === 1, "the answer");
    expect(person.chatIds()).toEqual([1, 2]);
    expect(waits).toContain(2000);
    await until(() => person.chatIds().length === 1, "the clearing");
  });

  it("that is on its way is waited for at a stop", async () => {
    const { person, platform, server } = await startScene({ handle: hiding() });
    server.fault({ on: "deleteMessages", delay: 300 });
    person.say("/hide");
    await until(() => person.sees().length === 1, "the answer");
    await platform.stop();
    expect(person.chatIds()).toEqual([2]);
  });
});
