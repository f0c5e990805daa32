import { describe, expect, it } from "vitest";
import { scene, question, scenes } from "../helpers/discord-scene.ts";
import { channels, nobody } from "../helpers/discord-payloads.ts";
import type { Push } from "../../src/platforms/platform.ts";

const serving = scenes();
const suppressNotifications = 4096;
const suppressEmbeds = 4;
const view = question({ text: "Hi, it's the check-in you asked for.", typed: false });
const push: Push = { to: "7", view, nonce: "a nonce that is far longer than Discord takes" };
const posting = /^POST \/channels\/\d+\/messages/;
const opening = /^POST \/users\/@me\/channels/;

describe("a message that nobody has just asked for", () => {
  it("comes to the direct messages without a sound, pings nobody, and is named with its moment", async () => {
    const { platform, server } = await serving(() => ({ view: question() }));
    const delivery = await platform.send(push);
    const [shown] = server.posted;
    const at = Number(BigInt(shown?.id ?? 0) >> 22n) + 1_420_070_400_000;
    expect(delivery).toEqual({ state: "sent", messages: [{ id: shown?.id, at }] });
    expect(shown).toMatchObject({
      channel_id: channels.direct,
      content: view.text,
      flags: suppressNotifications | suppressEmbeds,
      allowed_mentions: { parse: [], replied_user: false },
      enforce_nonce: true,
    });
    expect(shown?.components?.flatMap((row) => row.components.map(({ label }) => label))).toEqual([
      "They said no",
      "No answer yet",
      "Back",
    ]);
  });

  it("is the same message at every try, each of its parts too, and another one with another nonce", async () => {
    const { platform, server } = await serving(() => ({ view: question() }));
    const inParts = { ...push, view: { ...view, copy: ["Dear office,"] } };
    const once = await platform.send(inParts);
    const again = await platform.send(inParts);
    expect(again).toEqual(once);
    expect(server.posted.map(({ content }) => content)).toEqual(["```\nDear office,\n```", view.text]);
    for (const { nonce } of server.posted) expect(nonce).toMatch(/^[\w-]{1,23}\.\d$/);
    await platform.send({ ...inParts, nonce: "another" });
    expect(server.posted).toHaveLength(4);
  });

  it.each([
    { code: 50007, status: 403, on: posting },
    { code: 50278, status: 403, on: posting },
    { code: 10013, status: 404, on: opening },
  ])("is closed to a person who takes none: $code", async (fault) => {
    const { platform, server, log } = await serving(() => ({ view: question() }));
    server.faults.push(fault);
    expect(await platform.send(push)).toEqual({ state: "closed" });
    expect(log).toEqual(["discord: serving"]);
  });

  it("is closed to a person whom Discord does not know", async () => {
    const { platform } = await serving(() => ({ view: question() }));
    expect(await platform.send({ ...push, to: nobody })).toEqual({ state: "closed" });
  });

  it.each([
    { what: "a refusal", fault: { on: posting, status: 403, code: 50001 }, line: "DiscordAPIError 50001" },
    { what: "a limit that lasts long", fault: { on: opening, status: 429, after: 3600 }, line: "RateLimitError" },
  ])("fails for $what, and can be tried again", async ({ fault, line }) => {
    const { platform, server, log } = await serving(() => ({ view: question() }));
    server.faults.push(fault);
    expect(await platform.send(push)).toEqual({ state: "failed" });
    expect(log.slice(1)).toEqual([`discord: a message was not sent: ${line}`]);
  });

  it("that fails halfway has what was sent told of with the next input, and is not sent twice", async () => {
    const { platform, server, heard } = await serving(() => ({ view: question() }));
    const inParts = { ...push, view: { ...view, copy: ["Dear office,"] } };
    server.faults.push({ on: posting }, { on: posting, status: 403, code: 50001 });
    expect(await platform.send(inParts)).toEqual({ state: "failed" });
    server.say({ content: "hello" });
    await server.until(() => heard[0]);
    expect(heard[0]?.messages?.map(({ id }) => id)).toEqual([server.posted[0]?.id]);
    expect(await platform.send(inParts)).toMatchObject({ state: "sent" });
    expect(server.posted.filter(({ content }) => content?.includes("Dear office"))).toHaveLength(1);
  });

  it("fails before the platform serves, while it stops and after, without a call", async () => {
    const here = await scene(() => ({ view: question() }));
    expect(await here.platform.send(push)).toEqual({ state: "failed" });
    await here.platform.start();
    const stopped = here.platform.stop();
    expect(await here.platform.send(push)).toEqual({ state: "failed" });
    await stopped;
    expect(await here.platform.send(push)).toEqual({ state: "failed" });
    expect(here.server.calls.filter(({ route }) => route.includes("/users/"))).toEqual([]);
    await here.server.stop();
  });
});
