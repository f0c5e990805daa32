import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

describe("who was asked follows from who speaks", () => {
  test.each([
    ["receptionist goes 'we dont hand those out hun'. never asked my dr", ["request"]],
    ["my doctor says reading it would upset me", ["doctor"]],
    ["asked my lawyer for the file twice", ["lawyer"]],
    ["sat down with the doctor and the records manager about my chart", ["meeting"]],
    ["i faxed the release form 2 weeks ago", ["request"]],
    ["le pedí las notas a mi terapeuta", ["doctor"]],
  ])("%s", (text, tried) => expect(read(text).facts.tried).toEqual(tried));
});

test.each(["havent asked for the cd", "ill mail the certified letter tomorrow", "can i ask the front desk"])(
  "what was not done is not tried: %s",
  (text) => expect(read(text).facts.tried).toBeUndefined(),
);

test("silence of Social Security is no refusal", () =>
  expect(read("ssdi app in since feb, no answer from ssa").facts.refusal).toBeUndefined());

test("a denial at one level with the next appeal filed is the next level", () =>
  expect(read("denied at initial, filed for recon last week").facts.stage).toBe("reconsideration"));

test.each([
  ["hearing in 12 days", true],
  ["hearing is next month", true],
  ["i have a hearing but not until next year", undefined],
  ["waiting on a hearing date, maybe 8 months out", undefined],
])("a hearing within two months is soon: %s", (text, soon) => expect(read(text).facts.hearingSoon).toBe(soon));

test.each([
  ["sent my certified letter 3 weeks ago", 21],
  ["its been 45 days since my letter", 45],
  ["filed for reconsideration 2 weeks ago", undefined],
])("days since a letter went out: %s", (text, days) => expect(read(text).facts.sentDaysAgo).toBe(days));

test("a dated letter keeps its date", () =>
  expect(read("i mailed the certified letter on february 3").more.sent).toBe("2027-02-03"));
