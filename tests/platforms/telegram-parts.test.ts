import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLedger } from "../../src/platforms/telegram/ledger.ts";
import { deedOfMessage } from "../../src/platforms/telegram/receive.ts";
import { render } from "../../src/platforms/telegram/render.ts";
import { splitText } from "../../src/platforms/telegram/split.ts";
import { words, wordsFor } from "../../src/platforms/telegram/words.ts";
import { viewOf } from "../helpers/telegram-scene.ts";

const withoutSpace = (text: string) => text.replace(/\s+/g, "");
const label = fc.oneof(fc.string({ unit: "binary", maxLength: 40 }), fc.string({ unit: "grapheme", maxLength: 20 }));
const typed = fc.string({
  unit: fc.constantFrom("word", " ", "\n", "\n\n", "🙏", "é", "<b>", "_", "\u200b", "x".repeat(30)),
  maxLength: 400,
});

describe("long text", () => {
  it("is cut into parts that fit, with nothing lost and no character torn", () => {
    fc.assert(
      fc.property(typed, fc.integer({ min: 2, max: 60 }), (text, most) => {
        const parts = splitText(text, most);
        expect(withoutSpace(parts.join(""))).toBe(withoutSpace(text));
        for (const part of parts)
          expect(part.length <= most && part.trim() === part && part !== "" && part.isWellFormed()).toBe(true);
      }),
    );
  });
  it("is cut at the end of a line or a word if there is one", () => {
    expect(splitText("one two three\nfour five", 16)).toEqual(["one two three", "four five"]);
    expect(splitText("one two three four", 9)).toEqual(["one two", "three", "four"]);
  });
});

describe("buttons", () => {
  it("have a text on one line and data that fits, whatever the person named", () => {
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 4 }), (labels) => {
        const choices = labels.map((text, at) => ({ id: `c${at}`, label: text }));
        const [message] = render(viewOf("Which?", { choices, constant: [{ id: "back", label: "Back" }] }));
        const rows = message?.keyboard?.inline_keyboard ?? [];
        expect(rows.flat()).toHaveLength(labels.length + 1);
        for (const { text } of rows.flat())
          expect(/\S/.test(text) && !/[\n\r]/.test(text) && text.isWellFormed()).toBe(true);
      }),
    );
  });
  it("get a row each if one is long", () => {
    const choices = ["Yes", "They never answered", "No"].map((text) => ({ id: text, label: text }));
    expect(render(viewOf("Which?", { choices }))[0]?.keyboard?.inline_keyboard.map((row) => row.length)).toEqual([
      1, 1, 1,
    ]);
  });
  it("with an id that does not fit are a fault that is seen", () => {
    expect(() => render(viewOf("Which?", { choices: [{ id: "é".repeat(32), label: "Yes" }] }))).toThrow(RangeError);
  });
  it("are left out where there are none", () => {
    expect(render(viewOf("Which?"))).toEqual([{ text: "Which?" }]);
  });
});

describe("commands", () => {
  const message = (text: string) =>
    deedOfMessage(
      {
        message_id: 1,
        date: 1,
        from: { id: 7, is_bot: false, first_name: "S" },
        chat: { id: 7, type: "private", first_name: "S" },
        text,
      },
      "sample_bot",
    );
  it.each([
    ["/start", "start"],
    ["/START", "start"],
    ["/plan@Sample_Bot", "plan"],
    ["/forget all of it", "forget"],
    ["/start@somebody_else_bot", "help"],
    ["/settings 1", "help"],
    ["/help me", "help"],
    ["/__proto__", "help"],
  ])("%j is the command %s", (text, command) => {
    expect(message(text)).toEqual({ kind: "command", command });
  });
  it.each(["/ start", "//", "/🙏", "3/4/2027", "/12/2026 they said no", "they said and/or"])("%j is none", (text) => {
    expect(message(text)).toEqual({ kind: "text", text });
  });
  it("have the payload of a deep link, and of nothing else", () => {
    expect(message("/start ref_abc-123")).toEqual({ kind: "command", command: "start", payload: "ref_abc-123" });
    expect(message("/start <b>{{x}}</b>")).toEqual({ kind: "command", command: "start" });
    expect(message(`/start ${"a".repeat(65)}`)).toEqual({ kind: "command", command: "start" });
  });
});

describe("the account of updates", () => {
  /** Plays Telegram: what is not below the offset comes, a hundred at most; each round something may finish. */
  it("handles each update once, never confirms an open one, and ends with all confirmed", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 40 }),
        fc.infiniteStream(fc.boolean()),
        (gaps, chance) => {
          const ledger = createLedger();
          let id = 100;
          let arriving = gaps.map((gap) => (id += 1 + gap));
          const [all, begun, open] = [[...arriving], [] as number[], new Set<number>()];
          const finish = (update: number): void => {
            open.delete(update);
            ledger.finish(update);
          };
          for (let round = 0; round < 200; round++) {
            const offset = ledger.offset();
            for (const still of open) expect(offset).toBeLessThanOrEqual(still);
            arriving = arriving.filter((update) => update >= offset);
            const seen = arriving.slice(0, 1 + (round % 7));
            for (const fresh of ledger.take(offset, seen)) {
              begun.push(fresh);
              open.add(fresh);
            }
            for (const update of open) if (round > 150 || chance.next().value) finish(update);
          }
          expect(begun).toEqual(all);
          expect(arriving).toEqual([]);
        },
      ),
    );
  });
  it("passes the older half when a hundred stay open and hide others, and not before", () => {
    const ledger = createLedger();
    const all = Array.from({ length: 130 }, (_, at) => at + 1);
    const look = () => ledger.take(ledger.offset(), all.filter((id) => id >= ledger.offset()).slice(0, 100));
    expect(look()).toHaveLength(100);
    for (let time = 0; time < 4; time++) expect(look()).toEqual([]);
    expect([ledger.offset(), ledger.passed()]).toEqual([1, 0]);
    look();
    expect([ledger.offset(), ledger.passed()]).toEqual([51, 50]);
    expect(look()).toEqual(all.slice(100));
    for (let time = 0; time < 50; time++) expect(look()).toEqual([]);
    expect([ledger.offset(), ledger.passed()]).toEqual([51, 50]);
    for (const id of all) ledger.finish(id);
    expect([ledger.offset(), ledger.passed()]).toEqual([131, 0]);
  });
  it("follows Telegram when it begins to number anew", () => {
    const ledger = createLedger();
    for (const id of ledger.take(0, [900, 901])) ledger.finish(id);
    expect(ledger.offset()).toBe(902);
    expect(ledger.take(902, [7])).toEqual([7]);
    ledger.finish(7);
    expect(ledger.offset()).toBe(8);
  });
});

describe("words of the platform", () => {
  it.each(Object.entries(words))("in %s fit what Telegram allows", (_, its) => {
    expect(its.name.length).toBeLessThanOrEqual(64);
    expect(its.description.length).toBeLessThanOrEqual(512);
    expect(its.shortDescription.length).toBeLessThanOrEqual(120);
    for (const description of Object.values(its.commands)) expect(description.length).toBeLessThanOrEqual(256);
  });
  it("are Spanish for every kind of Spanish", () => {
    expect(["es", "es-MX", "ES"].map((language) => wordsFor(words, language))).toEqual([words.es, words.es, words.es]);
    expect(["en", undefined, "est", "de"].map((language) => wordsFor(words, language))).toEqual([
      words.en,
      words.en,
      words.en,
      words.en,
    ]);
  });
});
