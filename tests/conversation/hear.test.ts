import { describe, expect, it } from "vitest";
import type { Position } from "../../flows/position.ts";
import { type Case, emptyCase } from "../../src/case/case.ts";
import { newSession, present } from "../../src/conversation/session.ts";
import { createTalk } from "../helpers/talk.ts";

type Talk = ReturnType<typeof createTalk>;

const today = "2027-03-01";
const at = (position: Position, c: Case = emptyCase) => ({
  ...newSession(Date.parse(`${today}T17:00:00Z`)),
  path: [position],
  case: c,
});
const letter = (state: string, more: Partial<Position> = {}): Position => ({
  flow: "letter",
  state,
  place: "p1",
  letter: "request",
  fields: { to: "Example Clinic" },
  ...more,
});

describe("what is typed into a letter", () => {
  it("is kept as it is, also where it begins like the name of a button", async () => {
    const talk = createTalk({ today });
    await talk.begin(at(letter("to", { fields: {} })));
    await talk.say("Skip Johnson Clinic");
    expect(present(await talk.session()).fields?.["to"]).toBe("Skip Johnson Clinic");
  });

  it("skips the question where it is only that word", async () => {
    const talk = createTalk({ today });
    await talk.begin(at(letter("to", { fields: {} })));
    await talk.say("skip");
    expect(present(await talk.session()).fields).toEqual({});
  });

  it("is cut where nobody could read on, so that a session stays small", async () => {
    const talk = createTalk({ today });
    await talk.begin(at(letter("to", { fields: {} })));
    await talk.say("x".repeat(9000));
    expect(present(await talk.session()).fields?.["to"]).toHaveLength(2000);
  });

  it("says when it went out: one step in the trail, on that day", async () => {
    const talk = createTalk({ today });
    await talk.begin(at(letter("byMail", { how: "certified" })));
    await talk.say("yes, mailed it on February 26");
    expect((await talk.session()).case.trail).toEqual([
      { place: "p1", type: "mailed", date: "2027-02-26", letter: "request", how: "certified" },
    ]);
  });
});

describe("a fact that is typed in the middle of something else", () => {
  it("changes that fact, says so, and leaves all others as they were", async () => {
    const talk = createTalk({ today });
    await talk.command("start");
    await talk.say("hearing on march 24, no lawyer, all i have is visit summaries");
    await talk.press("Right");
    const before = (await talk.session()).case;
    await talk.say("no wait, i do have a lawyer");
    const after = (await talk.session()).case;
    expect(talk.text()).toMatch(/you have a lawyer/);
    expect({ ...after, person: { ...after.person, lawyer: false }, asked: [] }).toEqual({ ...before, asked: [] });
    expect(after.person.lawyer).toBe(true);
  });

  it("is no answer to a question that was not shown: after days away nothing typed fills a letter", async () => {
    const talk = createTalk({ today });
    await talk.begin(at(letter("to", { fields: {} })));
    await talk.later("2027-03-20");
    await talk.say("hello again");
    await talk.press("Go on");
    expect(present(await talk.session())).toMatchObject({
      flow: "letter",
      state: "to",
      fields: { date: "2027-03-20" },
    });
  });
});

describe("a date", () => {
  const sent: Case = {
    ...emptyCase,
    person: { stage: "none" },
    places: [{ id: "p1", kind: "clinic" }],
    trail: [{ place: "p1", type: "mailed", date: "2027-01-25" }],
  };

  it("that cannot be meant is asked again: an arrival in the future or before the sending", async () => {
    const talk = createTalk({ today });
    await talk.begin(at({ flow: "follow-up", state: "arrived", place: "p1" }, sent));
    for (const typed of ["april 30", "january 3"]) {
      await talk.say(typed);
      expect(present(await talk.session()).state).toBe("arrived");
      expect((await talk.session()).case.trail).toHaveLength(1);
    }
    await talk.say("jan 28");
    expect((await talk.session()).case.trail.at(-1)).toMatchObject({ type: "received", date: "2027-01-28" });
  });
});

describe("words that touch on danger without being it", () => {
  it("get one kind line, and are no misunderstanding", async () => {
    const talk = createTalk({ today });
    await talk.command("start");
    await talk.say("I tried to hurt myself in 2015, it is in the record and I am well now");
    expect(talk.text()).toMatch(/988/);
    expect(talk.text()).not.toMatch(/didn't follow/);
    expect(present(await talk.session()).flow).toBe("triage");
  });
});

describe("danger at a question that stands above the conversation", () => {
  it.each([
    ["whether to erase all", (talk: Talk) => talk.command("forget"), "Keep it"],
    ["whether to go on after a rest", (talk: Talk) => talk.press("Stop for now"), "Go on"],
  ])("comes first, and the question %s stands where it was", async (_, ask, onward) => {
    const talk = createTalk({ today });
    await talk.begin(at(letter("to", { fields: {} })));
    await ask(talk);
    const asked = talk.text();
    await talk.say("there is no reason to live, i'm ending my life tonight");
    expect(talk.text()).toMatch(/988/);
    await talk.press("Go on here");
    expect(talk.text()).toBe(asked);
    await talk.press(onward);
    expect(present(await talk.session()).state).toBe("to");
  });

  it("comes first again, and a rest after the first time is kept", async () => {
    const talk = createTalk({ today });
    await talk.begin(at(letter("to", { fields: {} })));
    await talk.say("there is no reason to live, i'm ending my life tonight");
    await talk.press("I'll text 988");
    await talk.press("Later");
    const rest = talk.text();
    await talk.say("im going to kill myself");
    await talk.press("Go on here");
    expect(talk.text()).toBe(rest);
    await talk.press("Go on");
    expect(present(await talk.session()).state).toBe("to");
  });
});
