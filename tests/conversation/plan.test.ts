import { describe, expect, it } from "vitest";
import type { Case } from "../../src/case/case.ts";
import { knowing, labels, play } from "../helpers/play.ts";

const threePlaces: Partial<Case> = {
  person: { stage: "hearing", hearing: "2027-06-24", lawyer: false },
  places: [
    { id: "p1", kind: "clinic", name: "Example Clinic" },
    { id: "p2", kind: "therapist", name: "Dr. Sample" },
    { id: "p3", kind: "hospital", name: "Sample Hospital", setting: "hospital" },
  ],
  trail: [
    { place: "p1", type: "asked", date: "2027-02-10" },
    { place: "p1", type: "received", date: "2027-02-10" },
    { place: "p2", type: "mailed", date: "2027-02-12" },
    { place: "p3", type: "refused", ground: "protection", written: true, date: "2027-02-20" },
  ],
};

describe("/plan", () => {
  it("says the date that comes first with its working, how each place stands, and the next step and why", async () => {
    const talk = await play(await knowing(threePlaces), "/plan");
    expect(talk.text()).toContain("Until Wednesday, June 9");
    expect(talk.text()).toContain("hearing Jun 24 − 10 business days = Jun 9");
    expect(talk.text()).toContain("Example Clinic: the request is out");
    expect(talk.text()).toContain("Next date: Friday, March 12, in 11 days.");
    expect(talk.text()).toMatch(/^Next: /m);
    expect(talk.text().length).toBeLessThanOrEqual(600);
  });

  it("counts the places for which there is no room", async () => {
    const more = Array.from({ length: 7 }, (_, i) => ({ id: `p${i + 4}`, kind: "clinic" as const }));
    const places = [...(threePlaces.places ?? []), ...more];
    const talk = await play(await knowing({ ...threePlaces, places }), "/plan");
    expect(talk.text()).toMatch(/And \d more: \/places shows them\./);
    expect(talk.text().length).toBeLessThanOrEqual(600);
  });

  it("leaves a closed place out", async () => {
    const places = threePlaces.places?.map((place) =>
      place.id === "p3" ? { ...place, closed: true as const } : place,
    );
    const talk = await play(await knowing({ ...threePlaces, ...(places && { places }) }), "/plan");
    expect(talk.text()).not.toContain("Sample Hospital");
  });

  it("is handed over as a file with names", async () => {
    const talk = await play(await knowing(threePlaces), "/plan", "[As a file]");
    expect(labels(talk)).toEqual(["With names", "Leave names out", "No file"]);
    const { view } = await talk.press("With names");
    const text = view.attachments.map(({ bytes }) => Buffer.from(bytes).toString("utf8")).join("\n");
    expect(text).toContain("Example Clinic");
  });

  it("is handed over without any name, in the file and in its name", async () => {
    const talk = await play(await knowing(threePlaces), "/plan", "[As a file]");
    const { view } = await talk.press("Leave names out");
    const text = view.attachments.map(({ name, bytes }) => `${name} ${Buffer.from(bytes).toString("utf8")}`).join("\n");
    expect(text).toContain("Office A");
    expect(text).not.toMatch(/Example Clinic|Dr\. Sample|Sample Hospital/);
  });

  it("leads to the dates and to the steps, and back to what waited", async () => {
    const talk = await play(await knowing(threePlaces), "/plan", "[My dates]");
    expect(talk.text()).toContain("1. Wednesday, June 9");
    await play(talk, "[More]", "[That's all]", "/plan", "[Steps so far]");
    expect(talk.text()).toContain("Wed, Feb 10: you asked Example Clinic in writing.");
    await talk.press("That's all");
    expect(talk.text()).toContain("Is there something else?");
  });

  it("changes nothing of what is known", async () => {
    const talk = await knowing(threePlaces);
    const before = (await talk.session()).case;
    await play(talk, "/plan", "/deadlines", "/places", "/trail", "/mydata", "/checkins");
    expect((await talk.session()).case).toEqual(before);
  });
});
