import { describe, expect, it } from "vitest";
import { createTalk } from "../helpers/talk.ts";

const today = "2027-03-01";
const begun = async (...lines: string[]) => {
  const talk = createTalk({ today });
  await talk.command("start");
  for (const line of lines) await (line.startsWith("[") ? talk.press(line.slice(1, -1)) : talk.say(line));
  return talk;
};

describe("a date that is put right by typing", () => {
  it("moves what was sent, and the step with it: no second sending", async () => {
    const talk = await begun("sent a letter feb 3 certified, nothing, initial claim", "no wait it was jan 3");
    expect(talk.text()).toMatch(/sent Sunday, January 3/);
    const { trail } = (await talk.session()).case;
    expect(trail.filter(({ date }) => date).map(({ date }) => date)).toEqual(["2027-01-03"]);
  });

  it("moves the date of a decision, and the day the appeal is due", async () => {
    const talk = await begun("judge denied me feb 20, no lawyer");
    expect(talk.text()).toMatch(/Monday, April 26/);
    await talk.say("no wait its feb 12");
    expect((await talk.session()).case.person.notice?.date).toBe("2027-02-12");
  });

  it("is not taken where it would lie ahead", async () => {
    const talk = await begun("sent a letter feb 3 certified, nothing, initial claim", "no wait it was april 3");
    expect((await talk.session()).case.trail.some(({ date }) => date === "2027-02-03")).toBe(true);
  });
});

describe("a judge who has decided", () => {
  it("is asked the date of, not of a hearing that is over", async () => {
    const talk = await begun("the judge denied me");
    expect(talk.text()).toMatch(/date is on the judge's decision/);
    await talk.press("Not sure");
    expect(talk.text()).not.toMatch(/When is the hearing/);
  });
});

describe("what is told in the middle of something else", () => {
  it("says that no hearing is set: its date is not asked for", async () => {
    const talk = await begun("ssa file came, my mental health is not in it. hearing not set yet, no lawyer");
    expect(talk.text()).not.toMatch(/When is the hearing/);
  });

  it("says that a letter never came: it can go out again", async () => {
    const letter = ["[Haven't asked yet]", "[New claim]", "[Write the letter]", "Example Clinic", "[It's right]"];
    const talk = await begun(...letter, "[Certified mail]", "[It's sent]", "they say they never got it");
    expect(talk.text()).toMatch(/Send it again/);
  });

  it("says that the patient can sign, and the letter is theirs", async () => {
    const talk = await begun("my son is 24 he cant do this himself i need his records", "[None of these]");
    await talk.say("he can sign");
    expect(talk.text()).toMatch(/their whole record/);
  });

  it("speaks of revenge: it is heard, and a lawful way is named", async () => {
    const talk = await begun("im gonna sue that doctor and post her address online");
    expect(talk.text()).toMatch(/would anger many people/);
  });

  it("names what the office answered while its letter was still open: the next step comes", async () => {
    const talk = await begun(
      "[Haven't asked yet]",
      "[New claim]",
      "[Write the letter]",
      "[Skip]",
      "[It's right]",
      "[By hand]",
    );
    await talk.press("Fax");
    await talk.say("they said its their policy not to");
    expect(talk.text()).not.toMatch(/on its way/);
  });
});

describe("a no that was told by button", () => {
  const written = ["[They said no]", "[None of these]", "[For my own good]", "[Already asked]", "[A no]"];
  const review = ["[For my own good]", "[Yes, on paper]", "[Write the letter]", "[Write the letter]", "[Skip]"];

  it("is not dated by the letter: the day it was told is not the day it happened", async () => {
    const talk = await begun(...written, ...review);
    expect((await talk.session()).path.at(-1)?.fields?.["refused"]).toBeUndefined();
  });

  it("is given its 30 days once a second look was asked for", async () => {
    const talk = await begun(...written, ...review, "[It's right]", "[By hand]", "[Fax]", "[It's sent]");
    expect(talk.text()).not.toMatch(/complaint/);
    await talk.later("2027-04-05");
    await talk.say("hi");
    await talk.press("Go on");
    expect(talk.text()).toMatch(/more than 30 days ago/);
  });

  it("does not answer a letter that goes out on the same day", async () => {
    const spoken = ["[They said no]", "[New claim]", "[It's policy]", "[Already asked]", "[A no]", "[It's policy]"];
    const talk = await begun(
      ...spoken,
      "[Only out loud]",
      "[Write the letter]",
      "[Skip]",
      "[It's right]",
      "[By hand]",
      "[Portal]",
    );
    await talk.press("It's sent");
    await talk.press("No check-in");
    expect(talk.text()).toMatch(/has time/);
  });
});
