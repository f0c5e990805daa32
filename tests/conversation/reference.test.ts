import { expect, it } from "vitest";
import { createTalk, type Talk } from "../helpers/talk.ts";

const textFile = (talk: Talk): string => {
  const file = talk.view()?.attachments.find(({ name }) => name.endsWith("1.txt") || name.endsWith("12.txt"));
  return Buffer.from(file?.bytes ?? []).toString();
};

/** A request that was written and faxed. */
async function requested(): Promise<Talk> {
  const talk = createTalk();
  await talk.say("old therapist, portal has nothing, no claim or anything");
  await talk.press("Write the letter");
  await talk.say("Example Clinic");
  return talk;
}

it("a letter has a short reference, and the next letter to the office names it and encloses a copy", async () => {
  const talk = await requested();
  expect(textFile(talk)).toContain("My reference: L1");
  for (const label of ["It's right", "Fax", "It's sent"]) await talk.press(label);
  await talk.later("2027-04-12");
  await talk.say("hi");
  for (const label of ["Go on", "Nothing at all", "Write the letter"]) await talk.press(label);
  const text = textFile(talk);
  expect(text).toContain("My reference: L2");
  expect(text).toContain("I asked for my records on March 1, 2027 (by fax; my reference L1).");
  expect(text).toContain("Enclosures:\nCopy of my request of March 1, 2027 (my reference L1)");
});

it("a letter that is changed before it goes out keeps its reference", async () => {
  const talk = await requested();
  await talk.press("Firmer tone");
  expect(textFile(talk)).toContain("My reference: L1");
});

it("a letter that was never sent is not named in the next one", async () => {
  const talk = await requested();
  await talk.press("Leave it");
  await talk.say("they got my request on january 5 and never answered");
  const { letters } = (await talk.session()).case;
  expect(letters.map(({ sent }) => sent)).toEqual([undefined]);
  expect(textFile(talk)).not.toContain("my reference L1");
});
