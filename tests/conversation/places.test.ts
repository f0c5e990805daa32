import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockCaseOf } from "../../src/advice/case-clocks.ts";
import { clocks } from "../../src/advice/clocks/clocks.ts";
import { type Case, emptyCase, type Entry, type Place } from "../../src/case/case.ts";
import { closePlace, mergePlaces } from "../../src/case/places.ts";
import { withLineDay, withoutLine } from "../../src/case/trail-lines.ts";
import { clockEventTypes } from "../../src/case/vocabulary.ts";
import { anyDay } from "../helpers/clock-cases.ts";
import { knowing, labels, play } from "../helpers/play.ts";

const today = "2027-03-01";
const ids = ["p1", "p2", "p3", "p4"];
const clinic: Place = { id: "p1", kind: "clinic", name: "Example Clinic" };
const therapist: Place = { id: "p2", kind: "therapist", name: "Dr. Sample" };
const hospital: Place = { id: "p3", kind: "hospital", name: "Sample Hospital" };
const threePlaces: Partial<Case> = {
  person: { stage: "none" },
  places: [clinic, therapist, hospital],
  trail: [
    { place: "p1", type: "asked", date: "2027-02-10" },
    { place: "p1", type: "received", date: "2027-02-10" },
    { place: "p2", type: "mailed", date: "2027-02-12" },
  ],
};

/** Any case of four offices, none of them closed twice. */
const anyCase: fc.Arbitrary<Case> = fc
  .record({
    closed: fc.subarray(ids),
    trail: fc.array(
      fc.record({ place: fc.constantFrom(...ids), type: fc.constantFrom(...clockEventTypes), date: anyDay }),
      { minLength: 1, maxLength: 14 },
    ),
    named: fc.subarray(ids),
  })
  .map(({ closed, trail, named }) => ({
    ...emptyCase,
    places: ids.map((id) => ({
      id,
      kind: "clinic" as const,
      ...(named.includes(id) && { name: `Clinic ${id}` }),
      ...(closed.includes(id) && { closed: true as const }),
    })),
    trail,
    checkIns: ids.map((place, i) => ({ id: i + 1, date: "2027-05-01", about: "step" as const, step: "asked", place })),
  }));
const anyPlace = fc.constantFrom(...ids);

const stepsAt = ({ trail }: Case, place: string) => trail.filter((e) => e.place === place);
const placeOf = ({ places }: Case, id: string) => places.find((place) => place.id === id);
const clocksAt = (c: Case, id: string) => clocks(clockCaseOf(c), today).filter(({ place }) => place === id);
const withoutPlace = (steps: Entry[]) => steps.map((step) => JSON.stringify({ ...step, place: "" })).toSorted();
const othersThan = (...some: string[]) => ids.filter((id) => !some.includes(id));

describe("places, whatever is known of them", () => {
  it("lose no step, letter or check-in when two are put together, and the others stay as they are", () => {
    fc.assert(
      fc.property(anyCase, anyPlace, anyPlace, (c, into, from) => {
        fc.pre(into !== from);
        const joined = mergePlaces(c, into, from);
        expect(placeOf(joined, from)).toBeUndefined();
        expect(withoutPlace(stepsAt(joined, into))).toEqual(withoutPlace([...stepsAt(c, into), ...stepsAt(c, from)]));
        expect(joined.checkIns).toHaveLength(c.checkIns.length);
        for (const id of othersThan(into, from)) {
          expect(placeOf(joined, id)).toEqual(placeOf(c, id));
          expect(clocksAt(joined, id)).toEqual(clocksAt(c, id));
        }
      }),
    );
  });

  it("put together, stand in the order of their days", () => {
    fc.assert(
      fc.property(anyCase, (c) => {
        const days = stepsAt(mergePlaces(c, "p1", "p2"), "p1").map(({ date }) => date ?? "");
        expect(days).toEqual(days.toSorted());
      }),
    );
  });

  it("closed, keep every step and count nothing; opened again, all is as it was", () => {
    fc.assert(
      fc.property(anyCase, anyPlace, (c, id) => {
        const closed = closePlace(c, id, true);
        expect(closed.trail).toEqual(c.trail);
        expect(clocksAt(closed, id)).toEqual([]);
        for (const other of othersThan(id)) expect(placeOf(closed, other)).toEqual(placeOf(c, other));
        for (const other of othersThan(id)) expect(clocksAt(closed, other)).toEqual(clocksAt(c, other));
        expect(clocksAt(closePlace(closed, id, false), id)).toEqual(clocksAt(closePlace(c, id, false), id));
      }),
    );
  });

  it("are the only ones whose dates follow when a step of theirs is put right or taken out", () => {
    fc.assert(
      fc.property(anyCase, fc.nat(13), anyDay, (c, n, day) => {
        const line = n % c.trail.length;
        const at = c.trail[line]?.place ?? "";
        for (const changed of [withLineDay(c, line, day), withoutLine(c, line)])
          for (const other of othersThan(at)) {
            expect(clocksAt(changed, other)).toEqual(clocksAt(c, other));
            expect(stepsAt(changed, other)).toEqual(stepsAt(c, other));
          }
      }),
    );
  });
});

describe("/places", () => {
  it("says how each place stands and its next date, and which one is a count", async () => {
    const talk = await play(await knowing(threePlaces), "/places");
    expect(talk.text()).toContain("1. Example Clinic: the request is out");
    expect(talk.text()).toContain("Next date: Friday, March 12, in 11 days.");
    expect(talk.text()).toContain("2. Dr. Sample: the request is out");
    expect(talk.text()).toContain("Next date by my count: Friday, March 19, in 18 days.");
    await talk.press("More");
    expect(talk.text()).toContain("Sample Hospital");
    expect(labels(talk)).toContain("Add another");
  });

  it("gives a place another name, also for letters to come, and leaves the others", async () => {
    const talk = await play(await knowing(threePlaces), "/places", "[Dr. Sample]", "[Change it]", "[Its name]");
    await talk.say("Dr. Other");
    expect(talk.text()).toMatch(/^Dr\. Other: /);
    const { places, trail } = (await talk.session()).case;
    expect(places).toEqual([clinic, { ...therapist, name: "Dr. Other" }, hospital]);
    expect(trail).toEqual(threePlaces.trail);
  });

  it("puts two together only after a yes, and [Back] takes it back", async () => {
    const talk = await play(await knowing(threePlaces), "/places", "[Dr. Sample]", "[Change it]");
    await play(talk, "[Same as another]", "[Example Clinic]");
    expect(talk.text()).toContain("Then the steps of Example Clinic move to Dr. Sample");
    expect((await talk.session()).case.places).toHaveLength(3);
    await talk.press("Put together");
    expect(talk.text()).toMatch(/^They are one place now\./);
    expect((await talk.session()).case.places).toEqual([therapist, hospital]);
    await talk.press("Back");
    expect((await talk.session()).case.places).toEqual(threePlaces.places);
    expect((await talk.session()).case.trail).toEqual(threePlaces.trail);
  });

  it("closes a place: its dates are gone from the list, and come back when it is opened again", async () => {
    const talk = await play(await knowing(threePlaces), "/places", "[Example Clinic]", "[Close it]", "/deadlines");
    expect(talk.text()).not.toContain("Example Clinic");
    expect(talk.text()).toContain("the last day for an answer from Dr. Sample");
    await play(talk, "/places", "[More]", "[Example Clinic]");
    expect(talk.text()).toContain("Example Clinic: closed.");
    await play(talk, "[Open it again]", "/deadlines");
    expect(talk.text()).toContain("Friday, March 12, in 11 days: the last day for an answer from Example Clinic");
  });

  it("adds a place beside the others, with steps of its own", async () => {
    const talk = await play(await knowing(threePlaces), "/places", "[More]", "[Add another]");
    await play(talk, "[They said no]");
    const { case: c } = await talk.session();
    expect(c.places.map(({ id }) => id)).toEqual(["p1", "p2", "p3", "p4"]);
    expect(c.trail.slice(0, 3)).toEqual(threePlaces.trail);
    expect(c.trail.slice(3).map(({ place, type }) => [place, type])).toEqual([["p4", "refused"]]);
  });

  it("goes on with the place that was added, whatever waited before", async () => {
    const talk = await play(await knowing(threePlaces), "[What else is there]", "/places", "[More]", "[Add another]");
    await play(talk, "[Haven't asked yet]");
    expect(talk.text()).not.toContain("Your request is with them");
    expect((await talk.session()).path.map(({ place }) => place)).toEqual(["p4"]);
  });

  it("names a place that is added like none that is kept", async () => {
    const talk = await play(await knowing(threePlaces), "/places", "[Dr. Sample]", "[Change it]");
    await play(talk, "[Same as another]", "[Example Clinic]", "[Put together]", "/places", "[Add another]");
    await play(talk, "[They said no]");
    expect((await talk.session()).case.places.map(({ id, name }) => [id, name])).toEqual([
      ["p2", "Dr. Sample"],
      ["p3", "Sample Hospital"],
      ["p4", undefined],
    ]);
  });

  it("leads from one place back to all of them", async () => {
    const talk = await play(await knowing(threePlaces), "/places", "[Dr. Sample]", "/places");
    expect(labels(talk)).toEqual(["Example Clinic", "Dr. Sample", "More", "That's all"]);
  });
});

describe("which place is this about?", () => {
  it("is asked where two offices or more are open", async () => {
    const talk = await play(await knowing(threePlaces), "something happened");
    expect(talk.text()).toContain("Which place is this about?");
    await play(talk, "[Dr. Sample]", "[A no]", "[It's policy]");
    const last = (await talk.session()).case.trail.at(-1);
    expect(last).toMatchObject({ place: "p2", type: "refused", ground: "policy" });
  });

  it.each([
    ["one is kept", [clinic]],
    ["the others are closed", [clinic, { ...therapist, closed: true as const }]],
    ["the other is Social Security", [clinic, { id: "ssa", kind: "ssa" as const }]],
  ])("is not asked where %s", async (_, places) => {
    const talk = await play(await knowing({ ...threePlaces, places }), "something happened");
    expect(talk.text()).toContain("How did it go?");
  });
});
