import { describe, expect, it } from "vitest";
import { channels, me, mute, user } from "../helpers/discord-payloads.ts";
import { first, question, scenes } from "../helpers/discord-scene.ts";

const ephemeral = 64;
const suppressEmbeds = 4;
const serving = scenes();

describe("in a server channel", () => {
  const mentions = [user(me)];

  it("a mention gets one public answer that marks nobody, and its button starts in private without touching it", async () => {
    const here = await serving(() => ({ view: question() }));
    here.server.say({ content: `<@${me}> help`, mentions }, { channel: channels.server });
    const shown = await here.server.until(() => here.server.posted[0]);
    expect(shown.content).toBe("I answer in private only. If you need a person right now, call or text 988.");
    expect(shown.allowed_mentions).toEqual({ parse: [], replied_user: false });
    expect(shown).not.toHaveProperty("message_reference");
    expect(here.heard).toEqual([]);
    const pressed = here.server.press(shown, "Start privately", { person: "9" });
    expect(await first(here, pressed)).toMatchObject({ flags: ephemeral | suppressEmbeds });
    expect(pressed).toMatchObject({ ack: { type: 4 } });
    expect(pressed.edited).toBeUndefined();
    expect(here.heard[0]).toMatchObject({ from: { id: "9" }, does: { kind: "command", command: "start" } });
  });

  it("a reply to the bot gets the same answer, other talk and other bots none", async () => {
    const here = await serving(() => ({ view: question() }));
    here.server.say({ content: "hello" }, { channel: channels.server });
    here.server.say({ mentions, author: { ...user("5"), bot: true } }, { channel: channels.server });
    const replied = { id: "1", channel_id: channels.server, author: user(me) };
    here.server.say(
      { type: 19, referenced_message: replied, message_reference: { message_id: "1" } },
      { channel: channels.server },
    );
    await here.server.until(() => here.server.posted[0]);
    here.server.slash("plan");
    await here.server.until(() => here.heard[0]);
    expect(here.server.posted).toHaveLength(1);
  });

  it("where the bot may not post it stays silent, and serves on", async () => {
    const here = await serving(() => ({ view: question() }));
    here.server.say({ mentions }, { channel: mute });
    await here.server.until(() => here.server.calls.find(({ route }) => route.includes(mute)));
    await first(here, here.server.slash("plan"));
    expect(here.log).toEqual(["discord: serving"]);
  });
});

describe("a direct message", () => {
  it("is answered there, with the choices and without a form", async () => {
    const here = await serving(() => ({ view: question() }));
    here.server.say({ content: "they said policy", id: "1300" });
    const shown = await here.server.until(() => here.server.posted[0]);
    expect(here.heard[0]).toMatchObject({ input: "dm:1300", does: { kind: "text", text: "they said policy" } });
    expect(shown.channel_id).toBe(channels.direct);
    expect(shown.components?.map((row) => row.components.map(({ label }) => label))).toEqual([
      ["They said no", "No answer yet"],
      ["Back"],
    ]);
  });

  it("with a file or sticker alone is unsupported, and a written-out command is that command", async () => {
    const here = await serving(() => ({ view: question() }));
    const attachment = (content_type: string) => ({
      attachments: [{ id: "1", filename: "x", size: 1, url: "", proxy_url: "", content_type }],
    });
    here.server.say(attachment("image/jpeg"));
    here.server.say(attachment("application/pdf"));
    here.server.say({ ...attachment("audio/ogg"), flags: 8192 });
    here.server.say({ sticker_items: [{ id: "1", name: "x", format_type: 1 }] });
    here.server.say({ content: "/forget" });
    here.server.say({ content: "/records plan " });
    await here.server.until(() => here.heard.length === 6);
    expect(here.heard.map(({ does }) => does)).toEqual([
      { kind: "unsupported", what: "picture" },
      { kind: "unsupported", what: "file" },
      { kind: "unsupported", what: "voice" },
      { kind: "unsupported", what: "other" },
      { kind: "command", command: "forget" },
      { kind: "command", command: "plan" },
    ]);
  });
});
