import { describe, expect, it } from "vitest";
import { clockCaseOf } from "../../src/advice/case-clocks.ts";
import { clocks } from "../../src/advice/clocks/clocks.ts";
import { correctDate, dateKey, datesOf } from "../../src/advice/dates.ts";
import { type Case, emptyCase } from "../../src/case/case.ts";
import { knowing, labels, play } from "../helpers/play.ts";

const today = "2027-03-01";
const known: Case = {
  ...emptyCase,
  person: {
    stage: "review",
    reviewStep: "reconsideration",
    lawyer: false,
    cdrNotice: { date: "2027-02-24" },
    ddsAsked: { date: "2027-02-25" },
  },
  places: [
    { id: "p1", kind: "clinic", name: "Example Clinic" },
    { id: "p2", kind: "therapist", name: "Dr. Sample" },
  ],
  trail: [
    { place: "p1", type: "asked", date: "2027-02-01" },
    { place: "p1", type: "received", date: "2027-02-01" },
    { place: "p2", type: "mailed", date: "2027-02-12" },
  ],
};
const hearing: Case = { ...known, person: { stage: "hearing", hearing: "2027-06-24", lawyer: false } };
const denied: Case = {
  ...known,
  person: { stage: "initial", notice: { date: "2027-02-10" }, appealFiled: false, lawyer: false },
};

const keys = (c: Case) => datesOf(c, today).map(dateKey);
const dates = (c: Case) => Object.fromEntries(datesOf(c, today).map((clock) => [dateKey(clock), clock.date]));
/** The day of one date, put right by hand. */
function corrected(c: Case, key: string, day: string): Case {
  const clock = datesOf(c, today).find((of) => dateKey(of) === key);
  if (!clock) throw new Error(`no ${key} in ${keys(c).join(" ")}`);
  return correctDate(c, clock, day);
}

describe("the order of the dates", () => {
  it("has what the person must do on top, the rest by date", () => {
    expect(keys(known)).toEqual(["dds:", "keep-benefits:", "appeal:", "access:p1", "access:p2"]);
    expect(keys(hearing)).toEqual(["subpoena:", "inform:", "access:p1", "access:p2"]);
  });

  it("is the one that is shown, each date with its weekday and the days until then", async () => {
    const talk = await play(await knowing(hearing), "/deadlines");
    expect(talk.text()).toContain("1. Wednesday, June 9, in 100 days: the day to ask the judge to order records");
    expect(talk.text()).toContain("3. Wednesday, March 3, in 2 days: the last day for an answer from Example Clinic");
    expect(labels(talk)).toEqual(["1: Jun 9", "2: Jun 16", "3: Mar 3", "More"]);
    await talk.press("More");
    expect(talk.text()).toContain(
      "1. Friday, March 19, in 18 days, by my count: the last day for an answer from Dr. Sample",
    );
  });

  it.each([
    ["the first line", "[1: Jun 9]", "hearing Jun 24 − 10 business days = Jun 9"],
    ["the second line", "the second one", "hearing Jun 24 − 5 business days = Jun 16"],
    ["the third line", "3", "arrived Feb 1 + 30 days = Mar 3"],
  ])("leads from %s to how it is counted", async (_, line, working) => {
    const talk = await play(await knowing(hearing), "/deadlines", line);
    expect(talk.text()).toContain(`How I count: ${working}.`);
  });

  it("says so where no date runs", async () => {
    const talk = await play(await knowing({ ...known, person: { stage: "none" }, trail: [] }), "/deadlines");
    expect(talk.text()).toContain("No date runs right now, as far as I know.");
  });
});

describe("a date is put right", () => {
  it.each([
    ["the hearing", hearing, "inform:", "2027-07-08", ["subpoena:", "inform:"]],
    ["a denial", denied, "appeal:", "2027-02-16", ["appeal:"]],
    ["the letter that benefits stop", known, "keep-benefits:", "2027-02-22", ["keep-benefits:", "appeal:"]],
    ["the letter that benefits stop, at the appeal", known, "appeal:", "2027-02-22", ["keep-benefits:", "appeal:"]],
    ["the examiner's letter", known, "dds:", "2027-02-27", ["dds:"]],
    ["the day a request was sent", known, "access:p1", "2027-02-03", ["access:p1"]],
    ["the day an estimate arrived", known, "access:p2", "2027-02-13", ["access:p2"]],
  ] as const)("%s: what hangs on it moves, nothing else", (_, c, key, day, moved) => {
    const [before, after] = [dates(c), dates(corrected(c, key, day))];
    expect(Object.keys(after).toSorted()).toEqual(Object.keys(before).toSorted());
    expect(
      Object.keys(after)
        .filter((of) => after[of] !== before[of])
        .toSorted(),
    ).toEqual([...moved].toSorted());
  });

  it("an arrival makes the estimate sure and leaves the day it was sent", () => {
    const after = corrected(known, "access:p2", "2027-02-16");
    const access = clocks(clockCaseOf(after), today).find(({ place }) => place === "p2");
    expect(access).toMatchObject({ date: "2027-03-18", estimate: false });
    expect(after.trail.slice(0, 3)).toEqual(known.trail);
  });

  it.each([
    ["the hearing, a day ahead", hearing, "[1: Jun 9]", "When is the hearing?", "july 8", "Wednesday, June 23"],
    ["the examiner's letter", known, "[1: Mar 7]", "Which date is printed", "feb 27", "Tuesday, March 9"],
    ["the letter that benefits stop", known, "[2: Mar 11]", "Which date is printed", "feb 22", "Tuesday, March 9"],
    ["the denial", denied, "[1: Apr 16]", "Which date is printed on the letter?", "feb 16", "Thursday, April 22"],
    ["an arrival", denied, "[3: Mar 19]", "Which day did it arrive", "feb 16", "Thursday, March 18"],
  ])("%s, in the talk: the new date and how it is counted are shown", async (_, c, line, ask, day, shown) => {
    const talk = await play(await knowing(c), "/deadlines", line, "[Correct the day]");
    expect(talk.text()).toContain(ask);
    await talk.say(day);
    expect(talk.text()).toContain(shown);
    expect(talk.text()).toContain("How I count:");
  });

  it("a day that makes no sense changes nothing", async () => {
    const talk = await play(await knowing(denied), "/deadlines", "[1: Apr 16]", "[Correct the day]", "april 20");
    expect((await talk.session()).case.person.notice).toEqual({ date: "2027-02-10" });
    await talk.press("Leave it");
    expect(talk.text()).toContain("Friday, April 16");
  });

  it("can be taken back with [Back]", async () => {
    const talk = await play(await knowing(denied), "/deadlines", "[1: Apr 16]", "[Correct the day]", "feb 16");
    await talk.press("Back");
    expect((await talk.session()).case.person.notice).toEqual({ date: "2027-02-10" });
  });
});

describe("a date is looked at again", () => {
  it("before it where the person must act, after it where an office must", async () => {
    const talk = await play(
      await knowing({ ...hearing, person: { ...hearing.person, zone: "America/New_York", hour: 9 } }),
    );
    await play(talk, "/deadlines", "[2: Jun 16]", "[Write me then]", "/deadlines", "[3: Mar 3]", "[Write me then]");
    expect((await talk.session()).case.checkIns.map(({ date }) => date)).toEqual(["2027-06-13", "2027-03-04"]);
  });

  it("can be taken along as a file for a calendar", async () => {
    const talk = await play(await knowing(hearing), "/deadlines", "[1: Jun 9]");
    const { view } = await talk.press("Calendar file");
    expect(view.attachments.map(({ name }) => name)).toEqual([expect.stringMatching(/\.ics$/)]);
  });

  it("is led back to the list by the command", async () => {
    const talk = await play(await knowing(hearing), "/deadlines", "[1: Jun 9]", "/deadlines");
    expect(talk.text()).toContain("Which one shall we look at?");
  });
});
