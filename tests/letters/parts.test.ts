import { describe, expect, test } from "vitest";
import { compute, dueDate } from "../../src/letters/computed.ts";
import { forms } from "../../src/letters/forms/form.ts";
import { fileName, nthOf } from "../../src/letters/name.ts";
import { readRule } from "../../src/letters/rules.ts";
import { letters, today } from "./open-letters.ts";
import { whole } from "./typed.ts";

describe("dates", () => {
  test("30 days run from receipt; without it from the asking, 35 if it was mailed", () => {
    expect(dueDate({ asked: "2026-10-15", askedHow: "mail", received: "2026-10-24" })).toBe("2026-11-23");
    expect(dueDate({ asked: "2026-10-15", askedHow: "mail" })).toBe("2026-11-19");
    expect(dueDate({ asked: "2026-10-15", askedHow: "certified" })).toBe("2026-11-19");
    expect(dueDate({ asked: "2026-10-15", askedHow: "portal" })).toBe("2026-11-14");
    expect(dueDate({})).toBeUndefined();
  });

  test("late is the day after, and an extension named in writing counts", () => {
    const late = (received: string, extended?: string) => compute({ received, extended }, "2026-11-24").late;
    expect([
      late("2026-10-25"),
      late("2026-10-24"),
      late("2026-09-01", "2026-11-24"),
      late("2026-09-01", "2026-11-23"),
    ]).toEqual([false, true, false, true]);
    expect(compute({}, "2026-11-24").late).toBe(false);
  });

  test("the date of the letter counts, not today, where one is given", () => {
    expect(compute({ received: "2026-10-25", date: "2026-11-25" }, "2026-11-01").late).toBe(true);
  });

  test("a hearing is counted back in business days, without Thanksgiving", () => {
    expect(compute({ hearing: "2026-12-02" }, today)).toMatchObject({ informBy: "2026-11-24", lateInform: false });
    expect(compute({ hearing: "2026-12-01" }, today)).toMatchObject({ informBy: "2026-11-23", lateInform: true });
    expect(compute({ hearing: "2026-12-09" }, today)).toMatchObject({ subpoenaBy: "2026-11-24", lateSubpoena: false });
  });

  test("15 days keep the benefits, 180 days are for a complaint", () => {
    const on = (fields: object) => compute(fields, today);
    expect([on({ noticeDate: "2026-11-09" }).lateKeep, on({ noticeDate: "2026-11-08" }).lateKeep]).toEqual([
      false,
      true,
    ]);
    expect([on({ knew: "2026-05-28" }).lateOcr, on({ knew: "2026-05-27" }).lateOcr]).toEqual([false, true]);
  });
});

describe("rules", () => {
  const holds = (rule: string | string[] | undefined, facts: object) => readRule(rule, () => true)({ ...facts });

  test.each<[string | string[] | undefined, object, boolean]>([
    [undefined, {}, true],
    ["phone", { phone: "1" }, true],
    ["phone", {}, false],
    ["no scope", {}, true],
    ["not rep", { rep: true }, false],
    ["setting jail", { setting: "jail" }, true],
    ["grounds policy", { grounds: ["legal", "policy"] }, true],
    ["not benefit ssi", {}, true],
    ["late, no extended", { late: true, extended: "2026-01-01" }, false],
    [["late", "missing"], { missing: "x" }, true],
    ["grounds", { grounds: [] }, false],
  ])("%j for %j: %s", (rule, facts, expected) => {
    expect(holds(rule, facts)).toBe(expected);
  });

  test("a rule with an unknown name or too many words is refused", () => {
    expect(() => readRule("late", () => false)).toThrow(/not understood/);
    expect(() => readRule("setting jail cell", () => true)).toThrow(/not understood/);
  });
});

describe("the name of the file", () => {
  test("tells the day only, a second letter of it gets -2, and each form its own ending", () => {
    expect(fileName("2027-03-01", 1, "pdf")).toBe("letter-2027-03-01.pdf");
    expect(fileName("2027-03-01", 3, "docx")).toBe("letter-2027-03-01-3.docx");
    expect(nthOf("2027-03-01", [], "pdf")).toBe(1);
    expect(nthOf("2027-03-01", ["letter-2027-03-01.pdf", "letter-2027-03-01-2.pdf"], "pdf")).toBe(3);
    expect(forms.map((form) => fileName("2027-03-01", 1, form)).join(" ")).not.toMatch(/psychiatr|mental|disab/);
  });

  test("is of today where no date is given, and so is the letter", () => {
    const made = letters.write("fee", { ...whole["fee"], date: "" }, "2027-03-01");
    expect(made.date).toBe("2027-03-01");
    expect(made.text).toContain("March 1, 2027");
  });
});

describe("blanks", () => {
  test("a part of a source that is missing is a line, and sources is named", () => {
    const made = letters.write("examiner", { ...whole["examiner"], sources: [{ name: "Dr. Example" }] }, today);
    expect(made.blanks).toEqual(["sources"]);
    expect(made.text).toMatch(/Dr\. Example, _{12} \(address\)\. Dates of treatment: _{12} \(dates\)/);
  });

  test("the reason for lateness is a line only where something is late", () => {
    const blanks = (hearing: string) =>
      letters.write("hearing-inform", { ...whole["hearing-inform"], hearing }, today).blanks;
    expect([blanks("2026-12-01"), blanks("2026-12-02")]).toEqual([["lateText"], []]);
  });

  test("the signer's name is a line where someone else signs", () => {
    expect(letters.write("request", { ...whole["request"], signer: "guardian" }, today).blanks).toEqual(["repName"]);
  });
});

test.each([{}, { entry: "in remission" }])(
  "a note someone else signs has a line for the patient's name: %j",
  (fields) => {
    const typed = { greeting: "Dr. Example", signer: "guardian", repName: "Alexandra Test", ...fields };
    const made = letters.write("doctor-note", typed, today);
    expect(made.blanks).toEqual(["name"]);
    expect(made.text).toMatch(/chart of _{12} \(name\)/);
  },
);

test("an office's address of many lines is folded into four", () => {
  const made = letters.write("fee", { ...whole["fee"], toAddress: "a\nb\nc\nd\ne" }, today);
  expect(made.blocks).toContainEqual({ kind: "recipient", lines: ["Example Clinic", "a", "b", "c, d, e"] });
});
