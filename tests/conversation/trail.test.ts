import { describe, expect, it } from "vitest";
import type { Case } from "../../src/case/case.ts";
import { knowing, labels, play } from "../helpers/play.ts";

const twoPlaces: Partial<Case> = {
  person: { stage: "none" },
  places: [
    { id: "p1", kind: "clinic", name: "Example Clinic" },
    { id: "p2", kind: "therapist", name: "Dr. Sample" },
  ],
  trail: [
    { place: "p1", type: "asked", date: "2027-02-10" },
    { place: "p1", type: "received", date: "2027-02-10" },
    { place: "p2", type: "mailed", date: "2027-02-12" },
    { place: "p2", type: "said", date: "2027-02-20" },
  ],
};
const begun = () => knowing(twoPlaces);

describe("the paper trail", () => {
  it("shows the steps in the order of their days, with the names of the places", async () => {
    const talk = await play(await begun(), "/trail");
    expect(talk.text().split("\n").slice(0, 4)).toEqual([
      "Wed, Feb 10: you asked Example Clinic in writing.",
      "Wed, Feb 10: your request reached Example Clinic.",
      "Fri, Feb 12: you sent Dr. Sample a written request, by mail.",
      expect.stringMatching(/^Sat, Feb 20: Dr\. Sample /),
    ]);
  });

  it("asks which step, the newest first, and shows the older ones after More", async () => {
    const talk = await play(await begun(), "/trail", "[Change one]");
    expect(labels(talk)).toEqual(["1: Feb 20", "2: Feb 12", "3: Feb 10", "More"]);
    await talk.press("More");
    expect(talk.text()).toContain("1. Wed, Feb 10: you asked Example Clinic in writing.");
    expect(labels(talk)).toEqual(["1: Feb 10", "None of them"]);
  });

  it("puts the day of one step right: its date follows, the other place's stays", async () => {
    const talk = await play(await begun(), "/trail", "[Change one]", "[2: Feb 12]", "[The day]", "feb 16");
    expect(talk.text()).toMatch(/^Noted\. What hangs on it follows\./);
    expect((await talk.session()).case.trail).toEqual(
      twoPlaces.trail?.map((e) => (e.type === "mailed" ? { ...e, date: "2027-02-16" } : e)),
    );
    await talk.command("deadlines");
    expect(talk.text()).toContain(
      "Tuesday, March 23, in 22 days, by my count: the last day for an answer from Dr. Sample",
    );
    expect(talk.text()).toContain("Friday, March 12, in 11 days: the last day for an answer from Example Clinic");
  });

  it("takes no day that is still to come", async () => {
    const talk = await play(await begun(), "/trail", "[Change one]", "[2: Feb 12]", "[The day]", "april 3");
    expect(labels(talk)).toEqual(["Not sure", "Leave it"]);
    expect((await talk.session()).case.trail).toEqual(twoPlaces.trail);
  });

  it("forgets a day that nobody knows: no time runs from it", async () => {
    const talk = await play(await begun(), "/trail", "[Change one]", "[2: Feb 12]", "[The day]", "[Not sure]");
    expect(talk.text()).toContain("Day not known: you sent Dr. Sample a written request, by mail.");
    await talk.command("deadlines");
    expect(talk.text()).not.toContain("Dr. Sample");
    expect(talk.text()).toContain("Example Clinic");
  });

  it("takes a step out, and [Back] brings it back", async () => {
    const talk = await play(await begun(), "/trail", "[Change one]", "[2: Feb 12]", "[Take it out]");
    expect((await talk.session()).case.trail.map(({ type }) => type)).toEqual(["asked", "received", "said"]);
    await talk.press("Back");
    expect((await talk.session()).case.trail).toEqual(twoPlaces.trail);
  });

  it("keeps what was said, in quotes beside the step", async () => {
    const talk = await play(await begun(), "/trail", "[Change one]", "[1: Feb 20]", "[What was said]");
    await talk.say("the lady at the desk said come back in may");
    expect(talk.text()).toContain('Dr. Sample gave another answer. "the lady at the desk said come back in…"');
    await play(talk, "[Change one]", "[1: Feb 20]");
    expect(talk.text()).toContain('"the lady at the desk said come back in may"');
  });

  it("adds a step at the place that was chosen, on its day, and nothing elsewhere", async () => {
    const talk = await play(await begun(), "/trail", "[Add one]", "[Example Clinic]", "the nurse called me back");
    expect(talk.text()).toContain("Which day was that?");
    await talk.say("feb 26");
    const { trail } = (await talk.session()).case;
    expect(trail.slice(0, 4)).toEqual(twoPlaces.trail);
    expect(trail.slice(4)).toEqual([
      { place: "p1", type: "noted", date: "2027-02-26", words: "the nurse called me back" },
    ]);
  });

  it("does not ask for the place where only one is open", async () => {
    const places = twoPlaces.places?.slice(0, 1) ?? [];
    const talk = await play(await knowing({ ...twoPlaces, places }), "/trail", "[Add one]");
    expect(talk.text()).toContain("What happened, and who said it?");
  });

  it("is handed over as a file", async () => {
    const talk = await play(await begun(), "/trail");
    const { view } = await talk.press("As a file");
    expect(view.attachments.length).toBeGreaterThan(0);
  });

  it("says so where nothing is kept", async () => {
    const talk = await play(await knowing({ ...twoPlaces, trail: [] }), "/trail");
    expect(talk.text()).toContain("No step is kept yet.");
  });
});
