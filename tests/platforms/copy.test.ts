import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeBlocks } from "../../src/platforms/discord/markdown.ts";
import { render as renderForTelegram } from "../../src/platforms/telegram/render.ts";
import { render as renderForTerminal } from "../../src/platforms/terminal/render.ts";
import { question, scenes } from "../helpers/discord-scene.ts";
import { startScene, viewOf } from "../helpers/telegram-scene.ts";
import { until } from "../helpers/telegram-server.ts";

/** What a stranger may have typed into a letter. */
const hostile =
  '```\n@everyone <@1> **bold** <b>tag</b> [a](https://example.org) /forget `x` ||s|| {{name}}\n# "end" ``` \\';
const paragraph = `Please send me my whole record.\nI was seen there from 2021 on. ${"So it goes. ".repeat(30)}`.trim();
/** A letter of 10,000 characters and more. */
const long = Array.from({ length: 26 }, (_, i) => `${i + 1}. ${paragraph}`);
const words = (text: string) => text.split(/\s+/).filter((word) => word);
const typed = fc.string({
  unit: fc.constantFrom("word ", "`", "```", "\n", "\n\n", "🙏", "@everyone ", "<@1>", "*", "\\", "x".repeat(90)),
  maxLength: 600,
});

describe("what is to be copied, on Telegram", () => {
  it("comes before the question, each part whole as it is, as one preformatted entity and without a parse mode", async () => {
    const view = viewOf("Send it?", { copy: ["I'm asking for my record.\nThank you.", hostile] });
    const { person, server } = await startScene({ handle: async () => ({ view }) });
    person.say("hi");
    await until(() => person.sees().length === 3, "both parts and the question");
    expect(person.texts()).toEqual(["I'm asking for my record.\nThank you.", hostile, "Send it?"]);
    const [, copied, asked] = server.callsOf("sendMessage").map(({ payload }) => payload);
    expect(copied).toMatchObject({ text: hostile, entities: [{ type: "pre", offset: 0, length: hostile.length }] });
    expect(copied).not.toHaveProperty("parse_mode");
    expect(asked).not.toHaveProperty("entities");
  });

  it("is cut at paragraphs if it is long, each part marked to its end", async () => {
    const view = viewOf("Send it?", { copy: [long.join("\n\n")], choices: [{ id: "on", label: "Send it" }] });
    const { person, server } = await startScene({ handle: async () => ({ view }) });
    person.say("hi");
    await until(() => person.texts().at(-1) === "Send it?", "all of it");
    const calls = server.callsOf("sendMessage").map(({ payload }) => payload as { text: string; entities?: object[] });
    const copied = calls.slice(0, -1);
    expect(copied.length).toBeGreaterThan(2);
    expect(copied.map(({ text }) => text).join("\n\n")).toBe(long.join("\n\n"));
    for (const { text, entities } of copied) {
      expect(text.length).toBeLessThanOrEqual(4096);
      expect(entities).toEqual([{ type: "pre", offset: 0, length: text.length }]);
    }
  });

  it("loses nothing of any text, and tears no character", () => {
    fc.assert(
      fc.property(fc.array(typed, { maxLength: 6 }), (copy) => {
        const copied = renderForTelegram(viewOf("Send it?", { copy })).slice(0, -1);
        expect(words(copied.map(({ text }) => text).join("")).join("")).toBe(words(copy.join("")).join(""));
        for (const { text } of copied) expect(text.isWellFormed() && text.length <= 4096).toBe(true);
      }),
    );
  });
});

describe("what is to be copied, in Discord", () => {
  const serving = scenes();

  it("is a code block of its own before the question, which nothing in it ends and which pings nobody", async () => {
    const here = await serving(() => ({ view: question({ copy: [hostile] }) }));
    here.server.say({ content: "hi" });
    const asked = await here.server.until(() => here.server.posted[1]);
    const copied = here.server.posted[0];
    expect(copied?.content).toBe(`\`\`\`\n${hostile.replaceAll("`", "'")}\n\`\`\``);
    expect(copied?.allowed_mentions).toMatchObject({ parse: [] });
    expect(copied?.components ?? []).toEqual([]);
    expect(asked.content).toContain("What did they say?");
    expect(asked.components?.length).toBe(2);
  });

  it("comes before the answer to a command too, for that person alone", async () => {
    const here = await serving(() => ({ view: question({ copy: ["One line."] }) }));
    const command = here.server.slash("start");
    await here.server.until(() => command.shown[1]);
    expect(command.shown.map(({ content }) => content?.includes("One line."))).toEqual([true, false]);
    expect(command.shown.every(({ flags = 0 }) => (flags & 64) === 64)).toBe(true);
  });

  it("is cut at paragraphs if it is long, each part a whole block", () => {
    const blocks = codeBlocks(long.join("\n\n"));
    expect(blocks.length).toBeGreaterThan(4);
    expect(blocks.map((block) => block.slice(4, -4)).join("\n\n")).toBe(long.join("\n\n"));
    for (const block of blocks) expect(block.length).toBeLessThanOrEqual(2000);
  });

  it("is a closed block within the limit whatever was typed, and none where there is nothing", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const blocks = codeBlocks(text);
        for (const block of blocks) {
          expect(block).toMatch(/^```\n[^`]+\n```$/);
          expect(block.length <= 2000 && block.isWellFormed()).toBe(true);
        }
        const inside = blocks.map((block) => block.slice(4, -4)).join("");
        expect(words(inside).join("")).toBe(words(text.replaceAll("`", "'")).join(""));
      }),
    );
    expect(codeBlocks(" \n ")).toEqual([]);
  });
});

describe("what is to be copied, in the terminal", () => {
  it("stands between two blank lines, as plain lines, before what is said", () => {
    const shown = renderForTerminal(viewOf("Send it?", { copy: [hostile, ...long] }));
    expect(shown).toBe(`\n${[hostile, ...long].join("\n\n")}\n\nSend it?`);
    expect(renderForTerminal(viewOf("Send it?"))).toBe("Send it?");
  });
});
