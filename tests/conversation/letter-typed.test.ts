import { describe, expect, it } from "vitest";
import { createValues } from "../../src/conversation/values.ts";
import { wordsOf } from "../../src/files.ts";
import { newSession, present } from "../../src/conversation/session.ts";
import { createTalk, type Talk } from "../helpers/talk.ts";

const today = "2027-03-01";

async function at(...lines: string[]): Promise<Talk> {
  const talk = createTalk({ today });
  await talk.command("start");
  await play(talk, ...lines);
  return talk;
}
async function play(talk: Talk, ...lines: string[]) {
  for (const line of lines) await (line.startsWith("[") ? talk.press(line.slice(1, -1)) : talk.say(line));
}
const request = ["[Haven't asked yet]", "[New claim]", "[Write the letter]", "Example Clinic"];
const fieldsOf = async (talk: Talk) => present(await talk.session()).fields ?? {};
/** A letter that lies there with these fields, in the place of the one that was written. */
async function letterWith(letter: "follow-up" | "denial-challenge" | "hearing-inform", fields: Record<string, string>) {
  const talk = await at(...request);
  const session = await talk.session();
  const position = {
    ...present(session),
    letter,
    answered: ["sourceName", "sourceDates", "sourceWhy"],
    fields: { date: today, to: "Example Clinic", ...fields },
  };
  const trail = fields["asked"] ? [{ place: position.place, type: "asked" as const, date: fields["asked"] }] : [];
  await talk.begin({ ...session, case: { ...session.case, trail }, path: [...session.path.slice(0, -1), position] });
  return talk;
}

describe("a letter that lies there is changed by typing", () => {
  it.each([
    ["change my name to Jane Roe", "name", "Jane Roe"],
    ["my name is José O’Neill-García", "name", "José O’Neill-García"],
    ["my adress is wrong, its 5 Elm St, Troy NY", "address", "5 Elm St, Troy NY"],
    ["my address is 5 Elm St\nTroy NY 12180", "address", "5 Elm St\nTroy NY 12180"],
    ["their fax is 555-0199", "toAddress", "555-0199"],
    ["add my phone 555-0102", "phone", "555-0102"],
    ["put jane@example.com as my email", "email", "jane@example.com"],
    ["please change the office from Example Clinic to Sample Center", "to", "Sample Center"],
  ])("%s", async (text, field, value) => {
    const talk = await at(...request);
    const before = await fieldsOf(talk);
    const { view } = await talk.say(text);
    expect(await fieldsOf(talk)).toEqual({ ...before, [field]: value });
    expect(view.text).toMatch(/^Changed\. .*Here's your letter/s);
    expect(view.attachments).toHaveLength(3);
  });

  it("asks for the field where only the fault was told, and takes it out on request", async () => {
    const talk = await at(...request, "my adress is wrong");
    expect(talk.text()).toMatch(/Where can they write to you/);
    await play(talk, "5 Elm St", "remove my address");
    expect(talk.text()).toMatch(/Taken out: Address of mine/);
    expect(await fieldsOf(talk)).not.toHaveProperty("address");
    expect((await talk.session()).case.sender).not.toHaveProperty("address");
  });

  it.each(["my doctor is on vacation", "the office is closed", "is my name on it?", "i cant do this anymore today"])(
    "leaves the letter alone: %s",
    async (text) => {
      const talk = await at(...request);
      const before = await fieldsOf(talk);
      await talk.say(text);
      const { path, case: c } = await talk.session();
      expect(path.find(({ flow }) => flow === "letter")?.fields ?? c.letters.at(-1)?.fields).toEqual(before);
    },
  );

  it.each([
    ["wrong date, it was feb 3", "2027-02-03"],
    ["no its 4 de febrero", "2027-02-04"],
    ["the date i asked was feb 3", "2027-02-03"],
    ["no, the 9th", "2027-01-09"],
  ])("puts its one date right, and the clock behind it: %s", async (text, date) => {
    const talk = await letterWith("follow-up", { asked: "2027-01-04" });
    await talk.say(text);
    expect(talk.text()).toMatch(/^Changed\. Day I asked: \w+day, /);
    expect((await fieldsOf(talk))["asked"]).toBe(date);
    expect((await talk.session()).case.trail[0]?.date).toBe(date);
  });

  it("asks which date is meant where there are several", async () => {
    const talk = await letterWith("denial-challenge", { asked: "2027-01-04", received: "2027-01-06" });
    await talk.say("wrong date, it was feb 3");
    expect(talk.view()?.choices.map(({ label }) => label)).toEqual(["Day I asked", "Arrival day", "Something else"]);
    expect(await fieldsOf(talk)).toMatchObject({ asked: "2027-01-04", received: "2027-01-06" });
  });

  it.each(["never mind", "nothing", "looks good"])("leaves the change menu without a change: %s", async (text) => {
    const talk = await at(...request, "[Change it]");
    const before = await fieldsOf(talk);
    await talk.say(text);
    expect(talk.text()).toMatch(/Here's your letter/);
    expect(await fieldsOf(talk)).toEqual(before);
  });

  it("finds a field by plain words at the change menu", async () => {
    const talk = await letterWith("hearing-inform", { hearing: "2027-04-15" });
    await play(talk, "[Change it]", "judge");
    expect(talk.text()).toMatch(/judge's name/);
    await play(talk, "{{judge}}");
    expect(talk.text()).toMatch(/Here's your letter/);
    await play(talk, "change", "something that is not there");
    expect(talk.text()).toMatch(/couldn't find that line/);
  });
});

describe("a day that is typed into a letter", () => {
  const asking = async () => {
    const talk = await letterWith("follow-up", { asked: "2027-01-04" });
    await play(talk, "[Change it]", "the date i asked");
    return talk;
  };

  it.each([
    ["2/4", "Thursday, February 4"],
    ["no its 4 de febrero", "Thursday, February 4"],
    ["last Tuesday", "Tuesday, February 23"],
    ["two weeks ago", "Monday, February 15"],
    ["last year, 11/23/2026", "Monday, November 23, 2026"],
  ])("is said back with its weekday: %s", async (text, said) => {
    const talk = await asking();
    await talk.say(text);
    expect(talk.text()).toContain(`Noted: ${said}.`);
  });

  it.each(["tomorrow", "3/4", "march 20"])("is asked again where it is still to come: %s", async (text) => {
    const talk = await asking();
    await talk.say(text);
    expect(talk.text()).toMatch(/is still to come.*What day did you ask/s);
    expect((await fieldsOf(talk))["asked"]).toBe("2027-01-04");
  });
});

describe("the print of a letter", () => {
  it.each(["large print", "bigger letters", "i cant read small print"])("comes larger at once: %s", async (text) => {
    const talk = await at(...request);
    const { view } = await talk.say(text);
    expect(view.text).toMatch(/larger print/);
    expect(view.attachments).toHaveLength(3);
    expect((await talk.session()).case.person.largePrint).toBe(true);
  });

  it("is offered in the change menu, one of the two", async () => {
    const talk = await at(
      ...request,
      "[Change it]",
      "[Something else]",
      "[Larger print]",
      "[Change it]",
      "[Something else]",
    );
    const labels = talk.view()?.choices.map(({ label }) => label);
    expect(labels).toContain("Normal print");
    expect(labels).not.toContain("Larger print");
    await talk.press("Normal print");
    expect((await talk.session()).case.person.largePrint).toBeUndefined();
  });
});

describe("the lines that are left for the pen", () => {
  const value = createValues({ words: wordsOf("en"), operator: { name: "", contact: "" }, keepDays: 180 });
  const blanks = (count: number) => {
    const paper = {
      text: "",
      blanks: Array.from({ length: count }, (_, i) => `line ${i + 1}`),
      know: "",
      message: { subject: "", paragraphs: [] },
    };
    return value(newSession(0), today, paper)("blanks");
  };

  it.each([
    [0, "Your birth date and your signature go in by hand."],
    [1, "One line is blank, for your pen: line 1."],
    [7, "These lines are blank, for your pen: line 1, line 2, line 3, line 4, line 5, line 6, line 7."],
    [20, "20 lines are blank, for your pen. The first are line 1, line 2, line 3, line 4."],
  ])("are named so that it still reads well: %i", (count, said) => {
    expect(blanks(count)).toBe(said);
  });

  it("tell the office's address from one's own", async () => {
    const talk = await at(...request, "my address is 5 Elm St");
    expect(talk.text()).toContain("the office's address");
  });
});

describe("a letter that is looked at", () => {
  it("can be read in the chat, and changed from there", async () => {
    const talk = await at(...request, "show it");
    expect(talk.text()).toMatch(/Dear Records Department:.*Anything to change\?$/s);
    await talk.say("change my name to Jane Roe");
    expect(talk.text()).toMatch(/Changed\. My name: Jane Roe/);
  });

  it("asks once what shall become of a line it needs, and then goes on", async () => {
    const talk = await at("[Haven't asked yet]", "[New claim]", "[Write the letter]", "[Skip]", "[It's right]");
    expect(talk.text()).toMatch(/Still open in the letter: office\./);
    await play(talk, "[Fill it in]", "[Skip]", "[It's right]");
    expect(talk.text()).toMatch(/Which one\?/);
  });

  it("names further people who have records, and changes one of them alone", async () => {
    const talk = await letterWith("hearing-inform", { hearing: "2027-04-15" });
    await play(talk, "[Change it]", "who treated me", "Clinic One");
    await play(talk, "[Change it]", "add another", "Clinic Two", "2022 to now", "[Both]");
    await play(talk, "[Change it]", "another of them");
    expect(talk.text()).toMatch(/1\. Clinic One\n2\. Clinic Two/);
    await play(talk, "[First]", "when it was", "2020 to 2021");
    expect((await fieldsOf(talk))["sources"]).toMatchObject([
      { name: "Clinic One", dates: "2020 to 2021" },
      { name: "Clinic Two", dates: "2022 to now" },
    ]);
  });
});
