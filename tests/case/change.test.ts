import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyCase } from "../../src/case/case.ts";
import { addEntry, declineStep, learnPerson, learnPlace, reconsider } from "../../src/case/change.ts";
import { learn } from "../../src/case/learn.ts";
import { letterSent } from "../../src/case/sent.ts";

describe("the case", () => {
  it("keeps what is known of one place when another one learns something", () => {
    const first = learnPlace(learnPlace(emptyCase, "p1", { name: "Example Clinic" }), "p2", { name: "Other Clinic" });
    const changed = learnPlace(first, "p2", { stillPatient: false });
    expect(changed.places).toEqual([
      { id: "p1", kind: "clinic", name: "Example Clinic" },
      { id: "p2", kind: "clinic", name: "Other Clinic", stillPatient: false },
    ]);
  });

  it("writes steps about the claim down at Social Security, whichever office the talk is about", () => {
    const c = addEntry(emptyCase, { place: "p1", type: "file-asked", date: "2027-03-01" });
    expect(c.trail).toEqual([{ place: "ssa", type: "file-asked", date: "2027-03-01" }]);
    expect(c.places).toEqual([{ id: "ssa", kind: "ssa" }]);
  });

  it("remembers what was declined where it belongs, and forgets it when all is looked at again", () => {
    const c = declineStep(declineStep(emptyCase, "p1", "doctor"), "p1", "ssa-file");
    expect(c.places[0]?.declined).toEqual(["doctor"]);
    expect(c.person.declined).toEqual(["ssa-file"]);
    const again = reconsider(c);
    expect([again.places[0]?.declined, again.person.declined]).toEqual([undefined, undefined]);
  });

  it("notes a mailed letter as mailed, so that its arrival is open, and a portal message as asked", () => {
    const mailed = letterSent(emptyCase, { letter: "request", place: "p1", how: "certified" }, "2027-03-01");
    const portal = letterSent(emptyCase, { letter: "request", place: "p1", how: "portal" }, "2027-03-01");
    expect([mailed.trail[0]?.type, portal.trail[0]?.type]).toEqual(["mailed", "asked"]);
  });
});

describe("learning from what was said", () => {
  const today = "2027-03-01";

  it("takes several facts of one message", () => {
    const c = learn(emptyCase, "p1", { hearing: "2027-03-11", lawyer: false, got: "summaries" }, today);
    expect(c.person).toMatchObject({ hearing: "2027-03-11", stage: "hearing", lawyer: false });
    expect(c.trail).toEqual([{ place: "p1", type: "partial", got: "summaries" }]);
  });

  it("takes a later word for an earlier one: a lawyer after all", () => {
    const c = learn(learnPerson(emptyCase, { lawyer: false, state: "NY" }), "p1", { lawyer: true }, today);
    expect(c.person).toEqual({ lawyer: true, state: "NY" });
  });

  it("dates a letter that went out 33 days ago by certified mail", () => {
    const c = learn(
      emptyCase,
      "p1",
      { tried: ["letter"], sentDaysAgo: 33, how: "certified", refusal: "silence" },
      "2027-03-08",
    );
    expect(c.trail).toMatchObject([{ type: "mailed", date: "2027-02-03", how: "certified" }, { type: "silent" }]);
  });

  it("writes nothing twice, and nothing about other places", () => {
    const told = fc.record(
      {
        lawyer: fc.boolean(),
        got: fc.constantFrom("summaries" as const, "partial" as const, "all" as const),
        refusal: fc.constantFrom("policy" as const, "protection" as const, "silence" as const),
        tried: fc.subarray(["portal", "request", "doctor", "letter", "file"]),
        wary: fc.constant(true),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(told, (facts) => {
        const other = learn(emptyCase, "p2", { refusal: "money" }, today);
        const once = learn(other, "p1", facts, today);
        expect(learn(once, "p1", facts, today)).toEqual(once);
        expect(once.trail.filter((e) => e.place === "p2")).toEqual(other.trail);
      }),
    );
  });
});
