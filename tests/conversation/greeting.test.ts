import { describe, expect, it } from "vitest";
import { createTalk, type Talk } from "../helpers/talk.ts";

/** Sets a check-in for another day, in a server. */
async function setInServer(): Promise<Talk> {
  const talk = createTalk({ platform: "discord", elsewhere: true });
  await talk.command("start");
  await talk.say("remind me on march 20");
  for (const label of ["Eastern", "Morning, at 9"]) await talk.press(label);
  return talk;
}

describe("a check-in that is set in a server", () => {
  it("is followed at once by one message in the direct messages, which says how to stop and nothing else", async () => {
    const talk = await setInServer();
    const sent = await talk.checkIns();
    expect(sent.map(({ text, choices, constant }) => [text, choices, constant])).toEqual([
      [expect.stringMatching(/^Check-ins you asked for come here.*To stop them/), [], []],
    ]);
    expect(await talk.checkIns()).toEqual([]);
    await talk.later("2027-03-20", "14:00");
    expect((await talk.checkIns()).map(({ text }) => text)).toEqual(["Hi, it's the check-in you asked for."]);
  });

  it("is told in the server if the direct messages are closed, once, and stays set", async () => {
    const talk = await setInServer();
    await talk.checkIns({ state: "closed" });
    await talk.command("start");
    expect(talk.text()).toMatch(/^I couldn't reach you for a check-in/);
    await talk.command("start");
    expect(talk.text()).not.toMatch(/couldn't reach/);
    expect((await talk.session()).case.checkIns).toHaveLength(1);
  });

  it("is not tried again and again where the way there fails", async () => {
    const talk = await setInServer();
    expect(await talk.checkIns({ state: "failed" })).toHaveLength(1);
    await talk.later("2027-03-01", "17:30");
    expect(await talk.checkIns()).toEqual([]);
  });
});

it("a check-in that is set where it comes needs no such message", async () => {
  const talk = createTalk();
  await talk.command("start");
  await talk.say("remind me on march 20");
  for (const label of ["Eastern", "Morning, at 9"]) await talk.press(label);
  expect(await talk.checkIns()).toEqual([]);
});
