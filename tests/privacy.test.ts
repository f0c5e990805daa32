import { globSync, readFileSync } from "node:fs";
import { Socket } from "node:net";
import { describe, expect, it, vi } from "vitest";
import { readOwn, wordsOf } from "../src/files.ts";
import { fieldInfo } from "../src/letters/field-info.ts";
import { createSqliteStore } from "../src/sessions/sqlite.ts";
import { marks, tellAll, told } from "./helpers/told.ts";
import { createWholeBot } from "./helpers/whole-bot.ts";

const words = wordsOf("en");
const page = readOwn("docs/privacy.md");
const said = words.sentence("sentences", "privacy").say;
const numbered = (text: string) => text.split("\n").flatMap((line) => /^\d+\. .*?(?= \(About|$)/.exec(line)?.[0] ?? []);
/** What the page names as the tests of its lines: a file and the title of a test in it. */
const held = [...page.matchAll(/^ {3}- `(tests\/[\w/.-]+)`: (.+)$/gm)].map(([, file = "", title = ""]) => ({
  file,
  title,
}));
const wholeBot = () => createWholeBot({ store: createSqliteStore({ path: ":memory:", now: Date.now }) });
const ana = { platform: "telegram", id: "5550123987" } as const;

describe("docs/privacy.md", () => {
  it("says the ten lines of /privacy, word for word", () => {
    const lines = numbered(page.split("## For whoever runs it")[0] ?? "");
    expect(lines).toEqual(numbered(said));
    expect(lines).toHaveLength(10);
  });

  it("names a test for each line", () => {
    const parts = page.split(/^\d+\. /m).slice(1, 11);
    expect(parts.filter((part) => !part.includes("   - `tests/"))).toEqual([]);
  });

  it("names more than one test a line, all told", () => {
    expect(held.length).toBeGreaterThan(10);
  });

  it.each(held)("names a test that is there: $file, $title", ({ file, title }) => {
    expect(readOwn(file)).toContain(`("${title}"`);
  });
});

describe("/privacy", () => {
  it("says who runs it, how to reach them, and all ten lines, in one short message", async () => {
    const person = wholeBot().person(ana);
    await person.command("start");
    await person.command("privacy");
    const lines = numbered(person.text());
    expect(lines).toHaveLength(10);
    expect(lines[0]).toBe("1. Example Group runs this bot and holds the key. Contact: help@example.org.");
    expect(lines[4]).toContain("180 days");
    expect(lines.join("\n").length).toBeLessThanOrEqual(620);
    expect(person.text()).not.toMatch(/\{\{|!/);
  });
});

describe("what is told", () => {
  it("goes to nobody else: no connection is opened, whatever is said", async () => {
    const connect = vi.spyOn(Socket.prototype, "connect");
    const fetched = vi.spyOn(globalThis, "fetch");
    await tellAll(wholeBot().person(ana));
    expect([connect.mock.calls, fetched.mock.calls]).toEqual([[], []]);
    vi.restoreAllMocks();
  });

  it("could go nowhere: only platforms, Redis and the health page know the network", () => {
    const network = /from "(node:(net|http|http2|https|tls|dgram|dns)|undici|redis|telegraf|discord\.js|ws)|\bfetch\(/;
    const own = /^src\/(platforms\/(telegram|discord)\/|sessions\/redis|operations\/health\.ts)/;
    const files = globSync("{src,flows}/**/*.ts");
    expect(files.length).toBeGreaterThan(100);
    const knows = files.filter((file) => network.test(readFileSync(file, "utf8")));
    expect(knows.filter((file) => !own.test(file))).toEqual([]);
  });

  it("is never asked to hold a birth date, a Social Security number or a diagnosis: no question, no field", () => {
    const asked = globSync("flows/*/en.yaml")
      .flatMap((file) => readFileSync(file, "utf8").split("\n"))
      .flatMap((line) => /^\s+ask: (.*)$/.exec(line)?.[1] ?? []);
    const fields = Object.entries(fieldInfo).map(([id, { label }]) => `${id}: ${label}`);
    expect([asked.length > 100, fields.length > 20]).toEqual([true, true]);
    const never = /birth|\bborn\b|\bssn\b|security number|diagnos/i;
    expect([...asked, ...fields].filter((text) => never.test(text))).toEqual([]);
  });
});

describe("a check-in", () => {
  it("is one line that names nothing: no office, no letter, no records", async () => {
    const bot = wholeBot();
    const person = bot.person(ana);
    await tellAll(person);
    expect(told(JSON.stringify(await person.session()))).toEqual(marks);
    bot.clock.now = Date.parse("2027-04-05T17:00:00Z");
    const sent = await bot.checkIns();
    expect(sent.map(({ view }) => view.text)).toEqual(["Hi, it's the check-in you asked for."]);
    expect(sent.flatMap(({ view }) => [...view.attachments, ...view.constant])).toEqual([]);
  });
});
