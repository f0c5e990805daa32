import { describe, expect, it } from "vitest";
import { placeClocks as at, type Told, written } from "../helpers/place-clocks.ts";

describe("a request", () => {
  it("counts from the first sending when it was handed in first and mailed later", () => {
    expect(
      at("2026-11-24", [
        ["asked", "2026-11-02"],
        ["mailed", "2026-11-03"],
      ]),
    ).toEqual(["access 2026-12-02 estimate"]);
  });

  it("counts from a proven arrival, even where only the second sending was proven", () => {
    const events: Told[] = [
      ["asked", "2026-11-01"],
      ["mailed", "2026-11-10"],
      ["received", "2026-11-12"],
      ["received", "2026-11-14"],
    ];
    expect(at("2026-11-24", events)).toEqual(["access 2026-12-12"]);
  });

  it("goes on after a spoken no, a part, and a word on the phone", () => {
    const events: Told[] = [
      ["received", "2026-11-02"],
      ["partial", "2026-11-05"],
      ["said", "2026-11-06"],
      ["mailed", "2026-11-09"],
    ];
    expect(at("2026-11-24", events)).toEqual(["access 2026-12-02"]);
  });

  it("ends with a written no, and the next sending opens a new one", () => {
    const events: Told[] = [
      ["received", "2026-11-02"],
      ["refused", "2026-11-09", written],
      ["mailed", "2026-11-16"],
    ];
    expect(at("2026-11-24", events)).toEqual(["access 2026-12-21 estimate", "complaint 2027-05-08"]);
  });
});

describe("more time taken in writing", () => {
  const arrived: Told = ["received", "2026-10-13"];

  it("counts on day 30 and not on day 31", () => {
    expect(at("2026-11-24", [arrived, ["extended", "2026-11-12", { until: "2026-12-10" }]])).toEqual([
      "access 2026-12-10",
    ]);
    expect(at("2026-11-24", [arrived, ["extended", "2026-11-13", { until: "2026-12-10" }]])).toEqual([
      "access 2026-11-12 passed",
      "complaint 2027-05-11",
    ]);
  });

  it("never leads past day 60, and is an estimate while the day is not known", () => {
    expect(at("2026-11-24", [arrived, ["extended", "2026-11-02", { until: "2026-12-13" }]])).toEqual([
      "access 2026-12-12",
    ]);
    expect(at("2026-11-24", [arrived, ["extended", "2026-11-02"]])).toEqual(["access 2026-12-12 estimate"]);
  });

  it("counts once: the first letter, not a second one with another day", () => {
    const events: Told[] = [
      arrived,
      ["extended", "2026-11-02", { until: "2026-11-30" }],
      ["extended", "2026-11-09", { until: "2026-12-10" }],
    ];
    expect(at("2026-11-24", events)).toEqual(["access 2026-11-30"]);
  });

  it("is measured on the estimate where the arrival is unknown; the day named is no estimate, a limit is", () => {
    const mailed: Told = ["mailed", "2026-10-20"];
    const wroteOnDay34: Told = ["extended", "2026-11-23", { until: "2026-12-10" }];
    expect(at("2026-11-24", [mailed, wroteOnDay34])).toEqual(["access 2026-12-10"]);
    expect(at("2026-11-24", [mailed, ["extended", "2026-11-23", { until: "2027-02-01" }]])).toEqual([
      "access 2026-12-24 estimate",
    ]);
    expect(at("2026-11-24", [mailed, ["extended", "2026-11-02", { until: "2026-11-20" }]])).toEqual([
      "access 2026-11-24 estimate",
    ]);
  });

  it("works for a correction by day 60, up to day 90", () => {
    const asked: Told = ["amendment-received", "2026-09-01"];
    const by = (wrote: string, until: string) => at("2026-11-02", [asked, ["amendment-extended", wrote, { until }]]);
    expect(by("2026-10-31", "2026-11-20")).toEqual(["amendment 2026-11-20"]);
    expect(by("2026-10-31", "2026-12-20")).toEqual(["amendment 2026-11-30"]);
    expect(by("2026-11-01", "2026-11-20")).toEqual(["amendment 2026-10-31 passed", "complaint 2027-04-29"]);
  });

  it("at a copy does not move a correction", () => {
    expect(
      at("2026-11-24", [
        ["amendment-received", "2026-10-13"],
        ["extended", "2026-11-02", { until: "2027-01-05" }],
      ]),
    ).toEqual(["amendment 2026-12-12"]);
  });
});
