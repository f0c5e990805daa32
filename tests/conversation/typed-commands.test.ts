import { describe, expect, it } from "vitest";
import { present } from "../../src/conversation/session.ts";
import { createTalk } from "../helpers/talk.ts";

const where = async (talk: ReturnType<typeof createTalk>) => present(await talk.session()).flow;

describe("what people type instead of a command", () => {
  it.each([
    ["my plan", "plan"],
    ["Where do I stand?", "plan"],
    ["my dates", "deadlines"],
    ["show my places", "places"],
    ["paper trail", "trail"],
    ["my check-ins", "check-in"],
    ["What do you know about me?", "my-data"],
    ["delete everything", "forget"],
    ["hide this", "welcome"],
  ])("%s means what the command means", async (typed, flow) => {
    const talk = createTalk();
    await talk.command("start");
    await talk.say(typed);
    expect(await where(talk)).toBe(flow);
  });

  it("is an answer where a button says the same", async () => {
    const talk = createTalk();
    await talk.command("plan");
    await talk.say("my dates");
    expect(await where(talk)).toBe("deadlines");
    await talk.press("Back");
    expect(await where(talk)).toBe("plan");
  });
});

it("a greeting shows nothing of the matter at the gate, news are taken", async () => {
  const talk = createTalk();
  await talk.say("front desk says they dont give psych notes to patients ever, its policy");
  await talk.later("2027-03-22");
  await talk.say("hi");
  const gate = "Hi again. Your place is kept.\n\nGo on?";
  expect(talk.text()).toBe(gate);
  await talk.say("hello");
  expect(talk.text()).toBe(gate);
  await talk.press("Go on");
  expect(talk.text()).toContain("claim?");
});
