import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sayKeys } from "../../src/advice/keys.ts";
import { becauseIds } from "../../src/advice/ladder.ts";
import { parseSources } from "../../src/sources.ts";
import { readWords } from "../../src/words.ts";

const words = readWords("en", {
  folders: ["because", "says"],
  letters: [],
  readFile: (path) => readFileSync(path, "utf8"),
});
const sources = parseSources(readFileSync("data/sources.csv", "utf8"));

const all = [
  ...becauseIds.map((key) => ({ group: "because", key, most: 160 })),
  ...sayKeys.map((key) => ({ group: "says", key, most: 200 })),
];
const sentences = (text: string) => text.split(/(?<=[.?:])\s+/);
const wordsIn = (sentence: string) => sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
const neverWritten =
  /\b(just|easy|easily|illegal|violation|sue|demand|fight|win|comply|pursuant|eligible)\b|don't worry|!|\{\{(?!place\}\})/i;

describe("the words of every reason and key", () => {
  it.each(all)("$group $key is short", ({ group, key, most }) => {
    const { say } = words.sentence(group, key);
    expect(say.length).toBeLessThanOrEqual(most);
    expect(sentences(say).filter((sentence) => wordsIn(sentence) > 20)).toEqual([]);
    expect(say).not.toMatch(neverWritten);
    expect(say).toMatch(/\.$/);
  });

  it.each(all)("$group $key rests on sources that were read", ({ group, key }) => {
    const ids = words.sentence(group, key).sources ?? [];
    const weak = ids.filter((id) => {
      const source = sources.get(id);
      return !source || source.confidence === "M" || source.use === "letter";
    });
    expect(weak).toEqual([]);
  });
});

describe("the files of words", () => {
  it.each([
    ["because", becauseIds],
    ["says", sayKeys],
  ])("flows/%s has no words that nothing leads to", (group, known) => {
    const keys = readFileSync(`flows/${group}/en.yaml`, "utf8").match(/^[\w.-]+(?=:)/gm);
    expect(keys?.toSorted()).toEqual([...known].toSorted());
  });
});
