import { expect, test } from "vitest";
import { letters, write } from "./open-letters.ts";
import { rich, whole } from "./typed.ts";

const file = (name: string): string => `../fixtures/letters/${name}.txt`;

test.each(letters.ids)("%s reads as it was last read aloud", async (letter) => {
  await expect(write(letter, whole[letter] ?? {}).text).toMatchFileSnapshot(file(letter));
});

test.each(Object.keys(rich))("%s with much typed into it reads as it was last read aloud", async (letter) => {
  await expect(write(letter, rich[letter] ?? {}).text).toMatchFileSnapshot(file(`${letter}-rich`));
});
