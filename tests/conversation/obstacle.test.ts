import { describe, expect, it } from "vitest";
import { obstacles } from "../../src/case/obstacles.ts";
import { readSources, wordsOf } from "../../src/files.ts";
import { createTalk } from "../helpers/talk.ts";

const words = wordsOf("en");
const sources = readSources();
const pages = [...obstacles, "outside"].map((id) => [id, words.state("obstacle", id)] as const);

/** Somebody who was asked about a claim, and has none. */
async function begun(text: string) {
  const talk = createTalk();
  await talk.say(text);
  await talk.press("None of these");
  return talk;
}
const stepsOf = async (talk: ReturnType<typeof createTalk>) =>
  (await talk.session()).case.trail.map(({ type, hurdle, ground }) => ({
    type,
    ...(hurdle && { hurdle }),
    ...(ground && { ground }),
  }));

describe.each(pages)("the reply to %s", (_, { reply = [], say, sources: ids = [] }) => {
  it("is four lines in the first person that thank and fit into one message", () => {
    expect(reply).toHaveLength(4);
    expect(reply.join(" ")).toMatch(/\b(I|I'm|I'd)\b/);
    expect(reply[3]).toMatch(/Thank you\.$/);
    expect(reply.join("\n").length).toBeLessThanOrEqual(400);
    expect(String(say)).toContain("lines");
  });

  it("names no rule and no authority but those of its sources, and threatens nobody", () => {
    const text = reply.join(" ");
    const citations = ids.map((id) => sources.get(id)?.citation ?? "");
    for (const [cited] of text.matchAll(/45 CFR [\d.]+(\(\w+\))*/g))
      expect(citations.some((citation) => citation.startsWith(cited))).toBe(true);
    expect(!/HHS/.test(text) || ids.some((id) => id.startsWith("hhs-access-guidance"))).toBe(true);
    expect(text).not.toMatch(/complain|report you|lawyer|illegal|violat|require you|obliged|must/i);
  });
});

describe("what the office wants first, typed", () => {
  it.each([
    ["they want me to come in person", "in-person", { type: "said", hurdle: "in-person" }],
    ["they say it must be notarized", "notary", { type: "said", hurdle: "notary" }],
    ["they want to know why i want it", "reason", { type: "said", hurdle: "reason" }],
    ["they only do it through the portal", "portal-only", { type: "said", hurdle: "portal-only" }],
    ["they want money first", "payment", { type: "refused", ground: "money" }],
    ["they want me to fill out their form", "own-form", undefined],
    ["they need a copy of my id", "id", undefined],
    ["they only do paper copies", "format", undefined],
  ])("%s: the claim is asked, then its page comes with the lines to copy", async (text, page, step) => {
    const talk = await begun(text);
    expect(talk.view()?.copy).toEqual([words.state("obstacle", page).reply?.join("\n")]);
    expect(talk.text()).toContain(words.state("obstacle", page).ask);
    expect(await stepsOf(talk)).toEqual(step ? [step] : []);
  });

  it("waits behind a date that comes first", async () => {
    const talk = createTalk();
    await talk.say("they make me come in person and my benefits will stop, the letter is from feb 24");
    expect(talk.view()?.copy).toBeUndefined();
    expect(talk.text()).toMatch(/10 days|benefits/);
  });

  it("comes again, also from the middle of a letter's sending", async () => {
    const talk = await begun("i have no portal and never asked");
    await talk.say("write it");
    await talk.say("Example Clinic");
    await talk.press("It's right");
    await talk.press("Portal");
    await talk.say("they say it has to be notarized");
    expect(talk.view()?.copy?.[0]).toContain("A notary is hard for me to get to.");
  });

  it("is asked about, not told: the page comes, and the trail says nothing", async () => {
    const talk = await begun("can they make me come in person");
    expect(talk.view()?.copy?.[0]).toContain("Coming in is hard for me.");
    expect(await stepsOf(talk)).toEqual([]);
  });

  it.each([
    ["ok sent that", "What did they say?"],
    ["they still say no", "Write it?"],
    ["they wanna see id now", "Send the reply, or the ID?"],
  ])("goes on when it is answered loosely: %s", async (text, asked) => {
    const talk = await begun("i asked at the desk out loud. they make me come in person. no portal");
    expect(talk.text()).toContain("Send the reply, or go there?");
    await talk.say(text);
    expect(talk.text()).toContain(asked);
  });

  it("is about the office: a price stays a matter of money, Social Security's wishes are not the office's", async () => {
    expect((await begun("they want $400 before they send it")).view()?.copy).toBeUndefined();
    expect((await begun("ssa wants to see my id. no portal")).view()?.copy).toBeUndefined();
  });
});

describe("what the office wants first, pressed", () => {
  async function pressed(...labels: string[]) {
    const talk = await begun("i asked the front desk in january, they never answered");
    await talk.say("something happened");
    await talk.begin({
      ...(await talk.session()),
      path: [{ flow: "outcome", state: "other", place: "p1", about: "doctor" }],
    });
    for (const label of ["They want something", ...labels]) await talk.press(label);
    return talk;
  }

  it("goes around it by the ladder when the reply did not work", async () => {
    const talk = await pressed("Something else", "My reason", "Send the reply", "It didn't work");
    expect((await stepsOf(talk)).at(-1)).toEqual({ type: "said", hurdle: "reason" });
    expect(talk.text()).not.toContain("four lines above");
    expect((await talk.session()).path.at(-1)?.flow).not.toBe("obstacle");
  });

  it("writes down that something stands in the way, once, where the ladder has no hurdle for it", async () => {
    const talk = await pressed("Their own form", "Send the reply", "It didn't work");
    expect((await stepsOf(talk)).filter(({ type }) => type === "said")).toEqual([{ type: "said" }]);
  });

  it("leads from payment to the price, and rests after a promise", async () => {
    const paid = await pressed("Something else", "Something else", "Payment first", "About the price");
    expect((await paid.session()).path.at(-1)?.flow).toMatch(/money|triage/);
    const agreed = await pressed("An ID", "Send the reply", "They agreed");
    expect((await agreed.session()).path.at(-1)?.flow).toBe("rest");
  });

  it("is reached from the first question too, and whether there is a claim is asked before a rest", async () => {
    const talk = createTalk();
    await talk.command("start");
    for (const label of ["Something else", "Something else", "Something else", "They want something", "An ID"])
      await talk.press(label);
    expect(talk.view()?.copy?.[0]).toContain("glad to show who I am");
    await talk.press("Show the ID");
    expect(talk.text()).toContain("Is this for a disability claim?");
  });

  it("shows the lines once: a reason asked for comes without them", async () => {
    const talk = await pressed("Come in person");
    expect(talk.view()?.copy).toHaveLength(1);
    await talk.press("Why?");
    expect(talk.text()).toContain("Source: HHS");
    expect(talk.view()?.copy).toBeUndefined();
  });

  it("names no law where the access rule may not count", async () => {
    const talk = await begun("campus counseling center says i have to come in person");
    expect(talk.view()?.copy?.[0]).toContain("which rule of yours");
    expect(`${talk.view()?.copy?.[0]}`).not.toMatch(/HHS|CFR|federal/);
  });
});
