import { describe, expect, test } from "vitest";
import { readOwn } from "../../src/files.ts";
import { readPhrases, tableNames } from "../../src/understanding/phrases.ts";
import { readWords } from "../../src/understanding/words.ts";
import { read } from "./reading.ts";

const { tables, regular } = readPhrases(readOwn);

describe.each(tableNames)("every row of %s.yaml", (name) => {
  test.each(tables[name].rows.map((row) => [row.example, row] as const))("finds its example: %s", (example, row) => {
    const found = tables[name].find(readWords(example, regular)).map((match) => match.row);
    expect(found).toContain(row);
  });
});

test("the example of every row of danger is answered first, or asked about softly where the row is unclear", () => {
  const silent = tables.crisis.rows.filter(({ example, means }) => {
    const { crisis, checkIn } = read(example);
    return crisis === null && !(means === "unclear" && checkIn);
  });
  expect(silent.map(({ example }) => example)).toEqual([]);
});

test("no example of a harmless phrase is taken for danger", () => {
  expect(tables.calm.rows.filter(({ example }) => read(example).crisis).map(({ example }) => example)).toEqual([]);
});

test("the example of every short answer means what its row says", () => {
  const wrong = tables.answers.rows.filter(({ example, means }) => read(example).answer !== means);
  expect(wrong.map(({ example }) => example)).toEqual([]);
});

test("a table with an unknown key is refused with the name of its file", () => {
  const spoilt = (path: string) =>
    path.endsWith("en/calm.yaml") ? '[{ say: a, means: b, exmple: "a" }]' : readOwn(path);
  expect(() => readPhrases(spoilt)).toThrow("data/phrases/en/calm.yaml");
});
