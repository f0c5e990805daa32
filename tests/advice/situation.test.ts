import { describe, expect, it } from "vitest";
import { situation } from "../../src/advice/situation.ts";
import { type Case, emptyCase, type Entry } from "../../src/case/case.ts";

const today = "2027-03-01";
const trailOf = (...entries: Omit<Entry, "place">[]): Case => ({
  ...emptyCase,
  places: [{ id: "p1", kind: "clinic" }],
  trail: entries.map((entry) => ({ place: "p1", ...entry })),
});

describe("the facts of one place on one day", () => {
  it("count the days since a letter was sent and arrived", () => {
    const c = trailOf(
      { type: "mailed", date: "2027-01-20", how: "certified" },
      { type: "received", date: "2027-01-25" },
    );
    expect(situation(c, "p1", today)).toMatchObject({
      sentDaysAgo: 40,
      receivedDaysAgo: 35,
      tried: ["letter", "request"],
    });
  });

  it("change with the trail: a refusal ends a silence, records that came end a refusal", () => {
    const silent = trailOf({ type: "asked", date: "2027-01-20" }, { type: "silent" });
    const refused = trailOf(
      { type: "asked", date: "2027-01-20" },
      { type: "silent" },
      { type: "refused", ground: "policy", date: "2027-02-01" },
    );
    const came = trailOf({ type: "refused", ground: "policy" }, { type: "came", date: "2027-02-20" });
    expect([situation(silent, "p1", today).refusal, situation(refused, "p1", today).refusal]).toEqual([
      "silence",
      "policy",
    ]);
    expect(situation(came, "p1", today)).toMatchObject({ got: "all" });
    expect(situation(came, "p1", today).refusal).toBeUndefined();
  });

  it("do not take what the portal shows for an answer of the office", () => {
    const c = trailOf({ type: "refused", ground: "policy" }, { type: "partial", got: "portal" });
    expect(situation(c, "p1", today)).toMatchObject({ refusal: "policy", got: "portal" });
  });

  it("know an office that was only asked out loud", () => {
    expect(situation(trailOf({ type: "asked-aloud" }), "p1", today).spokenOnly).toBe(true);
    expect(situation(trailOf({ type: "asked-aloud", by: "desk" }), "p1", today).spokenOnly).toBeUndefined();
    expect(
      situation(trailOf({ type: "asked-aloud" }, { type: "asked", date: "2027-02-01" }), "p1", today).spokenOnly,
    ).toBeUndefined();
  });

  it("count business days to a hearing, and leave out what lies in the future", () => {
    const c = { ...trailOf({ type: "asked", date: "2027-03-05" }), person: { hearing: "2027-03-11" } };
    const facts = situation(c, "p1", today);
    expect(facts).toMatchObject({ stage: "hearing", hearingInBusinessDays: 8, hearingSoon: true, tried: [] });
    expect(facts.sentDaysAgo).toBeUndefined();
  });

  it("do not mix two places", () => {
    const c: Case = {
      ...trailOf({ type: "refused", ground: "policy" }),
      places: [
        { id: "p1", kind: "clinic" },
        { id: "p2", kind: "clinic" },
      ],
    };
    expect(situation(c, "p2", today).refusal).toBeUndefined();
  });

  it("count a step about the claim at every place", () => {
    const c: Case = { ...emptyCase, trail: [{ place: "ssa", type: "file-asked", date: "2027-02-01" }] };
    expect(situation(c, "p1", today).tried).toEqual(["file"]);
  });
});
