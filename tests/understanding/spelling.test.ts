import { expect, test } from "vitest";
import { createSpelling } from "../../src/understanding/spelling.ts";
import { plain, tokenize } from "../../src/understanding/text.ts";

const spell = createSpelling(["policy", "certified", "hearing", "psychiatrist"], new Set(["police"]));

test.each([
  ["polciy", "policy"],
  ["certifed", "certified"],
  ["heering", "hearing"],
  ["psychiatryst", "psychiatrist"],
])("one slip is put right: %s", (typed, meant) => expect(spell(typed)).toBe(meant));

test.each(["police", "polish", "caring", "hear", "zertified"])("another word stays: %s", (word) =>
  expect(spell(word)).toBe(word),
);

test.each([
  ["k1ll", "kill"],
  ["su!cide", "suicide"],
  ["DAÑO", "dano"],
  ["can’t", "can't"],
])("disguised and accented letters are made plain: %s", (typed, meant) => expect(plain(typed)).toBe(meant));

test("letters set apart are one word", () => expect(tokenize("k m s").map(({ word }) => word)).toEqual(["kms"]));
test("a doctor's dot ends no sentence", () =>
  expect(tokenize("dr. Kay left").map(({ word }) => word)).toEqual(["dr", "kay", "left"]));
