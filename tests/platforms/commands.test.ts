import { describe, expect, it } from "vitest";
import { codeOf, recordsCommand } from "../../src/platforms/discord/commands.ts";
import { render } from "../../src/platforms/discord/render.ts";
import { words as discordWords } from "../../src/platforms/discord/words.ts";
import { type Command, commands, type Deed } from "../../src/platforms/platform.ts";
import { deedOfMessage } from "../../src/platforms/telegram/receive.ts";
import { words as telegramWords } from "../../src/platforms/telegram/words.ts";
import { receive } from "../../src/platforms/terminal/receive.ts";
import { question, scenes } from "../helpers/discord-scene.ts";
import { viewOf } from "../helpers/telegram-scene.ts";

const serving = scenes();
const command = (name: Command, payload?: string): Deed =>
  payload === undefined ? { kind: "command", command: name } : { kind: "command", command: name, payload };

/** Reads what was typed on each of the platforms. */
const inTelegram = (text: string) => deedOfMessage({ ...chatting, text }, "our_bot");
const inTerminal = (text: string) => receive(text, viewOf("Which?"));
const chatting = {
  message_id: 1,
  date: 1,
  chat: { id: 1, type: "private" as const, first_name: "Sample" },
  from: { id: 1, is_bot: false, first_name: "Sample" },
};

describe("the code of a move", () => {
  it.each(["AB-12", "a", "0".repeat(20)])("is %j", (code) => {
    expect(codeOf(` ${code} `)).toBe(code);
    for (const read of [inTelegram, inTerminal]) expect(read(`/move ${code} `)).toEqual(command("move", code));
  });
  it.each(["", "0".repeat(21), "AB 12", "AB_12", "é", "AB-12."])("is not %j", (code) => {
    expect(codeOf(code)).toBeUndefined();
    for (const read of [inTelegram, inTerminal]) expect(read(`/move ${code}`)).toEqual(command("move"));
  });
  it("belongs to no other command", () => {
    for (const read of [inTelegram, inTerminal]) expect(read("/plan AB-12")).toEqual(command("plan"));
  });
});

describe("a move that is written out", () => {
  const written = ["/move AB-12", "/MOVE  AB-12 ", "/records move AB-12", "/records move code:AB-12"];

  it("has its code on Telegram and in the terminal, in whichever way it was named elsewhere", () => {
    for (const text of written) {
      expect(inTelegram(text)).toEqual(command("move", "AB-12"));
      expect(inTerminal(text)).toEqual(command("move", "AB-12"));
    }
    expect(inTelegram("/move@our_bot AB-12")).toEqual(command("move", "AB-12"));
    expect(inTelegram("/move@other_bot AB-12")).toEqual(command("help"));
    expect(inTerminal("/move")).toEqual(command("move"));
  });

  it("has its code in direct messages on Discord; other commands with words behind them are talk", async () => {
    const here = await serving(() => ({ view: question() }));
    const said = [...written, "/move what is that", "/records move", "/help me please"];
    for (const content of said) here.server.say({ content });
    await here.server.until(() => here.heard.length === said.length);
    expect(here.heard.map(({ does }) => does)).toEqual([
      ...written.map(() => command("move", "AB-12")),
      command("move"),
      command("move"),
      { kind: "text", text: "/help me please" },
    ]);
  });

  it("as a Discord command has it in a field, which may stay blank", async () => {
    const here = await serving(() => ({ view: question() }));
    here.server.slash("move", { options: { code: " AB-12 " } });
    here.server.slash("move");
    await here.server.until(() => here.heard.length === 2);
    expect(here.heard.map(({ does }) => does)).toEqual([command("move", "AB-12"), command("move")]);
    const move = here.server.commands()[0]?.options?.find(({ name }) => name === "move");
    expect(move?.options).toEqual([
      {
        type: 3,
        name: "code",
        name_localizations: { "es-ES": "codigo", "es-419": "codigo" },
        description: "The code you were given in the other app.",
        description_localizations: {
          "es-ES": "El código que recibió en la otra aplicación.",
          "es-419": "El código que recibió en la otra aplicación.",
        },
        required: false,
      },
    ]);
  });
});

describe("what commands are called", () => {
  it("is on Discord a part of /records, wherever our words name one", () => {
    for (const name of commands) {
      const [body] = render(viewOf(`Type /${name} here. Then?`), discordWords.en, false);
      expect(body?.content).toBe(`Type /records ${name} here. Then?`);
    }
    expect(render(viewOf("Type /move AB-12 there."), discordWords.en, false)[0]?.content).toBe(
      "Type /records move AB-12 there.",
    );
  });

  it("fits what Discord takes, and no two are called the same in a language", () => {
    const registered = recordsCommand.options ?? [];
    for (const { name, description, name_localizations: names, description_localizations: said } of registered) {
      for (const each of [name, ...Object.values(names ?? {})]) expect(each).toMatch(/^[a-z]{1,32}$/);
      for (const each of [description, ...Object.values(said ?? {})]) expect(each?.length).toBeLessThanOrEqual(100);
    }
    for (const language of ["es-ES", "es-419"] as const)
      expect(new Set(registered.map((one) => one.name_localizations?.[language])).size).toBe(commands.length);
  });

  it("fits a line of Telegram's list, and says nothing of health", () => {
    for (const { commands: described } of Object.values(telegramWords))
      for (const line of Object.values(described)) {
        expect(line.length).toBeLessThanOrEqual(50);
        expect(line).not.toMatch(/health|doctor|medical|psych|salud|médic|historia|expediente/i);
      }
  });
});
