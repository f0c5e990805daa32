import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { claimRules } from "../../src/advice/clocks/claim.ts";
import { clockCase } from "../../src/advice/clocks/clock-case.ts";
import { claimClockIds, placeClockIds } from "../../src/advice/clocks/clock.ts";
import { clocks } from "../../src/advice/clocks/clocks.ts";
import { placeRules } from "../../src/advice/clocks/places.ts";

const labelled = "../shared/clocks/dev.jsonl";

describe("the tables of clocks", () => {
  it("hold every clock, in the order in which those of one day are told", () => {
    expect(claimRules.map(({ id }) => id)).toEqual(claimClockIds);
    expect([...new Set(placeRules.map(({ id }) => id))]).toEqual(placeClockIds);
  });

  it.each(claimRules)("count $id as their example says", ({ id, example }) => {
    const { person, today, date } = example;
    expect(clocks({ person, places: [] }, today)).toContainEqual(expect.objectContaining({ id, date }));
  });

  it.each(placeRules)("count $id as their example says ($example.date)", ({ id, example }) => {
    const { place, today, date } = example;
    const kept = clocks({ person: {}, places: [{ ...place, id: "here" }] }, today);
    expect(kept).toContainEqual(expect.objectContaining({ id, place: "here", date }));
  });
});

describe("a list of clocks", () => {
  it("comes soonest first, and in the order of the tables on one day", () => {
    const places = [
      { id: "b", kind: "clinic", state: "NV", events: [{ type: "received", date: "2027-02-01" }] },
      {
        id: "a",
        kind: "clinic",
        events: [
          { type: "received", date: "2027-02-02" },
          { type: "followed-up", date: "2027-02-22" },
        ],
      },
    ];
    const person = { hearing: { date: "2027-03-11" } };
    const kept = clocks(clockCase.parse({ person, places }), "2027-02-24");
    expect(kept.map(({ id, place }) => [id, place].join(" ").trim())).toEqual([
      "state-look b",
      "subpoena",
      "access b",
      "inform",
      "access a",
      "follow-up a",
    ]);
  });

  it("gives the day counted from and the working", () => {
    const events = [{ type: "received", date: "2026-11-06" }];
    const input = clockCase.parse({ person: {}, places: [{ id: "clinic", kind: "clinic", events }] });
    expect(clocks(input, "2026-11-24")).toEqual([
      {
        id: "access",
        place: "clinic",
        date: "2026-12-06",
        estimate: false,
        passed: false,
        from: "2026-11-06",
        working: "arrived Nov 6 + 30 days = Dec 6",
      },
    ]);
  });

  it.each([
    [{ type: "mailed", date: "2026-11-03" }, "by my count: mailed Nov 3 + 5 days by mail + 30 days = Dec 8"],
    [{ type: "doctor-asked", date: "2026-11-16" }, "by my count: doctor asked Nov 16 + 14 days = Nov 30"],
    [{ type: "refused", date: "2026-11-17" }, "refused Nov 17 + 180 days = May 16, 2027"],
  ])("says in the working what is only our count, and the year where it is another: %o", (event, working) => {
    const input = clockCase.parse({ places: [{ id: "clinic", kind: "clinic", events: [event] }] });
    expect(clocks(input, "2026-11-24").map((clock) => clock.working)).toEqual([working]);
  });

  it("says in the working how a hearing is counted back", () => {
    const kept = clocks({ person: { hearing: { date: "2027-03-11", subpoenaAsked: true } }, places: [] }, "2027-03-01");
    expect(kept.map(({ working }) => working)).toEqual(["hearing Mar 11 − 5 business days = Mar 4"]);
  });

  it("is empty where nothing is known", () => {
    expect(clocks(clockCase.parse({}), "2026-11-24")).toEqual([]);
  });
});

describe("a case for the clocks", () => {
  it.each([
    ["an unknown key", { person: { mood: "low" }, places: [] }],
    [
      "an unknown kind of event",
      { places: [{ id: "a", kind: "clinic", events: [{ type: "sued", date: "2026-11-01" }] }] },
    ],
    [
      "a step that only the ladder reads",
      { places: [{ id: "a", kind: "clinic", events: [{ type: "met", date: "2026-11-01" }] }] },
    ],
    ["a day that does not exist", { person: { hearing: { date: "2027-02-29" } } }],
    ["an event without a day", { places: [{ id: "a", kind: "clinic", events: [{ type: "asked" }] }] }],
  ])("is refused with %s", (_, input) => {
    expect(clockCase.safeParse(input).success).toBe(false);
  });
});

describe.skipIf(!existsSync(labelled))("the labelled cases", () => {
  const lines = existsSync(labelled) ? readFileSync(labelled, "utf8").trim().split("\n").map(readLine) : [];

  it.each(lines)("$id: $note", ({ today, input, expected }) => {
    const got = clocks(clockCase.parse(input), today);
    expect(new Set(got.map(asText))).toEqual(new Set(expected.map(asText)));
  });
});

interface Scored {
  id: string;
  place?: string;
  date: string;
  estimate: boolean;
  passed: boolean;
}

function readLine(text: string) {
  const line: { id: string; note: string; today: string; case: unknown; expect: Scored[] } = JSON.parse(text);
  return { id: line.id, note: line.note, today: line.today, input: line.case, expected: line.expect };
}

const asText = ({ id, place, date, estimate, passed }: Scored) => JSON.stringify({ id, place, date, estimate, passed });
