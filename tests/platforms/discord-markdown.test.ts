import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeMarkdown, pages, unescapeMarkdown } from "../../src/platforms/discord/markdown.ts";
import { render } from "../../src/platforms/discord/render.ts";
import { wordsFor } from "../../src/platforms/discord/words.ts";

const cases: [what: string, typed: string, shown: string][] = [
  [
    "bold, italics, strike, spoiler, code",
    "**a** _b_ ~~c~~ ||d|| `e`",
    "\\*\\*a\\*\\* \\_b\\_ \\~\\~c\\~\\~ \\|\\|d\\|\\| \\`e\\`",
  ],
  ["a heading, a subtext and a quote", "# a\n-# b\n>>> c\n  ## d", "\\# a\n\\-# b\n\\>>> c\n  \\## d"],
  ["lists", "- a\n* b\n1. c\n 12) d", "\\- a\n\\* b\n1\\. c\n 12\\) d"],
  ["mentions, channels and times", "<@1> <#2> <@&3> <t:4>", "\\<@1> \\<#2> \\<@&3> \\<t:4>"],
  ["a masked link", "[here](https://a.b)", "\\[here\\](https://a.b)"],
  ["an emoji code, not a time of day", ":skull: at 11:30", "\\:skull: at 11:30"],
  ["a backslash", "\\*", "\\\\\\*"],
  [
    "phone numbers, dates and plain sentences",
    "Call 1-800-772-1213. It's 3/4 (today).",
    "Call 1-800-772-1213. It's 3/4 (today).",
  ],
];

/** Marks that would still do something: not behind an odd number of backslashes. */
const standing = (text: string): string[] =>
  [...text.matchAll(/(\\*)[*_~`|[\]<]/g)]
    .filter(([, before]) => (before ?? "").length % 2 === 0)
    .map(([found]) => found);

const typed = fc.string({
  unit: fc.constantFrom(
    "a",
    "é",
    "😀",
    " ",
    "\n",
    "#",
    "-",
    ">",
    "1.",
    "*",
    "_",
    "~",
    "`",
    "|",
    "[",
    "]",
    "<",
    "@",
    "\\",
    ":",
    "https://x.y/",
  ),
  maxLength: 300,
});

describe("escaping", () => {
  it.each(cases)("shields %s", (_, text, shown) => expect(escapeMarkdown(text)).toBe(shown));

  it("keeps a link one that opens, its marks percent-encoded", () => {
    expect(escapeMarkdown("see https://a.b/c_d*e~f")).toBe("see https://a.b/c%5Fd%2Ae%7Ef");
  });

  it("leaves no mark standing in anything typed", () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(standing(escapeMarkdown(text))).toEqual([]);
      }),
    );
  });

  it("leaves no line that begins as a heading, list or quote", () => {
    const begins = /^[^\S\n]*(?:[-+*#>]|\d+[.)])/m;
    fc.assert(
      fc.property(typed, (text) => {
        expect(escapeMarkdown(text)).not.toMatch(begins);
      }),
    );
  });

  it("can be taken back", () => {
    fc.assert(
      fc.property(
        typed.filter((text) => !text.includes("http")),
        (text) => {
          expect(unescapeMarkdown(escapeMarkdown(text))).toBe(text);
        },
      ),
    );
  });
});

describe("pages", () => {
  const long = fc.array(typed, { maxLength: 40 }).map((parts) => parts.join(""));

  it("are never over 2,000 characters and together say everything", () => {
    const letters = (text: string) => text.replace(/\s/g, "");
    fc.assert(
      fc.property(long, (text) => {
        const cut = pages(text.replaceAll("http", ""));
        for (const page of cut) expect(page.length).toBeLessThanOrEqual(2000);
        const whole = cut.map(unescapeMarkdown).join("");
        expect(letters(whole)).toBe(letters(text.replaceAll("http", "")));
      }),
    );
  });

  it("are cut at a paragraph where there is one, and never within a character", () => {
    expect(pages(`${"a".repeat(1500)}\n\n${"b".repeat(1500)}`)).toEqual(["a".repeat(1500), "b".repeat(1500)]);
    const [first = "", last] = pages(`${"a".repeat(1500)}\n\n${"b".repeat(1500)}`, "More comes.");
    expect([first.endsWith("a\n\nMore comes."), last]).toEqual([true, "b".repeat(1500)]);
    expect(pages("a ".repeat(3000), "More comes.").every((page) => page.length <= 2000)).toBe(true);
    for (const page of pages(`a${"😀".repeat(3000)}`)) expect(page.isWellFormed()).toBe(true);
  });
});

describe("commands named in our words", () => {
  it("are told as parts of /records, links are left alone", () => {
    const view = {
      turn: 1,
      text: "See /privacy or /forget. https://example.org/help",
      choices: [],
      constant: [],
      attachments: [],
      typed: false,
    };
    const [body] = render(view, wordsFor("en-US"), false);
    expect(body?.content.replaceAll("\\", "")).toBe(
      "See /records privacy or /records forget. https://example.org/help",
    );
  });
});
