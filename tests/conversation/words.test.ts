import { describe, expect, it } from "vitest";
import { flowIds } from "../../flows/ids.ts";
import { choiceOf } from "../../flows/letter/changes.ts";
import { changeable } from "../../flows/letter/chat-fields.ts";
import { type LetterId, letterIds } from "../../src/case/letters.ts";
import { becauseIds } from "../../src/advice/ladder.ts";
import { refusals } from "../../src/case/vocabulary.ts";
import { labelOf } from "../../src/conversation/match.ts";
import { readSources, wordsOf } from "../../src/files.ts";
import { fill } from "../../src/fill.ts";

const words = wordsOf("en");
const sources = readSources();

interface Piece {
  where: string;
  text: string;
  sources: string[];
}

/** Every text a person can see, with the sources it names. */
const pieces: Piece[] = [
  ...flowIds.flatMap((id) =>
    Object.entries(words.flow(id)).flatMap(([state, own]) =>
      [own.say, own.reply?.join("\n"), own.ask, own.why, own.retry]
        .flat()
        .filter((text) => text !== undefined)
        .map((text) => ({ where: `${id}.${state}`, text, sources: own.sources ?? [] })),
    ),
  ),
  ...["sentences", "answers", "because", "says", "clocks", "facts", "reasons", "dates"].flatMap((group) =>
    Object.entries(words.group(group)).map(([key, { say, sources: ids = [] }]) => ({
      where: `${group}: ${key}`,
      text: say,
      sources: ids,
    })),
  ),
];

/** Words that say what the law, an office or Social Security does or must do. */
const claims =
  /\b(rule (says|lists|makes|bans|lets|calls)|must|HIPAA|HHS|federal|by law|the law|30 days|60 days|180 days|10 days|15 days|business days|entitled|CFR)\b/i;
/** Where such words say nothing about the law. */
const noClaim =
  /sentences: (privacy|about|noted|storeAway)|facts: |welcome\.|^letter\.(by|way)|^care\.|^because: 5b-|^follow-up\.plain/;

const sentences = (text: string) =>
  text
    .replace(/\{\{\w+\}\}/g, "it")
    .split(/(?<=[.?!:;])\s+|\n/)
    .map((s) => s.replace(/^\d\.\s*/, "").trim())
    .filter((s) => s);
const wordCount = (sentence: string) => sentence.split(/\s+/).length;

const forbidden =
  /\b(illegal(ly)?|violation|lawsuit|sue|demand(s|ed)?|fight|win|comply|pursuant|eligible|sufferer|mentally ill|noncompliant|committed suicide|failed attempt|you'll win|don't worry|easy|as an AI|urgent|unfortunately)\b|!|I understand how you feel|your secret is safe|here for you always/i;
const allowed = /^(let-go\.offer|letter\.facts)/;

describe("the words people see", () => {
  it("rest on sources that exist and were read, never on memory", () => {
    for (const { where, sources: ids } of pieces)
      for (const id of ids) {
        expect(sources.get(id), `${where}: ${id}`).toBeDefined();
        expect(sources.get(id)?.confidence, `${where}: ${id}`).not.toBe("M");
      }
  });

  it("make no legal claim without a source", () => {
    const bare = pieces.filter(
      ({ where, text, sources: ids }) => claims.test(text) && !ids.length && !noClaim.test(where),
    );
    expect(bare.map(({ where, text }) => `${where}: ${text}`)).toEqual([]);
  });

  it("hold no sentence of more than 20 words", () => {
    const long = pieces.flatMap(({ where, text }) =>
      sentences(text)
        .filter((s) => wordCount(s) > 20)
        .map((s) => `${where}: ${s}`),
    );
    expect(long).toEqual([]);
  });

  it("use none of the words that frighten, blame or promise, and no emoji", () => {
    const wrong = pieces.filter(
      ({ where, text }) => (forbidden.test(text) && !allowed.test(where)) || /\p{Extended_Pictographic}/u.test(text),
    );
    expect(wrong.map(({ where, text }) => `${where}: ${text}`)).toEqual([]);
  });

  it("use only placeholders that are always filled", () => {
    const known =
      "place due sent received refused hearing informBy inDays date appealBy keepBy until working fee state known nextDate blanks know count lacks sourceNames letterText operator contact sentOn text letterList letter1 letter2 letter3 kind1 kind2 kind3 day1 day2 day3 letter way keepDays keptLine planText checkInDay checkInList setDay nextCheckIn letterDay aboutStep dateList dateTold dateWorking dateAsk nth what from placeList placeLine otherPlace trailLines lineList lineText days hour".split(
        " ",
      );
    for (const { where, text } of pieces)
      expect(() => fill(text, (name) => (known.includes(name) ? "x" : undefined)), where).not.toThrow();
  });

  it("stay short: a message 420 characters, a reason 420", () => {
    const long = pieces.filter(({ where, text }) => text.length > (where === "sentences: privacy" ? 600 : 420));
    expect(long.map(({ where, text }) => `${where} ${text.length}`)).toEqual([]);
  });

  it("name rows of the ladder and refusals that exist, where a reason is made more exact", () => {
    for (const key of Object.keys(words.group("reasons"))) {
      const [row = "", refusal] = key.split(".");
      expect(becauseIds, key).toContain(row);
      expect([...refusals, "unknown"], key).toContain(refusal);
    }
  });

  it("hear nothing that two answers of a question share", () => {
    for (const id of flowIds)
      for (const [state, own] of Object.entries(words.flow(id)))
        for (const together of state === "change" ? letterIds.map(onChangeMenu) : [Object.keys(own.choices ?? {})]) {
          const choices = Object.entries(own.choices ?? {}).filter(([event]) => together.includes(event));
          const heard = choices.flatMap(([, c]) =>
            [labelOf(c), ...(typeof c === "string" ? [] : c.hears)].map((s) => s.toLowerCase()),
          );
          const labels = choices.map(([, c]) => labelOf(c).toLowerCase());
          const twice = heard.filter((phrase, i) => heard.indexOf(phrase) !== i && !labels.includes(phrase));
          expect(twice, `${id}.${state}`).toEqual([]);
        }
  });

  it("name each line of a letter by another first word, so that no two choices of a page begin alike", () => {
    for (const letter of letterIds) {
      const first = Object.entries(words.state("letter", "change").choices ?? {})
        .filter(([event]) => onChangeMenu(letter).includes(event))
        .map(([, choice]) => labelOf(choice).toLowerCase().split(" ")[0]);
      expect(first, letter).toEqual([...new Set(first)]);
    }
  });
});

/** What the change menu of a letter can hold. */
const onChangeMenu = (letter: LetterId): string[] => [
  ...changeable({ flow: "letter", state: "change", place: "p1", letter, fields: { signer: "agent" } }).map(choiceOf),
  "read",
  "larger",
  "normal",
  "more",
];
