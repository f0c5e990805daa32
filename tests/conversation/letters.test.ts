import { describe, expect, it } from "vitest";
import { emptyCase, type Case } from "../../src/case/case.ts";
import { letterMade } from "../../src/case/made.ts";
import { letterSent } from "../../src/case/sent.ts";
import { letterIds, type LetterId } from "../../src/case/letters.ts";
import type { SendWay } from "../../src/case/vocabulary.ts";
import { letterNames } from "../../src/conversation/letter-names.ts";
import { newSession, present } from "../../src/conversation/session.ts";
import { wordsOf } from "../../src/files.ts";
import { createTalk, type Talk } from "../helpers/talk.ts";

const now = Date.parse("2027-03-01T17:00:00Z");
const made = (c: Case, letter: LetterId, on: string, to: string) =>
  letterMade(c, { letter, place: "p1", fields: { to } }, on);
const sent = (c: Case, letter: LetterId, how: SendWay, on: string) => letterSent(c, { letter, place: "p1", how }, on);

/** Four letters: two requests of one day, of which the first went out; a file request; a fee letter that was faxed. */
const four = [
  (c: Case) => made(c, "request", "2027-02-01", "First Clinic"),
  (c: Case) => sent(c, "request", "portal", "2027-02-02"),
  (c: Case) => made(c, "request", "2027-02-01", "Second Clinic"),
  (c: Case) => made(c, "ssa-file", "2027-02-10", "Example Office"),
  (c: Case) => made(c, "fee", "2027-02-20", "Example Clinic"),
  (c: Case) => sent(c, "fee", "fax", "2027-02-21"),
].reduce((c, step) => step(c), emptyCase);

async function begun(c: Case = four) {
  const talk = createTalk();
  await talk.begin({ ...newSession(now), case: c, path: [{ flow: "outcome", state: "partial", place: "p1" }] });
  return talk;
}
const labels = (talk: Talk) => talk.view()?.choices.map(({ label }) => label);
const handed = (reply: Awaited<ReturnType<Talk["press"]>>) =>
  reply.view.attachments
    .filter(({ name }) => name.endsWith(".txt"))
    .map(({ name, bytes }) => [name, Buffer.from(bytes).toString()] as const);

describe("the letters so far", () => {
  it("are listed newest first, three at a time, with their day and how they went out", async () => {
    const talk = await begun();
    const reply = await talk.command("letters");
    expect(reply.view.attachments).toEqual([]);
    expect(labels(talk)).toEqual(["Fee, Feb 20", "SSA file, Feb 10", "Request 2, Feb 1", "More"]);
    expect(talk.text()).toContain("1. Fee, Saturday, February 20: sent Sunday, February 21 by fax.");
    expect(talk.text()).toContain("3. Request 2, Monday, February 1: not noted as sent.");
    await talk.press("More");
    expect(labels(talk)).toEqual(["Request, Feb 1", "That's all"]);
    expect(talk.text()).toContain("1. Request, Monday, February 1: sent Tuesday, February 2 by portal.");
  });

  it("are handed over again exactly as they were, one after the other, and left to the question that was open", async () => {
    const talk = await begun();
    const before = await talk.session();
    await talk.command("letters");
    const [[name, text] = ["", ""]] = handed(await talk.press("Request 2, Feb 1"));
    expect(name).toBe("letter-2027-02-01-2.txt");
    expect(text).toContain("Second Clinic");
    expect(text).toContain("February 1, 2027");
    await talk.press("Another letter");
    expect(labels(talk)?.[0]).toBe("Fee, Feb 20");
    expect(handed(await talk.press("SSA file, Feb 10"))[0]?.[1]).toContain("Example Office");
    await talk.press("That's all");
    const after = await talk.session();
    expect(after.path).toEqual(before.path);
    expect(after.case).toEqual(before.case);
    expect(talk.text()).toContain("What came?");
  });

  it.each([
    ["the first one", "Example Clinic"],
    ["2", "Example Office"],
    ["request", "Second Clinic"],
    ["ssa file, feb 10", "Example Office"],
    ["the fee one pls", "Example Clinic"],
    ["the secnd one pls", undefined],
    ["feb 10", "Example Office"],
  ])("are chosen by typing: %s", async (text, to) => {
    const talk = await begun();
    await talk.command("letters");
    const files = handed(await talk.say(text));
    expect(files.map(([, made]) => made.includes(to ?? ""))).toEqual(to ? [true] : []);
  });

  it("are asked for again where what was typed is none of them", async () => {
    const talk = await begun();
    await talk.command("letters");
    expect(handed(await talk.say("purple"))).toEqual([]);
    expect(talk.text()).toContain("Its number or its name is enough");
  });

  it("come in every form, with the page of next steps", async () => {
    const talk = await begun();
    await talk.command("letters");
    const { attachments } = (await talk.press("Fee, Feb 20")).view;
    const name = "letter-2027-02-20";
    expect(attachments.map((file) => file.name)).toEqual(
      [".pdf", ".docx", ".txt", "-next-steps.pdf"].map((ending) => name + ending),
    );
  });

  it("hand nothing over for a number that is not there", async () => {
    const talk = await begun();
    await talk.command("letters");
    await talk.press("More");
    expect(handed(await talk.say("the third"))).toEqual([]);
    expect(labels(talk)).toEqual(["Request, Feb 1", "That's all"]);
  });

  it("come by typing too, wherever one is", async () => {
    const talk = await begun();
    await talk.say("show me my letters");
    expect(labels(talk)?.[0]).toBe("Fee, Feb 20");
    await talk.press("More");
    await talk.press("Request, Feb 1");
    await talk.say("yeah");
    expect(labels(talk)?.[0]).toBe("Fee, Feb 20");
  });

  it("do not pile up, and Back leads out of the list", async () => {
    const talk = await begun();
    for (let i = 0; i < 3; i++) await talk.command("letters");
    expect((await talk.session()).path.map(({ flow }) => flow)).toEqual(["outcome", "letters"]);
    await talk.press("Back");
    expect(talk.text()).toContain("What came?");
  });

  it("are none: says so, and asks on", async () => {
    const talk = await begun(emptyCase);
    const reply = await talk.command("letters");
    expect(reply.view.attachments).toEqual([]);
    expect(talk.text()).toContain("There is no letter yet.");
    expect(talk.text()).toContain("What came?");
  });

  it("in danger leave the question about it open, and give the newest", async () => {
    const talk = await begun();
    await talk.say("i want to kill myself");
    const asked = present(await talk.session());
    const reply = await talk.command("letters");
    expect(handed(reply)).toHaveLength(1);
    expect(present(await talk.session())).toEqual(asked);
  });
});

describe("the label of a letter", () => {
  it.each(letterIds)("of %s fits a button, also the second of a long day", (letter) => {
    const twice = [1, 2].map((number) => ({
      number,
      nth: number,
      letter,
      place: "p1",
      date: "2027-03-31",
      fields: {},
    }));
    const at = { flow: "letters" as const, state: "list", place: "p1" };
    const names = letterNames({ case: { ...emptyCase, letters: twice }, at }, wordsOf("en"), "2027-04-01");
    expect(names["letter1"]?.()).toMatch(/ 2, Mar 31$/);
    expect(names["letter1"]?.().length).toBeLessThanOrEqual(20);
  });
});
