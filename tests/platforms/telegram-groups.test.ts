import { describe, expect, it } from "vitest";
import { startScene } from "../helpers/telegram-scene.ts";
import { until } from "../helpers/telegram-server.ts";

const person = { id: 700, is_bot: false, first_name: "Sample", language_code: "en" };

async function startGroups() {
  const clock = { now: 0 };
  const scene = await startScene({ now: () => clock.now });
  const say = (text: string, { group = -1, type = "supergroup", from = person } = {}) => {
    const entities = [...text.matchAll(/(?<!\w)(@\w+)|(?<!\w)(\/\w+(?:@\w+)?)/g)].map((found) => ({
      type: found[1] ? "mention" : "bot_command",
      offset: found.index,
      length: found[0].length,
    }));
    return scene.server.push({
      message: { message_id: 1, date: 1, from, chat: { id: group, type, title: "G" }, text, entities },
    });
  };
  const settled = () => until(() => scene.server.pending().length === 0, "all to be confirmed");
  return { ...scene, clock, say, settled };
}

describe("in a group on Telegram", () => {
  it.each(["/start@sample_bot", "/nonsense@Sample_Bot", "hello @SAMPLE_BOT, I want to die", "🙏🙏 @sample_bot hi"])(
    "%j gets the one answer with the way to the private chat",
    async (text) => {
      const { server, say, settled, heard } = await startGroups();
      say(text);
      await settled();
      const [answer, ...more] = server.messages;
      expect(more).toEqual([]);
      expect(answer?.text).toMatch(/^I answer in private only\. .*988.*\n\nRespondo solo en privado\. .*988/);
      expect(answer?.reply_markup?.inline_keyboard).toEqual([
        [{ text: "Open private chat", url: "https://t.me/sample_bot?start=g" }],
      ]);
      expect(heard).toEqual([]);
    },
  );

  it.each(["hi all", "/start", "/start@other_bot", "@other_bot hi", "mail me@sample_bot.org", "sample_bot"])(
    "%j gets none",
    async (text) => {
      const { server, say, settled } = await startGroups();
      say(text);
      await settled();
      expect(server.messages).toEqual([]);
    },
  );

  it("answers each group once a minute, the same for everyone", async () => {
    const { server, say, settled, clock } = await startGroups();
    say("@sample_bot hi");
    say("@sample_bot please");
    say("@sample_bot hi", { group: -2, type: "group" });
    await settled();
    expect(server.messages.map(({ chat }) => chat.id).toSorted((a, b) => b - a)).toEqual([-1, -2]);
    clock.now += 60_000;
    say("@sample_bot und ich", { from: { ...person, id: 701, language_code: "de" } });
    await settled();
    expect(server.messages.map(({ chat }) => chat.id).toSorted((a, b) => b - a)).toEqual([-1, -1, -2]);
    expect(new Set(server.messages.map(({ text }) => text)).size).toBe(1);
  });

  it("answers a mention under a picture, and in the topic where it was asked", async () => {
    const { server, settled } = await startGroups();
    const caption = {
      photo: [{ file_id: "A" }],
      caption: "@sample_bot",
      caption_entities: [{ type: "mention", offset: 0, length: 11 }],
    };
    const topic = {
      message_id: 1,
      date: 1,
      from: person,
      chat: { id: -1, type: "supergroup" },
      is_topic_message: true,
      message_thread_id: 5,
    };
    server.push({ message: { ...topic, ...caption } });
    await settled();
    expect(server.callsOf("sendMessage").map(({ payload }) => payload["message_thread_id"])).toEqual([5]);
  });

  it("lives on where it may not write, and acknowledges a press without an answer", async () => {
    const { server, say, settled, person: reader, logs } = await startGroups();
    server.fault({
      on: "sendMessage",
      status: 400,
      description: "Bad Request: not enough rights to send text messages to the chat",
    });
    say("@sample_bot hi");
    server.openQueries.add("q");
    const message = { message_id: 1, chat: { id: -1, type: "supergroup" }, date: 1, text: "old" };
    server.push({ callback_query: { id: "q", from: person, chat_instance: "1", message, data: "1:yes" } });
    await settled();
    reader.say("hi");
    await until(() => reader.sees().length === 1, "an answer in private");
    expect(server.openQueries.size).toBe(0);
    expect(server.messages).toHaveLength(1);
    expect(logs).toContain("info Telegram: a group could not be answered: sendMessage failed with 400");
  });
});
