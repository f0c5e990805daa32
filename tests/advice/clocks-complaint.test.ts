import { describe, expect, it } from "vitest";
import { placeClocks as at, type Told, written } from "../helpers/place-clocks.ts";

describe("the 180 days for a complaint", () => {
  it("show the soonest day that has not passed, and the last when all have", () => {
    const events: Told[] = [
      ["refused", "2026-01-10"],
      ["knew", "2026-03-10"],
      ["refused", "2026-05-10"],
    ];
    expect(at("2026-07-09", events)).toEqual(["complaint 2026-07-09"]);
    expect(at("2026-07-10", events)).toEqual(["complaint 2026-09-06"]);
    expect(at("2026-11-24", events)).toEqual(["complaint 2026-11-06 passed"]);
  });

  it("count silence from its last day, only once it is over", () => {
    expect(at("2026-11-24", [["received", "2026-10-25"]])).toEqual(["access 2026-11-24"]);
    expect(at("2026-11-25", [["received", "2026-10-25"]])).toEqual([
      "access 2026-11-24 passed",
      "complaint 2027-05-23",
    ]);
  });

  it("count silence early where the arrival is unknown, once the late count is over too", () => {
    expect(at("2026-11-24", [["mailed", "2026-10-20"]])).toEqual(["access 2026-11-24 estimate"]);
    expect(at("2026-11-25", [["mailed", "2026-10-20"]])).toEqual([
      "access 2026-11-24 estimate passed",
      "complaint 2027-05-18 estimate",
    ]);
  });

  it("count silence as an estimate where the arrival is unknown, also up to the day they named", () => {
    const by = (sent: "asked" | "mailed", date: string, until: string) =>
      at("2027-03-01", [
        [sent, date],
        ["extended", "2027-01-20", { until }],
      ]).at(-1);
    expect(by("mailed", "2027-01-01", "2027-02-03")).toBe("complaint 2027-08-02 estimate");
    expect(by("asked", "2027-01-05", "2027-02-20")).toBe("complaint 2027-08-19 estimate");
    expect(
      at("2027-03-10", [
        ["amendment-asked", "2026-12-01"],
        ["amendment-extended", "2027-01-20", { until: "2027-02-20" }],
      ]),
    ).toEqual(["amendment 2027-02-20 passed", "complaint 2027-08-19 estimate"]);
  });

  it("count silence without an extension that came after 30 days from the sending, where the arrival is unknown", () => {
    const events = (wrote: string): Told[] => [
      ["mailed", "2027-01-05"],
      ["extended", wrote, { until: "2027-02-20" }],
    ];
    expect(at("2027-03-01", events("2027-02-08"))).toEqual([
      "access 2027-02-20 passed",
      "complaint 2027-08-03 estimate",
    ]);
    expect(at("2027-03-01", events("2027-02-04")).at(-1)).toBe("complaint 2027-08-19 estimate");
    expect(at("2027-03-01", events("2027-02-05")).at(-1)).toBe("complaint 2027-08-03 estimate");
  });

  it("keep silence before a written no that came late, not one that came in time", () => {
    expect(
      at("2026-11-24", [
        ["received", "2026-08-03"],
        ["refused", "2026-09-02", written],
      ]),
    ).toEqual(["complaint 2027-03-01"]);
    expect(
      at("2026-11-24", [
        ["received", "2026-08-01"],
        ["refused", "2026-09-02", written],
      ]),
    ).toEqual(["complaint 2027-02-27"]);
  });

  it("are wiped by all that came: no, knowing and silence, but not silence on a correction", () => {
    const before: Told[] = [
      ["received", "2026-08-01"],
      ["amendment-received", "2026-08-01"],
      ["refused", "2026-09-10", written],
      ["knew", "2026-09-11"],
    ];
    const events: Told[] = [...before, ["asked", "2026-09-12"], ["came", "2026-10-20"]];
    expect(at("2026-11-24", events)).toEqual(["amendment 2026-09-30 passed", "complaint 2027-03-29"]);
  });

  it("are wiped by a complaint up to its day, and start anew with what happens later", () => {
    const events: Told[] = [
      ["received", "2026-08-10"],
      ["refused", "2026-09-21"],
      ["complaint", "2026-09-21"],
    ];
    expect(at("2026-11-24", events)).toEqual(["access 2026-09-09 passed"]);
    expect(at("2026-11-24", [...events, ["refused", "2026-09-22"]])).toEqual([
      "access 2026-09-09 passed",
      "complaint 2027-03-21",
    ]);
  });

  it("do not count a correction that was refused in time or made late", () => {
    expect(
      at("2026-11-24", [
        ["amendment-received", "2026-08-01"],
        ["amendment-denied", "2026-09-30"],
      ]),
    ).toEqual([]);
    expect(
      at("2026-11-24", [
        ["amendment-received", "2026-08-01"],
        ["amendment-made", "2026-11-01"],
      ]),
    ).toEqual([]);
    expect(
      at("2026-11-24", [
        ["amendment-received", "2026-08-01"],
        ["amendment-denied", "2026-10-01"],
      ]),
    ).toEqual(["complaint 2027-03-29"]);
  });

  it("are an estimate where the day of a taken extension is unknown", () => {
    expect(
      at("2026-11-24", [
        ["received", "2026-09-01"],
        ["extended", "2026-09-20"],
      ]),
    ).toEqual(["access 2026-10-31 estimate passed", "complaint 2027-04-29 estimate"]);
  });

  it.each(["campus", "cash-only"])("do not run at the setting %s", (setting) => {
    expect(at("2026-11-24", [["refused", "2026-11-10"]], { setting })).toEqual([]);
  });
});
