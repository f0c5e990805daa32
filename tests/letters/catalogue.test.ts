import { describe, expect, test } from "vitest";
import type { Sources } from "../../src/sources.ts";
import { kindsOf } from "../../src/letters/kinds.ts";
import { createLetters } from "../../src/letters/letters.ts";
import { files, openLetters, sources, today } from "./open-letters.ts";

const note = files.readTemplate("doctor-note/template.hbs");
const withNote = (template: string) => () => openLetters({ "doctor-note/template.hbs": template }, ["doctor-note"]);
const added = (text: string) => withNote(note + text);

describe("a letter that is wrong is refused as it is opened:", () => {
  test.each<[string, () => unknown, RegExp]>([
    ["an unknown value", added("{{#para}}{{nam}}{{/para}}"), /letter doctor-note: line \d+: no value nam/],
    ["an unknown value in a helper", added("{{#para}}{{sentence becase}}{{/para}}"), /no value becase/],
    ["an if, silent in Handlebars", added("{{#if typo}}{{#para}}x{{/para}}{{/if}}"), /no block helper if \(typo\)/],
    ["an unknown list", added("{{#each typos}}{{#para}}x{{/para}}{{/each}}"), /no block helper each/],
    ["an unknown rule", added('{{#when "lte"}}{{#para}}x{{/para}}{{/when}}'), /rule not understood: "lte"/],
    ["an unknown choice in a rule", added('{{#when "setting clinik"}}{{#para}}x{{/para}}{{/when}}'), /setting clinik/],
    ["text outside of a block", added("Please."), /text outside of a block/],
    ["a value outside of a block", added("{{name}}"), /outside of a block/],
    ["a block in a block", added("{{#para}}{{#para}}x{{/para}}{{/para}}"), /para inside of a block/],
    ["an unknown helper", added("{{#para}}{{shout name}}{{/para}}"), /no inline helper shout/],
    [
      "a clause that is not in its list",
      added('{{#clause "h.own"}}{{#para}}x{{/para}}{{/clause}}'),
      /clause h\.own is not in the list/,
    ],
    ["a source outside of a clause", added('{{#para}}{{cite "cfr-164.524-a1"}}{{/para}}'), /outside of a clause/],
    [
      "a source that the clause does not rest on",
      added('{{#clause "m.ask"}}{{#para}}{{cite "cfr-164.524-a1"}}{{/para}}{{/clause}}'),
      /does not rest on/,
    ],
    ["an unknown source", added('{{#clause "m.ask"}}{{#para}}{{cite "cfr-1"}}{{/para}}{{/clause}}'), /no source cfr-1/],
    ["a raw HTML path to the prototype", added("{{#para}}{{constructor}}{{/para}}"), /no value constructor/],
  ])("%s", (_, open, problem) => {
    expect(open).toThrow(problem);
  });

  test("a clause without words in the template", () => {
    expect(withNote(note.replace(/\{\{#clause "m\.easy"\}\}.*\{\{\/clause\}\}/u, ""))).toThrow(
      /m\.easy is not in the template/,
    );
  });

  test("a field that nobody knows", () => {
    const yaml = files.readTemplate("doctor-note/letter.yaml").replace("[greeting]", "[greting]");
    expect(() => openLetters({ "doctor-note/letter.yaml": yaml }, ["doctor-note"])).toThrow(/no field greting/);
  });

  test("a quotation that does not stand in the source", () => {
    const partial = files.readTemplate("shared/life.hbs").replace("life or physical safety", "life and limb");
    expect(() => openLetters({ "shared/life.hbs": partial }, ["denial-challenge"])).toThrow(
      /does not say "life and limb"/,
    );
  });

  test("a citation of another paragraph than the source's", () => {
    const table = files.readTemplate("shared/citations.yaml").replace("164.524(b)(2)", "164.524(b)(9)");
    expect(() => openLetters({ "shared/citations.yaml": table }, ["request"])).toThrow(
      /is not what cfr-164\.524-b2i cites/,
    );
  });
});

describe("sources", () => {
  const withSource = (id: string, change: object): Sources => {
    const source = sources.get(id);
    if (!source) throw new Error(id);
    return new Map(sources).set(id, { ...source, ...change });
  };

  test("from memory (M) are never used", () => {
    const marked = withSource("hhs-access-guidance-unreasonable", { confidence: "M" });
    expect(() => createLetters({ sources: marked, ...files })).toThrow(/from memory/);
  });

  test("for advice only are never used", () => {
    expect(() => createLetters({ sources: withSource("cfr-160.306", { use: "advice" }), ...files })).toThrow(
      /for advice only/,
    );
  });

  test("that are gone are missed", () => {
    const fewer = new Map(sources);
    fewer.delete("cfr-401.45-b5");
    expect(() => createLetters({ sources: fewer, ...files })).toThrow(/no source cfr-401\.45-b5/);
  });

  test("change the letter when their citation changes", () => {
    const moved = createLetters({ sources: withSource("ky-422.317", { citation: "KRS 999.1" }), ...files });
    expect(moved.write("request", { state: "KY" }, today).text).toContain("KRS 999.1");
  });
});

test("a new letter needs a folder of its own and no code", () => {
  const added: Record<string, string> = {
    "thanks/letter.yaml": [
      "party: patient",
      "offered: The record came.",
      "recipient: place",
      "asks: [to]",
      "ways: office",
      "trail: said",
      "optional: [got]",
      "by: [hand]",
      "clauses: [t.thanks]",
      "rules: { t.thanks: { says: thanks, when: got } }",
    ].join("\n"),
    "thanks/en.yaml": "title: Thanks\nto: The desk.\nknow: [A word of thanks helps.]\nnext: [Nothing.]",
    "thanks/template.hbs":
      '{{#clause "t.thanks"}}{{#para}}Thank you for {{sentence got}}{{/para}}{{/clause}}{{> sign}}',
    "shared/sign.hbs": "{{#closing}}Sincerely, {{name}}{{/closing}}",
  };
  const readTemplate = (path: string) => added[path] ?? files.readTemplate(path);
  const { text } = openLetters(added, ["thanks"]).write("thanks", { name: "Jane", got: "the file" }, today);
  expect(text).toBe("Thank you for the file.\n\nSincerely, Jane\n");
  const { thanks } = kindsOf({ letters: [...files.letters, "thanks"], readTemplate });
  expect(thanks).toMatchObject({ recipient: "place", asks: ["to"], ways: "office", trail: "said" });
  expect(thanks?.fields).toContain("got");
});

test("a letter of which something is not said is refused", () => {
  const yaml = files.readTemplate("doctor-note/letter.yaml");
  for (const [line, wrong] of [
    ["trail: doctor-asked", "trail: doctor-askd"],
    ["ways: doctor", ""],
    ["recipient: place", "recipient: { ofice: x }"],
  ])
    expect(() =>
      openLetters({ "doctor-note/letter.yaml": yaml.replace(line ?? "", wrong ?? "") }, ["doctor-note"]),
    ).toThrow(/letter doctor-note/);
});

test("every letter tells what it needs and where it goes", () => {
  const letters = openLetters();
  expect(letters.ids).toHaveLength(18);
  expect(letters.needs("follow-up")).toMatchObject({
    needed: ["name", "to", "asked"],
    blank: ["address", "toAddress", "received", "askedHow"],
  });
  expect(letters.needs("doctor-note")).toMatchObject({ needed: ["name", "greeting"], blank: [] });
  for (const id of letters.ids) expect(letters.spec(id).by.length).toBeGreaterThan(0);
  expect(() => letters.needs("love-letter")).toThrow("no letter love-letter");
});
