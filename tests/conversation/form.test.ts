import { describe, expect, it } from "vitest";
import { createTalk, type Talk } from "../helpers/talk.ts";

const fill = (talk: Talk, text: string, more: Record<string, string>) =>
  talk.act({ kind: "form", turn: talk.view()?.turn ?? 0, text, more });
const ids = (talk: Talk) => talk.view()?.form?.map(({ id }) => id);
const text = (talk: Talk) => Buffer.from(talk.view()?.attachments.at(-1)?.bytes ?? []).toString();

async function begun(): Promise<Talk> {
  const talk = createTalk();
  await talk.say("old therapist, portal has nothing, no claim or anything");
  await talk.press("Write the letter");
  return talk;
}

describe("a form at a letter's question", () => {
  it("also asks for the lines that are still empty, with label and example, four at most", async () => {
    const talk = await begun();
    expect(talk.view()?.form).toEqual([
      { id: "name", label: "Your name as the office knows you", example: "Jane Sample" },
      {
        id: "address",
        label: "Where they can write to you safely",
        example: "12 Example Street\nSampletown, NY 00001",
      },
      { id: "dates", label: "When you were seen there", example: "2021 to now" },
      { id: "toAddress", label: "Address of the office", example: "500 Clinic Way\nSampletown, NY 00001" },
    ]);
  });

  it("fills them in with the answer, whole: lines, accents and apostrophes", async () => {
    const talk = await begun();
    await fill(talk, "Example Clinic", { name: "Zoë O’Brien-Núñez", address: "12 Example Street\nSampletown" });
    expect(text(talk)).toContain("Zoë O’Brien-Núñez\n12 Example Street\nSampletown\n");
    expect(talk.text()).toContain("These lines are blank, for your pen: the office's address, dates of the visits.");
  });

  it("keeps what it was given where the question itself is left blank, and asks it again", async () => {
    const talk = await begun();
    await fill(talk, " ", { name: "Jane Sample" });
    expect(talk.text()).toContain("What's the office called?");
    expect(ids(talk)).toEqual(["address", "dates", "toAddress"]);
    await talk.say("Example Clinic");
    expect(text(talk)).toContain("Jane Sample");
  });

  it("erases nothing when it is sent blank", async () => {
    const talk = await begun();
    await fill(talk, "", { name: "Jane Sample" });
    const before = await talk.session();
    await fill(talk, "", { name: "", address: " " });
    expect((await talk.session()).path).toEqual(before.path);
    expect((await talk.session()).case).toEqual(before.case);
  });

  it("answers danger first, in whichever field it stands", async () => {
    const talk = await begun();
    await fill(talk, "Example Clinic", { address: "i want to kill myself tonight" });
    expect(talk.text()).toContain("988");
    expect((await talk.session()).path.at(-1)?.flow).toBe("care");
  });

  it("takes only the fields that it asked for", async () => {
    const talk = await begun();
    await fill(talk, "Example Clinic", { tone: "firm", ref: "L99", __proto__: "x", hearing: "2027-04-01" });
    expect(text(talk)).toContain("Could you please help me");
    expect(text(talk)).not.toContain("L99");
  });
});

it("no other question has further fields", async () => {
  const talk = createTalk();
  await talk.command("start");
  expect(talk.view()).not.toHaveProperty("form");
});
