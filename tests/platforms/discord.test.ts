import { describe, expect, it } from "vitest";
import { type Bot, commands } from "../../src/platforms/platform.ts";
import { buttonsOf, type ShownMessage } from "../helpers/discord-payloads.ts";
import { first, question, scenes } from "../helpers/discord-scene.ts";

const ephemeral = 64;
const suppressEmbeds = 4;
const serving = scenes();
const labels = (shown: ShownMessage) => shown.components?.map((row) => row.components.map(({ label }) => label));

describe("a command", () => {
  it("registers /records with every command, for servers, direct messages and groups", async () => {
    const { server } = await serving(() => ({ view: question() }));
    const [records] = server.commands();
    expect(records?.name).toBe("records");
    expect(records?.contexts).toEqual([0, 1, 2]);
    expect(records?.options?.map(({ name }) => name)).toEqual([...commands]);
  });

  it("is answered for the person alone, with the choices, the constant row and a way to type", async () => {
    const here = await serving(() => ({ view: question() }));
    const shown = await first(here, here.server.slash("plan", { person: "8" }));
    expect(shown.flags).toBe(ephemeral | suppressEmbeds);
    expect(shown.allowed_mentions?.parse).toEqual([]);
    expect(labels(shown)).toEqual([
      ["They said no", "No answer yet"],
      ["Back", "Type an answer"],
    ]);
    expect(here.heard[0]).toMatchObject({
      from: { platform: "discord", id: "8" },
      does: { kind: "command", command: "plan" },
    });
    expect(here.heard[0]?.input).toMatch(/^dc:\d+$/);
    expect(here.heard[0]?.today).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it("to start says in a server that this goes away, before the question; in direct messages it stays", async () => {
    const here = await serving(() => ({ view: question() }));
    const inServer = await first(here, here.server.slash("start"));
    expect(inServer.content).toBe(
      "They have 30 days.\nThis goes away when Discord restarts; /records start brings it back.\nWhat did they say?",
    );
    const direct = await first(here, here.server.slash("start", { where: "direct" }));
    expect(direct.content).toBe("They have 30 days.\nWhat did they say?");
    expect(direct.flags).toBe(suppressEmbeds);
  });

  it("in a group of people is answered for the person alone", async () => {
    const here = await serving(() => ({ view: question() }));
    const shown = await first(here, here.server.slash("help", { where: "group" }));
    expect(shown.flags).toBe(ephemeral | suppressEmbeds);
  });

  it("has the platform's own words in the language of the client", async () => {
    const here = await serving(() => ({ view: question() }));
    const shown = await first(here, here.server.slash("start", { locale: "es-419" }));
    expect(shown.content).toContain("/records empezar");
    expect(labels(shown)?.[1]).toEqual(["Back", "Escribir respuesta"]);
  });

  it("shows a long text in several messages, the choices and the letter on the last", async () => {
    const attachments = [
      {
        name: "letter-2027-03-01.txt",
        type: "text/plain",
        bytes: Buffer.from("Dear office"),
        description: "Your letter",
      },
      {
        name: "letter-2027-03-01.docx",
        type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        bytes: Buffer.from("PK\u0003\u0004 a Word file"),
        description: "Your letter, to edit",
      },
    ];
    const here = await serving(() => ({ view: question({ text: `${"word ".repeat(900)}\nShall we?`, attachments }) }));
    const asked = here.server.slash("letters");
    await here.server.until(() => asked.shown.length === 3);
    expect(asked.shown.map((shown) => (shown.content ?? "").length <= 2000)).toEqual([true, true, true]);
    expect(asked.shown.map((shown) => buttonsOf(shown).length)).toEqual([0, 0, 4]);
    const sent = here.server.calls.at(-1);
    expect(sent?.files).toEqual(
      attachments.map(({ name, type, bytes }) => ({
        name,
        type: type === "text/plain" ? "text/plain; charset=utf-8" : type,
        text: bytes.toString(),
      })),
    );
    expect(sent?.body.attachments).toMatchObject([{ id: "0", description: "Your letter" }, { id: "1" }]);
    expect(asked.shown.map(({ flags }) => flags)).toEqual([68, 68, 68]);
  });

  it("shows more choices than buttons as a menu, and takes what was chosen there", async () => {
    const choices = Array.from({ length: 24 }, (__, index) => ({ id: `c${index}`, label: `Choice ${index}` }));
    const here = await serving(() => ({ view: question({ choices }) }));
    const shown = await first(here, here.server.slash("plan"));
    expect(shown.components).toHaveLength(2);
    here.server.choose(shown, "3:c21");
    await here.server.until(() => here.heard[1]);
    expect(here.heard[1]?.does).toEqual({ kind: "press", turn: 3, choice: "c21" });
  });
});

describe("a press", () => {
  it("takes the buttons off, shows the chosen answer there and the view as a new message", async () => {
    const here = await serving(({ does }) =>
      does.kind === "press"
        ? { view: question({ turn: 4, text: "Noted." }), retired: "They said *no*" }
        : { view: question() },
    );
    const shown = await first(here, here.server.slash("plan"));
    const pressed = here.server.press(shown, "They said no");
    const next = await first(here, pressed);
    expect(here.heard[1]?.does).toEqual({ kind: "press", turn: 3, choice: "no" });
    expect(pressed.ack?.type).toBe(7);
    expect(pressed.edited).toMatchObject({ components: [], content: `${shown.content}\n› They said \\*no\\*` });
    expect(next).toMatchObject({ content: "Noted.", flags: ephemeral | suppressEmbeds });
  });

  it("with a forged id becomes turn -1, which no question has", async () => {
    const here = await serving(() => ({ view: question() }));
    const shown = await first(here, here.server.slash("plan"));
    for (const customId of ["x", "3", "-3:no", "1e3:no", ":no", "3 :no"]) here.server.press(shown, { customId });
    await here.server.until(() => here.heard.length === 7);
    expect(here.heard.slice(1).map(({ does }) => does.kind === "press" && does.turn)).toEqual([-1, -1, -1, -1, -1, -1]);
  });

  it("on [Type an answer] opens a form at once, and what is typed there is an answer to that question", async () => {
    const here = await serving(({ does }) => ({
      view: does.kind === "form" ? question({ turn: 4, text: `So: ${does.text}` }) : question(),
    }));
    const shown = await first(here, here.server.slash("plan"));
    const pressed = here.server.press(shown, "Type an answer");
    await here.server.until(() => pressed.ack);
    expect(pressed.ack?.type).toBe(9);
    expect(here.heard).toHaveLength(1);
    expect(pressed.ack?.data).toMatchObject({ title: "Your answer", custom_id: "3:typed" });
    expect(pressed.ack?.data.components).toMatchObject([
      { label: "What did they say?", component: { style: 2, max_length: 2000 } },
    ]);
    const sent = here.server.submit("3:typed", "policy, @everyone", shown);
    const next = await first(here, sent);
    expect(here.heard[1]?.does).toEqual({ kind: "form", turn: 3, text: "policy, @everyone" });
    expect(sent.edited).toMatchObject({ components: [] });
    expect(next.content).toBe("So: policy, @everyone");
    expect(next.allowed_mentions?.parse).toEqual([]);
  });

  it("opens a form of up to five fields where more can be filled in at once, and what is left blank says nothing", async () => {
    const form = ["name", "address", "dates", "toAddress", "phone"].map((id) => ({
      id,
      label: `Your ${id}`,
      example: "For example",
    }));
    const look = async () => question({ form });
    const here = await serving(() => ({ view: question() }), { look });
    const shown = await first(here, here.server.slash("plan"));
    const pressed = here.server.press(shown, "Type an answer");
    await here.server.until(() => pressed.ack);
    expect(pressed.ack?.data.components).toMatchObject([
      { label: "What did they say?", component: { custom_id: "answer", required: false } },
      { label: "Your name", component: { custom_id: "name", required: false, placeholder: "For example" } },
      { label: "Your address" },
      { label: "Your dates" },
      { label: "Your toAddress" },
    ]);
    await first(here, here.server.submit("3:typed", "policy", shown, { name: "Jane Sample", address: " ", dates: "" }));
    expect(here.heard[1]?.does).toEqual({ kind: "form", turn: 3, text: "policy", more: { name: "Jane Sample" } });
  });

  it.each<[string, Bot["look"]]>([
    ["the store is away", () => Promise.reject(new Error("away"))],
    ["the store is slow", () => new Promise(() => {})],
    ["another question is asked by now", async () => question({ turn: 9, form: [{ id: "name", label: "Name" }] })],
  ])("opens the form with the question alone where %s", async (_, look) => {
    const here = await serving(() => ({ view: question() }), { look });
    const shown = await first(here, here.server.slash("plan"));
    const pressed = here.server.press(shown, "Type an answer");
    await here.server.until(() => pressed.ack);
    expect(pressed.ack?.data.components).toHaveLength(1);
  });

  it("whose message is gone by the time its form is sent is answered with a new message", async () => {
    const here = await serving(() => ({ view: question() }));
    const shown = await first(here, here.server.slash("plan"));
    here.server.faults.push({ on: /callback/, status: 404, code: 10008 });
    const sent = here.server.submit("3:typed", "policy", shown);
    expect((await first(here, sent)).content).toContain("What did they say?");
    expect(sent.ack?.type).toBe(4);
  });
});
