import { describe, expect, it } from "vitest";
import type { FlowId } from "../../flows/ids.ts";
import { present } from "../../src/conversation/session.ts";
import { createTalk, type Talk } from "../helpers/talk.ts";

/** Plays lines: `[Label]` presses, all else is typed. Gives the number of questions the person was asked. */
async function play(talk: Talk, ...lines: string[]): Promise<number> {
  let questions = 0;
  for (const line of lines) {
    if (line.startsWith("[")) await talk.press(line.slice(1, -1));
    else await talk.say(line);
    if (/\?\s*$/.test(talk.text())) questions++;
  }
  return questions;
}
const where = async (talk: Talk): Promise<FlowId> => present(await talk.session()).flow;
const lettersOf = async (talk: Talk) => (await talk.session()).case.letters.map(({ letter }) => letter);

describe("the model conversations", () => {
  it("(a) the desk says it's policy: ask the doctor, then a dated letter, then Social Security's file", async () => {
    const talk = createTalk();
    await talk.command("start");
    let asked = await play(talk, "front desk says they dont give psych notes to patients ever, its policy");
    expect(talk.text()).toMatch(/disability claim\?/);
    asked += await play(talk, "[New claim]");
    expect(talk.text()).toMatch(/ask your doctor, not the desk/);
    asked += await play(talk, "already did. she said its up to the front office");
    expect(talk.text()).toMatch(/in writing\?/);
    asked += await play(talk, "[Only out loud]");
    expect(await where(talk)).toBe("request");
    await play(talk, "[Why?]");
    expect(talk.text()).toMatch(/Source: 45 CFR 164\.524/);
    asked += await play(talk, "[Write the letter]", "Example Clinic");
    expect(await lettersOf(talk)).toEqual(["request"]);
    asked += await play(talk, "[It's right]", "[Portal]", "[It's sent]");
    expect(talk.text()).toMatch(/Monday, March 1/);
    expect(talk.text()).toMatch(/Wednesday, March 31/);
    expect(talk.text()).toMatch(/Check in on Thursday, April 1\?/);
    await play(talk, "[Check in]", "[Eastern]", "[Morning, at 9]");
    expect(talk.text()).toMatch(/Set for Thursday, April 1/);
    expect(await where(talk)).toBe("ssa-file");
    expect(asked).toBeLessThanOrEqual(10);
  });

  it("(b) hearing close, no lawyer: the page to the judge, faxed, then the file", async () => {
    const talk = createTalk();
    await talk.command("start");
    let asked = await play(talk, "hearing march 11 no lawyer. all i have is visit summaries. i feel sick");
    expect(talk.text()).toMatch(/hearing Thursday, March 11, no lawyer, only visit summaries/);
    asked += await play(talk, "[Right]");
    expect(await where(talk)).toBe("hearing-office");
    expect(talk.text()).toMatch(/Thursday, March 4/);
    await play(talk, "[Why?]");
    expect(talk.text()).toMatch(/5 business days/);
    asked += await play(talk, "[Write the page]", "dr example, example clinic, springfield", "2022 to now", "[Both]");
    expect(await lettersOf(talk)).toEqual(["hearing-inform"]);
    asked += await play(talk, "[It's right]", "calling is hard", "faxed. lady said got it");
    expect(talk.text()).toMatch(/March 1/);
    expect(await where(talk)).toBe("ssa-file");
    expect(asked).toBeLessThanOrEqual(9);
  });

  it("(c) in remission: no page is left out, a note asks what was meant, the examiner hears that more is coming", async () => {
    const talk = createTalk();
    await talk.command("start");
    let asked = await play(
      talk,
      'its in the portal. "in remission" since last year. recon isnt decided. i cant even leave the house',
    );
    expect(talk.text()).toMatch(/still see the doctor/);
    await play(talk, "can i just not send that page");
    expect(talk.text()).toMatch(/all of it|whole/);
    asked += await play(talk, "[Still see them]");
    expect(await where(talk)).toBe("wrong");
    asked += await play(talk, "[Show the note]");
    expect(talk.text()).toMatch(/in remission/i);
    expect(await lettersOf(talk)).toEqual(["doctor-note"]);
    await play(talk, "can i make her delete it");
    expect(talk.text()).toMatch(/stay|erased|added/);
    asked += await play(talk, "[It's right]", "[Not yet]");
    expect(talk.text()).toMatch(/examiner/);
    expect(asked).toBeLessThanOrEqual(7);
  });

  it("(d) silence, day 33: asks when it arrived and whether more time was taken, then a second letter, then a check-in", async () => {
    const talk = createTalk({ today: "2027-03-08" });
    await talk.command("start");
    let asked = await play(talk, "sent certified letter 33 days ago. nothing");
    expect(talk.text()).toMatch(/^So: sent Wednesday, February 3, no answer/);
    expect(talk.text()).toMatch(/green card/);
    await talk.act({ kind: "unsupported", what: "picture" });
    expect(talk.text()).toMatch(/can't read pictures and kept no copy/);
    asked += await play(talk, "feb 5");
    expect(talk.text()).toMatch(/in time that they need more time\?/);
    asked += await play(talk, "they never write they just smile at me");
    expect(talk.text()).toMatch(/ended on Sunday, March 7, so they are late/);
    await play(talk, "if i complain will they drop me");
    expect(talk.text()).toMatch(/bans punishing you for asking or complaining/);
    asked += await play(talk, "[Write the letter]", "Example Clinic");
    expect(await lettersOf(talk)).toEqual(["follow-up"]);
    asked += await play(talk, "[It's right]", "[Fax]", "sent today by fax");
    expect(talk.text()).toMatch(/^Noted: sent Monday, March 8/);
    expect(talk.text()).toMatch(/Check in on Friday, March 19\?$/);
    expect(asked).toBeLessThanOrEqual(10);
    await play(talk, "[Check in]", "[Eastern]", "[Morning, at 9]");
    expect(talk.text()).toMatch(/^Set for Friday, March 19 around 9 in the morning/);
    await talk.later("2027-03-19", "12:59");
    expect(await talk.checkIns()).toEqual([]);
    await talk.later("2027-03-19", "13:00");
    const [line] = await talk.checkIns();
    expect(line?.text).toBe("Hi, it's the check-in you asked for.");
    expect(line?.choices.map(({ label }) => label)).toEqual(["Open", "Later", "No more"]);
    await play(talk, "[Open]");
    expect(talk.text()).toMatch(/^Mon, Mar 8: you asked Example Clinic again, by fax\./);
    expect(talk.text()).toMatch(/How did it go\? Any answer is fine\.$/);
  });

  it("(e) wary, and lets it go: reads nothing, keeps one line", async () => {
    const talk = createTalk();
    await talk.command("start");
    await play(
      talk,
      "my psych is on my side. did the RFC form, showed it to me. im scared to read the notes. do i have to",
      "[New claim]",
    );
    expect(await where(talk)).toBe("reading");
    expect(talk.text()).toMatch(/don't have to read/);
    await play(talk, "[Ask my doctor]");
    expect(talk.text()).toMatch(/Do your notes say the same as the form/);
    await play(talk, "ok ill ask that. reading no");
    expect(["rest", "let-go"]).toContain(await where(talk));
  });

  it("(f) crisis, then two days later: answered first, check-ins held and restarted, the place is kept", async () => {
    const talk = createTalk();
    await talk.command("start");
    await play(talk, "[Haven't asked yet]", "[None of these]");
    await play(talk, "remind me on march 20", "[Eastern]", "[Morning, at 9]");
    while (!/called\?/.test(talk.text())) await talk.press(talk.view()!.choices[0]!.label);
    await play(talk, "idk why i bother. i wish i just didnt wake up tmrw");
    expect(talk.text()).toMatch(/^I'm glad you said that\. .*988/);
    expect(talk.text()).toMatch(/Are you thinking about ending your life\?$/);
    await play(talk, "kind of. cant call. dont want cops");
    expect(talk.text()).toMatch(/^Thank you for saying it plainly\./);
    expect(talk.text()).toMatch(/fewer than 2 in 100 calls/);
    await play(talk, "[I'll text 988]");
    expect(talk.text()).toMatch(/I won't ask again tonight/);
    expect(talk.text()).toMatch(/Shall I hold your check-ins\?$/);
    await play(talk, "[Hold them]");
    expect(talk.text()).toMatch(/^Held\. 988 is there any time, even twice in one night/);
    await play(talk, "[Later]");
    await talk.later("2027-03-03");
    await play(talk, "hey");
    expect(talk.text()).toMatch(/^Hi, I'm glad to hear from you\. Nothing to explain\. Your place is kept/);
    await play(talk, "i texted them. ok now i think. go on");
    expect(talk.text()).toMatch(/called\?$/);
    await play(talk, "Example Clinic");
    expect(talk.text()).toMatch(/Restart your check-ins\?$/);
    expect(await lettersOf(talk)).toEqual(["request"]);
    await play(talk, "[Restart them]");
    expect(talk.text()).toMatch(/^Restarted\. The next one comes Saturday, March 20/);
    expect(talk.text()).toMatch(/Anything to change\?$/);
    await talk.later("2027-03-20", "13:00");
    expect(await talk.checkIns()).toHaveLength(1);
  });

  it("(h) a newcomer after Start privately: no claim, the portal shows nothing, a request", async () => {
    const talk = createTalk();
    await talk.command("start");
    const asked = await play(talk, "old therapist, portal has nothing, no claim or anything");
    expect(await where(talk)).toBe("request");
    expect(talk.text()).toMatch(/no claim/);
    const more = await play(talk, "[Write the letter]", "Example Clinic");
    expect(await lettersOf(talk)).toEqual(["request"]);
    expect(asked + more).toBeLessThanOrEqual(5);
  });
});
