import { describe, expect, it } from "vitest";
import { placeClocks as at, type Told, written } from "../helpers/place-clocks.ts";

describe("days to look again", () => {
  it.each(["review-answered", "came", "complaint"])("after a review was asked for end with: %s", (type) => {
    const asked: Told = ["review-asked", "2026-11-02"];
    expect(at("2026-11-24", [asked])).toEqual(["review 2026-12-02 estimate"]);
    expect(at("2026-11-24", [asked, [type, "2026-11-10"]])).toEqual([]);
  });

  it.each(["said", "partial", "came", "extended", "complaint"])("after a follow-up end with: %s", (type) => {
    expect(
      at("2026-11-24", [
        ["followed-up", "2026-11-16"],
        [type, "2026-11-18"],
      ]),
    ).toEqual([]);
    expect(
      at("2026-11-24", [
        [type, "2026-11-10"],
        ["followed-up", "2026-11-16"],
      ]),
    ).toEqual(["follow-up 2026-11-26 estimate"]);
  });

  it.each(["said", "partial", "came"])("after a doctor was asked end with: %s", (type) => {
    expect(
      at("2026-11-24", [
        ["doctor-asked", "2026-11-16"],
        [type, "2026-11-18"],
      ]),
    ).toEqual([]);
  });

  it("after a doctor was asked do not end with an extension", () => {
    expect(
      at("2026-11-24", [
        ["doctor-asked", "2026-11-16"],
        ["extended", "2026-11-18"],
      ]),
    ).toEqual(["doctor 2026-11-30 estimate"]);
  });

  it("after both end with a no, which starts the 180 days", () => {
    const events: Told[] = [
      ["doctor-asked", "2026-11-16"],
      ["followed-up", "2026-11-16"],
      ["refused", "2026-11-18"],
    ];
    expect(at("2026-11-24", events)).toEqual(["complaint 2027-05-17"]);
  });

  it.each([{ kind: "lawyer" }, { setting: "campus" }])("do not run at %j", (place) => {
    expect(
      at(
        "2026-11-24",
        [
          ["asked", "2026-11-02"],
          ["followed-up", "2026-11-16"],
          ["doctor-asked", "2026-11-16"],
          ["review-asked", "2026-11-16"],
        ],
        place,
      ),
    ).toEqual([]);
  });
});

describe("the file at Social Security", () => {
  const ssa = { kind: "ssa" };

  it("is looked for 30 days after it was asked for, the request came, or someone was named: the latest", () => {
    expect(at("2026-11-24", [["file-asked", "2026-11-02"]], ssa)).toEqual(["ssa-file 2026-12-02 estimate"]);
    expect(
      at(
        "2026-11-24",
        [
          ["file-asked", "2026-11-02"],
          ["received", "2026-11-05"],
        ],
        ssa,
      ),
    ).toEqual(["ssa-file 2026-12-05 estimate"]);
    expect(
      at(
        "2026-11-24",
        [
          ["file-asked", "2026-11-02"],
          ["received", "2026-11-05"],
          ["designee", "2026-11-20"],
        ],
        ssa,
      ),
    ).toEqual(["ssa-file 2026-12-20 estimate"]);
  });

  it("is not looked for later because it was asked for again", () => {
    expect(
      at(
        "2026-11-24",
        [
          ["file-asked", "2026-11-02"],
          ["file-asked", "2026-11-16"],
        ],
        ssa,
      ),
    ).toEqual(["ssa-file 2026-12-02 estimate"]);
    expect(
      at(
        "2026-11-24",
        [
          ["received", "2026-11-02"],
          ["file-asked", "2026-11-16"],
        ],
        ssa,
      ),
    ).toEqual(["ssa-file 2026-12-02 estimate"]);
  });

  it("is not looked for after it came, in part too, until it is asked for anew", () => {
    const came: Told[] = [
      ["file-asked", "2026-10-01"],
      ["partial", "2026-11-02"],
    ];
    expect(at("2026-11-24", came, ssa)).toEqual([]);
    expect(at("2026-11-24", [...came, ["file-asked", "2026-11-10"]], ssa)).toEqual(["ssa-file 2026-12-10 estimate"]);
  });

  it("can be appealed for 30 days after a written no only, until appealed or come", () => {
    const asked: Told = ["file-asked", "2026-10-01"];
    const no: Told = ["refused", "2026-11-02", written];
    expect(at("2026-11-24", [asked, ["refused", "2026-11-02"]], ssa)).toEqual(["ssa-file 2026-10-31 estimate passed"]);
    expect(at("2026-11-24", [asked, no], ssa)).toEqual(["ssa-appeal 2026-12-02"]);
    expect(at("2026-11-24", [asked, no, ["appealed", "2026-11-10"]], ssa)).toEqual([]);
    expect(at("2026-11-24", [asked, no, ["came", "2026-11-10"]], ssa)).toEqual([]);
  });

  it("is looked for again once someone is named after a written no", () => {
    const events: Told[] = [
      ["file-asked", "2026-10-01"],
      ["refused", "2026-11-02", written],
      ["designee", "2026-11-10"],
    ];
    expect(at("2026-11-24", events, ssa)).toEqual(["ssa-appeal 2026-12-02", "ssa-file 2026-12-10 estimate"]);
  });
});
