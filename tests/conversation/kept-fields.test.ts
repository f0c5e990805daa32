import { describe, expect, it } from "vitest";
import type { Case } from "../../src/case/case.ts";
import { knowing, labels, play } from "../helpers/play.ts";

const fields = { to: "Example Clinic", toAddress: "9 Elm St, Troy NY", name: "Jane Roe" };
/** A letter went out on February 10, and nobody has answered yet. */
const sent: Partial<Case> = {
  person: { stage: "none", zone: "America/New_York", hour: 12 },
  places: [{ id: "p1", kind: "clinic", name: "Example Clinic", setting: "clinic" }],
  trail: [
    { place: "p1", type: "portal-looked" },
    { place: "p1", type: "asked", date: "2027-02-10", letter: "request", how: "portal" },
    { place: "p1", type: "received", date: "2027-02-10" },
  ],
  sender: { name: "Jane Roe" },
  recipients: { p1: { to: "Example Clinic", toAddress: "9 Elm St, Troy NY" } },
  letters: [{ number: 1, nth: 1, letter: "request", place: "p1", date: "2027-02-10", sent: "2027-02-10", fields }],
};
const aNo = ["something happened", "[A no]", "[For my own good]", "[Yes, on paper]"];
const answered = async () => play(await knowing(sent), ...aNo);

describe("what is kept for the next letter", () => {
  it("is asked with the first answer to a letter that was sent", async () => {
    const talk = await answered();
    expect(talk.text()).toContain("One question, only once.");
    expect(labels(talk)).toEqual(["Erase them", "Keep these"]);
  });

  it("is not asked before any answer came", async () => {
    const talk = await play(await knowing(sent), "[What else is there]");
    expect(talk.text()).not.toContain("Keep these");
  });

  it("is erased after No: names and addresses go, days stay", async () => {
    const talk = await play(await answered(), "[Erase them]");
    expect(talk.text()).toMatch(/^Erased: names and addresses\./);
    const { case: c } = await talk.session();
    expect(JSON.stringify(c)).not.toMatch(/Example Clinic|Jane Roe|Elm St/);
    expect(c.trail.find(({ type }) => type === "asked")).toMatchObject({ date: "2027-02-10" });
    expect(c.letters).toEqual([expect.objectContaining({ sent: "2027-02-10", fields: {}, erased: true })]);
  });

  it("is asked when they took more time and the person rests, and /letters says that it is gone", async () => {
    const talk = await play(
      await knowing(sent),
      "something happened",
      "[Something else]",
      "[More time]",
      "[In writing]",
    );
    await play(talk, "april 5", "[Rest until then]");
    expect(labels(talk)).toEqual(["Erase them", "Keep these"]);
    await play(talk, "[Erase them]", "/letters");
    expect(talk.text()).toMatch(/^The letters up to now were not kept, as you wanted\./);
  });

  it.each([
    ["blank after No", "[Erase them]", /blank, for your pen: name, address, office, the office's address,/],
    ["filled after Keep", "[Keep these]", /blank, for your pen: address, date of the refusal, who refused\./],
  ])("makes the next letter %s", async (_, answer, blanks) => {
    const talk = await play(await answered(), answer);
    for (let i = 0; i < 6 && !/Here's your letter/.test(talk.text()); i++)
      await talk.press(labels(talk).find((label) => /^(Write|Skip)/.test(label)) ?? "");
    expect(talk.text()).toMatch(blanks);
  });

  it("is asked once and not again with later answers", async () => {
    const talk = await play(await answered(), "[Keep these]", "they only sent part of it");
    expect(talk.text()).not.toContain("Keep these");
    expect((await talk.session()).case.sender).toEqual({ name: "Jane Roe" });
  });

  it("is erased where the person leaves and says nothing", async () => {
    const talk = await answered();
    await talk.later("2027-03-22");
    await talk.say("hi");
    expect(talk.text()).toContain("Your place is kept.");
    expect(JSON.stringify((await talk.session()).case)).not.toMatch(/Example Clinic|Jane Roe|Elm St/);
    await talk.press("Go on");
    expect(talk.text()).not.toContain("Keep these");
  });
});
