import { beforeAll, describe, expect, it } from "vitest";
import { clockCaseOf } from "../../src/advice/case-clocks.ts";
import type { Clock } from "../../src/advice/clocks/clock.ts";
import { clocks } from "../../src/advice/clocks/clocks.ts";
import { sayDate } from "../../src/advice/say-date.ts";
import { daysBetween } from "../../src/case/days.ts";
import { labels, play } from "../helpers/play.ts";
import { createTalk } from "../helpers/talk.ts";

const talk = createTalk({ today: "2027-03-01" });
let today = "2027-03-01";
const visits = [today];
const dueLine = "Hi, it's the check-in you asked for.";

async function go(day: string, time = "16:05") {
  today = day;
  visits.push(day);
  await talk.later(day, time);
}
const caseNow = async () => (await talk.session()).case;
const running = async (): Promise<Clock[]> => clocks(clockCaseOf(await caseNow()), today);
const clocksOf = async (place: string) => (await running()).filter((clock) => clock.place === place);
const accessOf = async (place: string) => (await clocksOf(place)).find(({ id }) => id === "access");

/** The lines of all pages of /deadlines. */
async function datesShown(): Promise<string[]> {
  const lines: string[] = [];
  await talk.command("deadlines");
  for (;;) {
    lines.push(
      ...talk
        .text()
        .split("\n")
        .filter((line) => /^\d\. /.test(line)),
    );
    if (!labels(talk).includes("More")) return lines;
    await talk.press("More");
  }
}

/** One line of each clock and no other; what is counted says so, and nobody is called late on that. */
async function expectTheSameDates() {
  const shown = await datesShown();
  const all = await running();
  const wanted = all.map(({ date, estimate }) => `${sayDate(date, today)}${estimate ? ", by my count" : ""}`);
  const told = shown.map((line) =>
    line
      .replace(/^\d\. /, "")
      .replace(/, (in \d+ days?|\d+ days ago|yesterday|today|tomorrow)(?=[,:])/, "")
      .replace(/: .*/, ""),
  );
  expect(told.toSorted()).toEqual(wanted.toSorted());
  for (const [i, line] of shown.entries()) {
    await talk.command("deadlines");
    for (let page = 0; page < Math.floor(i / 3); page++) await talk.press("More");
    await talk.press(labels(talk)[i % 3] ?? "");
    const [, day = ""] = /^\d\. (.*?), (?:in|yesterday|today|tomorrow|\d)/.exec(line) ?? [];
    const its = all.filter(({ date }) => sayDate(date, today) === day);
    expect(
      its.some(({ working }) => talk.text().includes(`How I count: ${working.replace(/^by my count: /, "")}.`)),
    ).toBe(true);
    const estimated = its.every(({ estimate }) => estimate);
    expect(estimated && /\b(is|are|they're) late\b/.test(talk.text())).toBe(false);
  }
  await talk.command("deadlines");
  while (labels(talk).includes("More")) await talk.press("More");
  await talk.press("That's all");
}

/** Comes back by typing: what it is about is shown only after a press. */
async function comeBack() {
  await talk.say("hi");
  expect(talk.text()).toMatch(/^Hi again\. Your place is kept\./);
  expect(talk.text()).not.toMatch(/Example Clinic|Dr\. Sample|Sample Hospital|record|letter/);
  await talk.press("Go on");
}

/** The check-in of this day comes as one line that names nothing, and is opened. */
async function openCheckIn() {
  expect((await talk.checkIns()).map(({ text }) => text)).toEqual([dueLine]);
  await talk.press("Open");
}

describe("nine months with three places", () => {
  beforeAll(async () => {
    await talk.say("my old clinic has nothing in the portal. first claim");
  });

  it("March 1: asks the clinic by its portal, so that its arrival is known", async () => {
    await play(talk, "[Write the letter]", "Example Clinic", "[It's right]", "[Portal]", "[It's sent]");
    expect(talk.text()).toContain("Noted: sent Monday, March 1.");
    expect(talk.text()).toContain("Check in on Thursday, April 1?");
    await play(talk, "[Check in]", "[Eastern]", "[Noon, at 12]");
    expect(talk.text()).toContain("Set for Thursday, April 1 around noon.");
    expect(await accessOf("p1")).toMatchObject({ date: "2027-03-31", estimate: false });
    await expectTheSameDates();
  });

  it.each([
    ["the therapist by mail", "Dr. Sample", "mail", "p2"],
    ["the hospital by certified mail", "Sample Hospital", "[Certified mail]", "p3"],
  ])("March 1: asks %s, which is a count", async (_, name, way, place) => {
    await play(talk, "/places", "[Add another]", "[Haven't asked yet]", "[Write the letter]", name);
    await play(talk, "[It's right]", way, "[It's sent]");
    expect(talk.text()).toContain("Check in on Tuesday, April 6?");
    await talk.press("Check in");
    expect(await accessOf(place)).toMatchObject({ date: "2027-04-05", estimate: true });
    expect((await caseNow()).places.find(({ id }) => id === place)?.name).toBe(name);
    await expectTheSameDates();
  });

  it("March 15: two weeks of silence, and the place is kept behind the gate", async () => {
    await go("2027-03-15");
    expect(await talk.checkIns()).toEqual([]);
    await comeBack();
    await talk.command("checkins");
    expect(talk.text()).toContain("Thursday, April 1 (Example Clinic); Tuesday, April 6 (Dr. Sample)");
    await talk.press("That's all");
    await talk.command("places");
    expect(talk.text()).toContain("Next date: Wednesday, March 31, in 16 days.");
    expect(talk.text()).toContain("Next date by my count: Monday, April 5, in 21 days.");
    await play(talk, "[More]", "[That's all]");
    await expectTheSameDates();
  });

  it("April 1: the clinic said no in writing; a second look is asked for", async () => {
    await go("2027-04-01");
    const others = [await clocksOf("p2"), await clocksOf("p3")];
    await openCheckIn();
    expect(talk.text()).toContain("you asked Example Clinic in writing, by portal.");
    await play(talk, "[A no]", "[For my own good]", "[Yes, on paper]");
    expect(talk.text()).toContain("Keep these, or erase them?");
    await talk.press("Keep these");
    expect(talk.text()).toContain("ask for a second look");
    await play(
      talk,
      "[Write the letter]",
      "[Write the letter]",
      "[It's right]",
      "[Portal]",
      "[It's sent]",
      "[Check in]",
    );
    expect((await clocksOf("p1")).map(({ id, date }) => [id, date])).toEqual([
      ["review", "2027-05-01"],
      ["complaint", "2027-09-27"],
    ]);
    expect([await clocksOf("p2"), await clocksOf("p3")]).toEqual(others);
    await expectTheSameDates();
  });

  it("April 6: two are due in one line; the therapist took more time in writing, the hospital is silent", async () => {
    await go("2027-04-06");
    await openCheckIn();
    expect(talk.text()).toContain("you sent Dr. Sample a written request, by mail.");
    await play(talk, "[Something else]", "[More time]", "[In writing]", "[It did]", "may 3");
    expect(talk.text()).toContain("By my count their time now ends Monday, May 3.");
    await talk.press("Rest until then");
    expect(talk.text()).toContain("you sent Sample Hospital a written request, by certified mail.");
    await play(talk, "[No answer yet]", "[I can't find it]", "[Nothing at all]");
    expect(talk.text()).toContain("By my count their time may be over. I can't be sure of it");
    await play(talk, "[Write the letter]", "[It's right]", "fax", "[It's sent]", "[Check in]");
    expect(await accessOf("p2")).toMatchObject({ date: "2027-05-03" });
    expect(await accessOf("p3")).toMatchObject({ date: "2027-04-05", estimate: true, passed: true });
    await expectTheSameDates();
  });

  it("April 8: the card shows the day it arrived; the hospital's dates move, nothing else", async () => {
    await go("2027-04-08");
    await comeBack();
    const before = await caseNow();
    const others = [await clocksOf("p1"), await clocksOf("p2")];
    await play(talk, "/deadlines", "[1: Apr 5]", "[Correct the day]", "march 4");
    expect(talk.text()).toContain("How I count: arrived Mar 4 + 30 days = Apr 3.");
    expect(await accessOf("p3")).toMatchObject({ date: "2027-04-03", estimate: false, passed: true });
    expect([await clocksOf("p1"), await clocksOf("p2")]).toEqual(others);
    const after = await caseNow();
    expect({ ...after, trail: after.trail.slice(0, before.trail.length) }).toEqual(before);
    await expectTheSameDates();
  });

  it("April 17: the hospital wants its own form", async () => {
    await go("2027-04-17");
    await openCheckIn();
    expect(talk.text()).toContain("you asked Sample Hospital again, by fax.");
    await play(talk, "[Something else]", "[They want something]", "[Their own form]");
    expect(talk.text()).toContain("Their form is fine if it asks only what finds and sends your record.");
    await talk.command("plan");
    expect(talk.text()).toContain("Dr. Sample: the request is out, and they took more time in writing.");
    await talk.press("That's all");
    await expectTheSameDates();
  });

  it("May 2: no answer about the second look: the complaint is next, and nobody hurries", async () => {
    await go("2027-05-02");
    await openCheckIn();
    expect(talk.text()).toContain("you asked Example Clinic for a second look, by portal.");
    await talk.press("No answer yet");
    expect(talk.text()).toContain("a complaint to the federal privacy office");
    await expectTheSameDates();
  });

  it("May 5: only a part came from the therapist", async () => {
    await go("2027-05-05");
    await comeBack();
    await play(talk, "/places", "[Dr. Sample]", "[Go on here]", "they sent only the visit summaries");
    expect(talk.text()).toContain("Part of it came");
    await talk.command("places");
    expect(talk.text()).toContain("2. Dr. Sample: a part of the record came.");
    await talk.press("More");
    await talk.press("That's all");
    await expectTheSameDates();
  });

  it("May 5: complains about the hospital, whose point still stands", async () => {
    const others = [await clocksOf("p1"), await clocksOf("p2")];
    await play(talk, "/places", "[More]", "[Sample Hospital]", "[Go on here]", "[Write the page]", "[Write the page]");
    expect(talk.text()).toContain("no answer from Sample Hospital so far.");
    await play(talk, "[Still open]", "[It's right]", "[Filed online]");
    expect(talk.text()).toContain("Noted: sent Wednesday, May 5.");
    await talk.press("Check in");
    expect([await clocksOf("p1"), await clocksOf("p2")]).toEqual(others);
    await expectTheSameDates();
  });

  it("July 5: all of it came from the hospital after the complaint, and the place is closed", async () => {
    await go("2027-07-05");
    await openCheckIn();
    expect(talk.text()).toContain("Sample Hospital");
    await play(talk, "[They sent it]", "[I think so]", "[All there]", "[Nothing's empty]", "[No, that's all]");
    expect(await accessOf("p3")).toBeUndefined();
    await play(talk, "/places", "[More]", "[Sample Hospital]", "[Close it]");
    expect(talk.text()).toContain("Closed");
    expect(await clocksOf("p3")).toEqual([]);
    await expectTheSameDates();
  });

  it("September 1: the claim was denied, and the day of the appeal is on top", async () => {
    await go("2027-09-01");
    await comeBack();
    await talk.say("my claim was denied, the letter is from august 20, not appealed yet");
    await talk.command("deadlines");
    expect(talk.text()).toMatch(/^1\. Sunday, October 24, in 53 days: the day for your appeal/);
    await expectTheSameDates();
    await play(talk, "/deadlines", "[1: Oct 24]", "[Correct the day]", "august 23");
    expect(talk.text()).toContain("Wednesday, October 27");
    await expectTheSameDates();
  });

  it("December 1: everything is still there", async () => {
    await go("2027-12-01");
    await comeBack();
    expect((await caseNow()).places.map(({ name }) => name)).toEqual([
      "Example Clinic",
      "Dr. Sample",
      "Sample Hospital",
    ]);
    await expectTheSameDates();
    await talk.command("trail");
    expect(talk.text()).toContain("Sample Hospital");
  });

  it("was never left for longer than anything is kept", () => {
    const gaps = visits.slice(1).map((day, i) => daysBetween(visits[i] ?? day, day));
    expect(Math.max(...gaps)).toBeLessThan(180);
  });
});
