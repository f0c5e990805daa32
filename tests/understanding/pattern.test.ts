import { describe, expect, test } from "vitest";
import { compile } from "../../src/understanding/pattern.ts";
import { tokenize } from "../../src/understanding/text.ts";

const groups = { die: ["die", "kill myself"] };
const fits = (pattern: string, text: string) => {
  const tokens = tokenize(text);
  const { match } = compile(pattern, groups);
  return tokens.some((_, at) => match(tokens, at) > at);
};

describe("a pattern", () => {
  test.each([
    ["want to <die>", "i want to kill myself"],
    ["(want|need) [really] die", "i need really die"],
    ["took .2 pills", "took all my pills"],
    ["record*", "my records"],
    ["# days", "33 days ago"],
    ["#money a page", "$1.10 a page"],
    ["end (it)? all", "end all"],
  ])("%s fits %s", (pattern, text) => expect(fits(pattern, text)).toBe(true));

  test.each([
    ["took .2 pills", "took one two three pills"],
    ["took ... pills", "i took it. pills are gone"],
    ["record*", "a recipe"],
    ["#many pills", "2 pills"],
  ])("%s does not fit %s", (pattern, text) => expect(fits(pattern, text)).toBe(false));

  test.each(["(a|b", "<nobody>", "[a]", ".. a", "a)"])("%s is refused when the tables are read", (pattern) =>
    expect(() => compile(pattern, groups)).toThrow(pattern),
  );
});
