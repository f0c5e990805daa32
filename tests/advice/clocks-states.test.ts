import { describe, expect, it } from "vitest";
import { clockCase } from "../../src/advice/clocks/clock-case.ts";
import { clocks } from "../../src/advice/clocks/clocks.ts";
import { placeClocks as at, type Told } from "../helpers/place-clocks.ts";

describe("state rules", () => {
  const arrived: Told[] = [["received", "2026-11-06"]];

  it("take Washington's own extension by its 15th working day only, whatever the federal one", () => {
    const inTime = at("2026-12-03", [...arrived, ["extended", "2026-12-01", { until: "2026-12-04" }]], { state: "WA" });
    expect(inTime).toEqual(["state-copy 2026-12-04", "access 2026-12-06"]);
    const tooLate = at("2026-12-03", [...arrived, ["extended", "2026-12-02", { until: "2026-12-30" }]], {
      state: "WA",
    });
    expect(tooLate).toEqual(["state-copy 2026-12-01 passed", "access 2026-12-30"]);
    expect(at("2026-11-24", [...arrived, ["extended", "2026-11-20"]], { state: "WA" })).toEqual([
      "state-copy 2026-12-09 estimate",
      "access 2027-01-05 estimate",
    ]);
  });

  it("take Washington's extension of a correction by its 10th day, up to its 21st", () => {
    const asked: Told = ["amendment-received", "2026-11-02"];
    const by = (wrote: string) =>
      at("2026-11-14", [asked, ["amendment-extended", wrote, { until: "2026-12-15" }]], { state: "WA" })[0];
    expect(by("2026-11-12")).toBe("state-amend 2026-11-23");
    expect(by("2026-11-13")).toBe("state-amend 2026-11-12 passed");
  });

  it.each(["CA", "MD", "TN", "NY", "NV"])("know no extension in %s", (state) => {
    const plain = at("2026-11-24", arrived, { state });
    const extended = at("2026-11-24", [...arrived, ["extended", "2026-11-10", { until: "2026-12-30" }]], { state });
    expect(extended.filter((clock) => clock.startsWith("state"))).toEqual(
      plain.filter((clock) => clock.startsWith("state")),
    );
  });

  it.each(["va", "campus", "jail"])("are not for the setting %s", (setting) => {
    const events: Told[] = [...arrived, ["amendment-received", "2026-11-06"], ["refused", "2026-11-10"]];
    for (const state of ["CA", "WA", "CT", "NV"])
      expect(at("2026-11-24", events, { state, setting }).filter((clock) => clock.startsWith("state"))).toEqual([]);
  });

  it("stand alone at a clinician who never bills electronically", () => {
    const events: Told[] = [
      ["received", "2026-10-01"],
      ["refused", "2026-11-10"],
    ];
    expect(at("2026-11-24", events, { state: "CA", setting: "cash-only" })).toEqual(["state-copy 2026-10-16 passed"]);
    expect(at("2026-11-24", events, { state: "CT", setting: "cash-only" })).toEqual(["state-court 2026-12-10"]);
    expect(at("2026-11-24", events, { setting: "cash-only" })).toEqual([]);
  });

  it("are for providers, in New York for clinics and hospitals", () => {
    expect(at("2026-11-24", arrived, { state: "CA", kind: "insurer" })).toEqual(["access 2026-12-06"]);
    expect(at("2026-11-24", arrived, { state: "NY", kind: "therapist" })).toEqual(["access 2026-12-06"]);
    expect(at("2026-11-24", arrived, { state: "NY", setting: "state-hospital" })).toEqual([
      "state-look 2026-11-16 passed",
      "access 2026-12-06",
    ]);
  });

  it("are those of the place where it differs from the person", () => {
    const place = (state?: string) => ({
      id: "here",
      kind: "clinic",
      state,
      events: [{ type: "received", date: "2026-11-06" }],
    });
    const ids = (state?: string) =>
      clocks(clockCase.parse({ person: { state: "CA" }, places: [place(state)] }), "2026-11-24").map(({ id }) => id);
    expect(ids()).toEqual(["state-copy", "access"]);
    expect(ids("OH")).toEqual(["access"]);
  });

  it("in Connecticut count from any no since all came, a complaint changes nothing", () => {
    const events: Told[] = [
      ["refused", "2026-09-01"],
      ["came", "2026-09-10"],
      ["refused", "2026-10-10"],
      ["refused", "2026-11-10"],
      ["complaint", "2026-11-12"],
    ];
    expect(at("2026-11-24", events, { state: "CT" })).toEqual(["state-court 2026-12-10"]);
    expect(at("2027-01-04", events, { state: "CT" })).toEqual(["state-court 2026-12-10 passed"]);
  });
});
