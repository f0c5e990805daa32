import { describe, expect, it } from "vitest";
import type { ClockPerson } from "../../src/advice/clocks/clock-case.ts";
import { clocks } from "../../src/advice/clocks/clocks.ts";

const today = "2026-11-24";

/** The clocks of a claim, each as "appeal 2026-12-05", with "passed" where it holds. */
const claim = (person: ClockPerson, on = today): string[] =>
  clocks({ person, places: [] }, on).map(({ id, date, passed }) => [id, date, ...(passed ? ["passed"] : [])].join(" "));

describe("the letter that benefits stop", () => {
  const cdrNotice = { date: "2026-11-12" };

  it("gives 15 days to keep them and 65 to appeal", () => {
    expect(claim({ cdrNotice })).toEqual(["keep-benefits 2026-11-27", "appeal 2027-01-16"]);
  });

  it("starts later only when it came later than the five days of the mail", () => {
    expect(claim({ cdrNotice: { ...cdrNotice, receivedDate: "2026-11-13" } })[0]).toBe("keep-benefits 2026-11-27");
    expect(claim({ cdrNotice: { ...cdrNotice, receivedDate: "2026-11-20" } })[0]).toBe("keep-benefits 2026-11-30");
  });

  it("gives no days for keeping them once they are kept, or at the Appeals Council", () => {
    expect(claim({ cdrNotice, benefitsKept: true })).toEqual(["appeal 2027-01-16"]);
    expect(claim({ cdrNotice, stage: "council" })).toEqual(["appeal 2027-01-16"]);
  });

  it("asks about keeping them even when the appeal is in", () => {
    expect(claim({ cdrNotice, appealFiled: true })).toEqual(["keep-benefits 2026-11-27"]);
  });

  it("starts nothing while it is only the review form", () => {
    expect(claim({ cdrNotice, stage: "review", reviewStep: "packet" })).toEqual([]);
  });
});

describe("the appeal", () => {
  it("counts from the later of two letters", () => {
    expect(claim({ notice: { date: "2026-10-01" }, cdrNotice: { date: "2026-09-01" } })).toContain("appeal 2026-12-05");
    expect(claim({ notice: { date: "2026-10-01" }, cdrNotice: { date: "2026-11-12" } })).toContain("appeal 2027-01-16");
  });

  it("is not over on its last day, also a Sunday", () => {
    expect(claim({ notice: { date: "2026-09-17" } }, "2026-11-21")).toEqual(["appeal 2026-11-21"]);
    expect(claim({ notice: { date: "2026-09-17" } }, "2026-11-22")).toEqual(["appeal 2026-11-21 passed"]);
  });

  it("is not told once it is filed", () => {
    expect(claim({ notice: { date: "2026-10-01" }, appealFiled: true })).toEqual([]);
  });
});

describe("a judge's hearing", () => {
  const hearing = { date: "2026-12-15" };
  const both = ["subpoena 2026-12-01", "inform 2026-12-08"];

  it.each<[string, ClockPerson]>([
    ["at the stage of a hearing", { stage: "hearing" }],
    ["in a review before a judge", { stage: "review", reviewStep: "hearing", benefit: "ssdi" }],
    ["in an SSI and SSDI review", { reviewStep: "hearing", benefit: "both" }],
    ["in a review whose benefit is unknown", { reviewStep: "hearing" }],
    ["where neither stage nor step is known", { benefit: "ssi" }],
  ])("is counted back from %s", (_, person) => {
    expect(claim({ ...person, hearing })).toEqual(both);
  });

  it.each<[string, ClockPerson]>([
    ["before a hearing officer", { stage: "review", reviewStep: "reconsideration" }],
    ["in a review whose step is unknown", { stage: "review" }],
    ["at the Appeals Council", { stage: "council", reviewStep: "hearing" }],
    ["at an earlier stage", { stage: "initial" }],
  ])("is not counted %s", (_, person) => {
    expect(claim({ ...person, hearing })).toEqual([]);
  });

  it("has no five-day date in an SSI review, where evidence counts until the decision", () => {
    expect(claim({ reviewStep: "hearing", benefit: "ssi", hearing })).toEqual(["subpoena 2026-12-01"]);
  });

  it("has dates until it is informed and asked", () => {
    expect(claim({ hearing: { ...hearing, informed: true } })).toEqual(["subpoena 2026-12-01"]);
    expect(claim({ hearing: { ...hearing, subpoenaAsked: true } })).toEqual(["inform 2026-12-08"]);
  });

  it("keeps both dates on its day, afterwards only the one to inform", () => {
    expect(claim({ hearing }, "2026-12-15")).toEqual(both.map((clock) => `${clock} passed`));
    expect(claim({ hearing }, "2026-12-16")).toEqual(["inform 2026-12-08 passed"]);
  });

  it.each(["notice", "cdrNotice"] as const)("is over with a %s dated after it, not with one of its day", (letter) => {
    const ids = (date: string) =>
      claim({ hearing, [letter]: { date } }, "2026-12-20").map((clock) => clock.split(" ")[0]);
    expect(ids("2026-12-15")).toContain("inform");
    expect(ids("2026-12-16")).not.toContain("inform");
  });
});

describe("what the examiner asked", () => {
  const ddsAsked = { date: "2026-11-19" };

  it("is due ten days from the date of the letter, nothing added for the mail", () => {
    expect(claim({ ddsAsked })).toEqual(["dds 2026-11-29"]);
  });

  it.each<[string, ClockPerson]>([
    ["it is answered", { ddsAsked: { ...ddsAsked, answered: true } }],
    ["the case is with a judge", { stage: "hearing" }],
    ["a review is with a judge", { stage: "review", reviewStep: "hearing" }],
    ["the case is at the Appeals Council", { stage: "council" }],
    ["a decision came", { notice: { date: "2026-11-20" }, appealFiled: true }],
  ])("is not due when %s", (_, person) => {
    expect(claim({ ddsAsked, ...person })).toEqual([]);
  });

  it("is due when the decision is older", () => {
    expect(claim({ ddsAsked, notice: { date: "2026-11-19" }, appealFiled: true })).toEqual(["dds 2026-11-29"]);
  });
});
