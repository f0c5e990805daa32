import { describe, expect, it } from "vitest";
import { createPerson } from "../helpers/telegram-people.ts";
import { startScene, viewOf } from "../helpers/telegram-scene.ts";
import { until } from "../helpers/telegram-server.ts";

const hostile = `<b>bold</b> *star* _under_ [a](https://example.org) @everyone {{name}} \`code\` \uD800 \u202E\u0000 end?`;

describe("what a person sees on Telegram", () => {
  it("is the files, then the text with its buttons", async () => {
    const letter = {
      name: "letter-2027-03-01.txt",
      type: "text/plain",
      description: "Your letter",
      bytes: Buffer.from("Dear office,"),
    };
    const view = viewOf("Anything to change?", {
      turn: 7,
      attachments: [letter, { ...letter, name: "letter-2027-03-01.md" }],
      choices: [
        { id: "right", label: "It's right" },
        { id: "change", label: "Change it" },
        { id: "gentle", label: "Gentler tone" },
      ],
      constant: [
        { id: "back", label: "Back" },
        { id: "why", label: "Why?" },
      ],
    });
    const { person } = await startScene({ handle: async () => ({ view }) });
    person.say("hi");
    await until(() => person.sees().length === 3, "two files and a message");

    const [first, second, last] = person.sees();
    expect(first?.document).toMatchObject({ name: letter.name, type: "text/plain", text: "Dear office," });
    expect(first?.caption).toBe("Your letter");
    expect(second?.document?.name).toBe("letter-2027-03-01.md");
    expect(last?.text).toBe("Anything to change?");
    expect(last?.reply_markup?.inline_keyboard).toEqual([
      [
        { text: "It's right", callback_data: "7:right" },
        { text: "Change it", callback_data: "7:change" },
      ],
      [{ text: "Gentler tone", callback_data: "7:gentle" }],
      [
        { text: "Back", callback_data: "7:back" },
        { text: "Why?", callback_data: "7:why" },
      ],
    ]);
  });

  it("keeps what was typed as it was typed, with no preview of links", async () => {
    const { person, server } = await startScene({ handle: async () => ({ view: viewOf(hostile) }) });
    person.say("hi");
    await until(() => person.sees().length === 1, "an answer");
    expect(person.texts()).toEqual([hostile.toWellFormed()]);
    expect(server.callsOf("sendMessage")[0]?.payload).not.toHaveProperty("parse_mode");
    expect(server.callsOf("sendMessage")[0]?.payload).toMatchObject({ link_preview_options: { is_disabled: true } });
  });

  it("is split if it is too long, with the buttons under the last part", async () => {
    const view = viewOf(`${"word ".repeat(1500)}and then?`, { choices: [{ id: "yes", label: "Yes" }] });
    const { person } = await startScene({ handle: async () => ({ view }) });
    person.say("hi");
    const [first, last] = await until(() => person.sees().length === 2 && person.sees(), "two parts");
    expect(first?.reply_markup).toBeUndefined();
    expect(last?.reply_markup?.inline_keyboard).toHaveLength(1);
    expect(`${first?.text} ${last?.text}`).toBe(view.text);
  });

  it("says so if a file could not be sent", async () => {
    const attachments = [
      { name: "letter.txt", type: "text/plain", description: "Your letter", bytes: Buffer.from("Dear") },
    ];
    const { person, server } = await startScene({ handle: async () => ({ view: viewOf("Right?", { attachments }) }) });
    server.fault({ on: "sendDocument", status: 400 });
    person.say("hi");
    await until(() => person.sees().length === 1, "the text");
    expect(person.texts()[0]).toMatch(/^The file may not have arrived\. .*\n\nRight\?$/s);
  });

  it("loses its buttons when one is pressed, and shows the chosen answer", async () => {
    const choices = [{ id: "no", label: "They said no" }];
    const { person, heard, server } = await startScene({
      handle: async ({ does }) =>
        does.kind === "press"
          ? { view: viewOf("Next?"), retired: "They said no" }
          : { view: viewOf("How did it go?", { choices }) },
    });
    person.say("hi");
    await until(() => person.sees().length === 1, "a question");
    person.press("They said no");
    await until(() => person.sees().length === 2, "the next question");
    await until(() => person.sees()[0]?.reply_markup === undefined, "the buttons to go");
    expect(person.texts()).toEqual(["How did it go?\n› They said no", "Next?"]);
    expect(heard[1]?.does).toEqual({ kind: "press", turn: 1, choice: "no" });
    expect(server.openQueries.size).toBe(0);
  });

  it("loses its buttons without a trace if it may not be read any more", async () => {
    const { person, server } = await startScene({ handle: async () => ({ view: viewOf("Next?"), retired: "Yes" }) });
    const old = { message_id: 1, chat: { id: person.id, type: "private" }, date: 0 };
    person.pressData(old, "1:yes");
    await until(() => person.sees().length === 1, "the next question");
    await until(() => server.callsOf("editMessageReplyMarkup").length === 1, "the edit");
    expect(server.callsOf("editMessageText")).toEqual([]);
  });
});

describe("what the bot hears from Telegram", () => {
  it("names the update, the person and the day", async () => {
    const { person, heard } = await startScene();
    const { update_id } = person.say("My doctor said no");
    await until(() => heard.length === 1, "the text");
    expect(heard[0]).toEqual({
      from: { platform: "telegram", id: String(person.id) },
      input: `tg:${update_id}`,
      now: Date.parse("2027-03-01T12:00:00Z"),
      today: "2027-03-01",
      does: { kind: "text", text: "My doctor said no" },
      messages: [{ id: "1", at: Date.parse("2027-03-01T12:00:00Z") }],
    });
  });

  it("keeps nothing of what it cannot read", async () => {
    const { person, heard } = await startScene();
    person.send({ photo: [{ file_id: "A" }], caption: "my chart" });
    person.send({ voice: { file_id: "B" } });
    person.send({ document: { file_id: "C", file_name: "chart.pdf" }, caption: "my chart" });
    person.send({ sticker: { file_id: "D" } });
    person.send({ contact: { phone_number: "+15550100", first_name: "Doctor" } });
    person.send({ location: { latitude: 1, longitude: 1 } });
    await until(() => person.sees().length === 6, "six answers");
    const what = heard.map(({ does }) => (does.kind === "unsupported" ? does.what : does.kind));
    expect(what).toEqual(["picture", "voice", "file", "other", "other", "other"]);
    expect(JSON.stringify(heard)).not.toMatch(/chart|Doctor|555|latitude/);
  });

  it("is an edited text, but not a pinned message, a moving place or another bot", async () => {
    const { person, heard, server } = await startScene();
    person.send({ pinned_message: { message_id: 1 } });
    person.edit({ location: { latitude: 2, longitude: 2 } });
    const other = { id: 9, is_bot: true, first_name: "Other" };
    server.push({ message: { message_id: 1, date: 1, from: other, chat: { id: 9, type: "private" }, text: "hi" } });
    person.edit({ text: "They said no" });
    await until(() => heard.length === 1, "the edit");
    await until(() => server.pending().length === 0, "all to be confirmed");
    expect(heard.map(({ does }) => does)).toEqual([{ kind: "text", text: "They said no" }]);
  });

  it.each(["zq", "null", "{}", "__proto__", ":", "1:", "-1:x", "9".repeat(30) + ":x", "🙏".repeat(16)])(
    "is a press of no turn when the data is %j",
    async (data) => {
      const { person, heard } = await startScene();
      person.say("hi");
      const message = await until(() => person.sees()[0], "an answer");
      person.pressData(message, data);
      await until(() => heard.length === 2, "the press");
      expect(heard[1]?.does).toEqual({ kind: "press", turn: -1, choice: "" });
    },
  );

  it("comes in the language of the person where the platform speaks itself", async () => {
    const { server } = await startScene({ handle: () => Promise.reject(new Error("broken")) });
    const spanish = createPerson(server, { id: 800, language: "es-MX" });
    spanish.say("hola");
    await until(() => spanish.sees().length === 1, "an answer");
    expect(spanish.texts()[0]).toMatch(/Escriba \/start/);
  });
});
