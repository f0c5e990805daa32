import { describe, expect, it } from "vitest";
import type { Case, CheckIn } from "../../src/case/case.ts";
import { knowing, labels, play } from "../helpers/play.ts";

const dueLine = "Hi, it's the check-in you asked for.";
const known: Partial<Case> = {
  person: { stage: "none", zone: "America/New_York", hour: 12 },
  places: [
    { id: "p1", kind: "clinic", name: "Example Clinic" },
    { id: "p2", kind: "therapist", name: "Dr. Sample" },
  ],
  trail: [
    { place: "p1", type: "asked", date: "2027-02-10", letter: "request" },
    { place: "p2", type: "mailed", date: "2027-02-12", letter: "request" },
  ],
};
const atClinic: CheckIn = { id: 1, date: "2027-03-15", about: "step", step: "asked", place: "p1" };
const atTherapist: CheckIn = { id: 2, date: "2027-03-15", about: "step", step: "mailed", place: "p2" };
const aDay: CheckIn = { id: 3, date: "2027-03-15", about: "day" };
const aboutLetter: CheckIn = { id: 4, date: "2027-03-15", about: "letter", letter: 1, place: "p1" };
const unsent: Case["letters"][number] = {
  number: 1,
  nth: 1,
  letter: "request",
  place: "p1",
  date: "2027-03-01",
  fields: { to: "Example Clinic" },
};
const withCheckIns = (...checkIns: CheckIn[]) => knowing({ ...known, checkIns });
/** Noon in New York on a day of summer time. */
const noon = (day: string) => [day, "16:05"] as const;

describe("remind me", () => {
  it.each([
    ["remind me on april 5", "2027-04-05", "Set for Monday, April 5 around noon."],
    ["please check in with me in 3 weeks", "2027-03-22", "Set for Monday, March 22 around noon."],
    ["Remind me tomorrow", "2027-03-02", "Set for Tuesday, March 2 around noon."],
  ])("%s: sets a check-in for that day and goes back", async (text, date, said) => {
    const talk = await play(await knowing(known), text);
    expect(talk.text()).toContain(said);
    expect(talk.text()).toContain("Is there something else?");
    expect((await talk.session()).case.checkIns).toMatchObject([{ date, about: "day" }]);
  });

  it("asks for the day where none was named, and for nothing beyond half a year", async () => {
    const talk = await play(await knowing(known), "remind me");
    expect(talk.text()).toContain("Which day shall I write?");
    await talk.say("december 24");
    expect(talk.text()).toContain("A day within six months works");
    await talk.say("april 5");
    expect((await talk.session()).case.checkIns).toMatchObject([{ date: "2027-04-05" }]);
  });

  it("asks once for the time zone and the hour", async () => {
    const talk = await play(await knowing({ ...known, person: { stage: "none" } }), "remind me on april 5");
    await play(talk, "[Pacific]", "[Evening, at 6]", "remind me on april 6");
    expect((await talk.session()).case.person).toMatchObject({ zone: "America/Los_Angeles", hour: 18 });
    expect((await talk.session()).case.checkIns.map(({ date }) => date)).toEqual(["2027-04-05", "2027-04-06"]);
  });

  it("can be asked for where another one is offered, and /checkins shows them all", async () => {
    const talk = await knowing({ ...known, letters: [unsent] });
    await play(talk, "[What else is there]", "/checkins");
    expect(talk.text()).toContain("No check-in is set.");
  });
});

describe("the line of a check-in", () => {
  it("names nothing, has three buttons, and comes only at the person's hour", async () => {
    const talk = await withCheckIns(atClinic);
    await talk.later("2027-03-15", "15:55");
    expect(await talk.checkIns()).toEqual([]);
    await talk.later(...noon("2027-03-15"));
    expect((await talk.checkIns()).map(({ text }) => text)).toEqual([dueLine]);
    expect(labels(talk)).toEqual(["Open", "Later", "No more"]);
    expect(talk.view()?.constant).toEqual([]);
    expect(await talk.checkIns()).toEqual([]);
  });

  it("is one for several that are due; each is asked in its turn, with its place", async () => {
    const talk = await withCheckIns(atClinic, atTherapist, aDay);
    await talk.later(...noon("2027-03-15"));
    expect(await talk.checkIns()).toHaveLength(1);
    await talk.press("Open");
    expect(talk.text()).toContain("Example Clinic");
    expect(talk.text()).toContain("How did it go?");
    await play(talk, "[Something else]", "[More time]", "[In writing]", "[Not sure]", "april 9", "[Rest until then]");
    expect(talk.text()).toContain("Dr. Sample");
    expect(talk.text()).toContain("How did it go?");
    await talk.press("No answer yet");
    expect(talk.text()).toContain("This is the day you asked me to write.");
  });

  it("Later: moves all of them to tomorrow, where they come as one line", async () => {
    const talk = await withCheckIns(atClinic, atTherapist);
    await talk.later(...noon("2027-03-15"));
    await talk.checkIns();
    await talk.press("Later");
    expect(talk.text()).toContain("Then Tuesday, March 16.");
    await talk.later(...noon("2027-03-16"));
    expect(await talk.checkIns()).toHaveLength(1);
  });

  it("a day that is typed moves it there", async () => {
    const talk = await withCheckIns(atClinic);
    await talk.later(...noon("2027-03-15"));
    await talk.checkIns();
    await talk.say("friday");
    expect((await talk.session()).case.checkIns).toMatchObject([{ date: "2027-03-19" }]);
  });

  it("No more: none comes again", async () => {
    const talk = await withCheckIns(atClinic, atTherapist);
    await talk.later(...noon("2027-03-15"));
    await talk.checkIns();
    await talk.press("No more");
    await talk.later(...noon("2027-06-15"));
    expect(await talk.checkIns()).toEqual([]);
    expect((await talk.session()).case.checkIns).toEqual([]);
  });
});

describe("what is settled is not asked", () => {
  it.each([
    ["the office sent it", { place: "p1", type: "came", date: "2027-03-09" }],
    ["the office said no", { place: "p1", type: "refused", date: "2027-03-09" }],
  ] as const)("%s", async (_, step) => {
    const talk = await knowing({ ...known, trail: [...(known.trail ?? []), step], checkIns: [atClinic] });
    await talk.later(...noon("2027-03-15"));
    expect(await talk.checkIns()).toEqual([]);
  });

  it("an answer of another office settles nothing", async () => {
    const step = { place: "p2", type: "came", date: "2027-03-09" } as const;
    const talk = await knowing({ ...known, trail: [...(known.trail ?? []), step], checkIns: [atClinic] });
    await talk.later(...noon("2027-03-15"));
    expect(await talk.checkIns()).toHaveLength(1);
  });

  it("a place that was closed is not asked about", async () => {
    const talk = await withCheckIns(atClinic);
    await play(talk, "/places", "[Example Clinic]", "[Close it]");
    await talk.later(...noon("2027-03-15"));
    expect(await talk.checkIns()).toEqual([]);
  });
});

describe("a letter that was made and not sent", () => {
  const lying = () => knowing({ ...known, letters: [unsent], checkIns: [aboutLetter] });

  it("is asked about, and noted as sent", async () => {
    const talk = await lying();
    await talk.later(...noon("2027-03-15"));
    await talk.checkIns();
    await talk.press("Open");
    expect(talk.text()).toContain("Your letter of Monday, March 1 to Example Clinic was ready, and not sent");
    await talk.press("It's sent");
    expect(talk.text()).toContain("Noted: sent Monday, March 15.");
    expect((await talk.session()).case.letters).toMatchObject([{ sent: "2027-03-15" }]);
  });

  it("is not offered again on the day on which it was put off, and asked about three days later", async () => {
    const talk = await lying();
    await talk.later(...noon("2027-03-15"));
    await talk.checkIns();
    await play(talk, "[Open]", "[Not yet]");
    expect(talk.text()).toContain("Set for Thursday, March 18 around noon.");
    expect(talk.text()).toContain("That's all for today.");
    await talk.later(...noon("2027-03-18"));
    expect(await talk.checkIns()).toHaveLength(1);
  });

  it.each([
    ["it went out", { letters: [{ ...unsent, sent: "2027-03-02" }] }],
    ["it was erased", { letters: [{ ...unsent, erased: true as const }] }],
    [
      "the person told that it went out",
      { letters: [unsent], trail: [{ place: "p1", type: "mailed" as const, date: "2027-03-02" }] },
    ],
  ])("is not asked about where %s", async (_, more) => {
    const talk = await knowing({ ...known, ...more, checkIns: [aboutLetter] });
    await talk.later(...noon("2027-03-15"));
    expect(await talk.checkIns()).toEqual([]);
  });

  it("of another place stays unsent when one is noted as sent", async () => {
    const other = { ...unsent, number: 2, nth: 2, place: "p2" };
    const talk = await knowing({ ...known, letters: [unsent, other], checkIns: [aboutLetter] });
    await talk.later(...noon("2027-03-15"));
    await talk.checkIns();
    await play(talk, "[Open]", "[It's sent]");
    expect((await talk.session()).case.letters.map(({ sent }) => sent)).toEqual(["2027-03-15", undefined]);
  });
});

describe("check-ins in hard times", () => {
  it("do not come while it is asked about danger", async () => {
    const talk = await play(await withCheckIns(atClinic), "im going to kill myself");
    await talk.later(...noon("2027-03-15"));
    expect(await talk.checkIns()).toEqual([]);
  });

  it("are held on a yes, and begin again only when the person says so", async () => {
    const talk = await play(await withCheckIns(atClinic), "im going to kill myself", "[I'll text 988]", "[Hold them]");
    await talk.later(...noon("2027-03-15"));
    expect(await talk.checkIns()).toEqual([]);
    await play(talk, "hey", "[Go on]", "/checkins");
    expect(talk.text()).toContain("Your check-ins are held");
    await talk.press("Restart them");
    expect(talk.text()).toContain("Restarted. The next one comes Tuesday, March 16.");
    await talk.later(...noon("2027-03-16"));
    expect(await talk.checkIns()).toHaveLength(1);
  });
});

describe("more time in writing, told after their first 30 days", () => {
  const told = async (answer: string) => {
    const talk = await knowing({ ...known, trail: [{ place: "p1", type: "asked", date: "2027-01-25" }] });
    return play(
      talk,
      "something happened",
      "[Example Clinic]",
      "[Something else]",
      "[More time]",
      "[In writing]",
      answer,
    );
  };

  it.each(["[It did]", "[Not sure]"])("counts where nobody can call it late: %s", async (answer) => {
    const talk = await play(await told(answer), "march 20");
    expect(talk.text()).toContain("By my count their time now ends Saturday, March 20.");
    await talk.press("Rest until then");
    expect(talk.text()).toContain("Check in on Sunday, March 21?");
  });

  it("does not count where it came too late", async () => {
    const talk = await told("[Only later]");
    expect((await talk.session()).case.trail.map(({ type }) => type)).toEqual(["asked", "said"]);
  });

  it("is not asked while their first 30 days run", async () => {
    const talk = await knowing({ ...known, places: known.places?.slice(0, 1) ?? [] });
    await play(talk, "something happened", "[Something else]", "[More time]", "[In writing]");
    expect(talk.text()).toContain("Which day did they name?");
  });
});
