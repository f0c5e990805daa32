import { describe, expect, it } from "vitest";
import { createTalk, type Talk } from "../helpers/talk.ts";

/** The text of the letter that came last. */
function watched() {
  const talk = createTalk();
  let letter = "";
  const keep = () => {
    const file = talk.view()?.attachments.find(({ name }) => name.endsWith(".txt"));
    if (file) letter = Buffer.from(file.bytes).toString();
  };
  return {
    talk,
    letter: () => letter,
    play: async (...inputs: string[]) => {
      for (const input of inputs) {
        await (input.startsWith("[") ? talk.press(input.slice(1, -1)) : talk.say(input));
        keep();
      }
    },
  };
}

const toRequest = [
  "hi",
  "[Haven't asked yet]",
  "[None of these]",
  "[No portal]",
  "[Ask in writing]",
  "[Write the letter]",
];
const toFee = ["[None of these]", "[Skip]", "[Write the letter]", "Example Clinic"];
const last = async (talk: Talk) => (await talk.session()).path.at(-1);

describe("what is no name does not become one", () => {
  it.each([
    "no",
    "help",
    "hang on",
    "can you email it",
    "dr said no",
    "they want me to come in",
    "whats the point i cant do this anymore",
  ])("at the office's name: %s", async (text) => {
    const { play, letter, talk } = watched();
    await play(...toRequest, text);
    expect(letter()).toBe("");
    expect(["letter", "obstacle"]).toContain((await last(talk))?.flow);
  });

  it("a hint of despair gets its kind line, and the question stays", async () => {
    const { play, talk } = watched();
    await play(...toRequest, "whats the point i cant do this anymore");
    expect(talk.text()).toContain("988");
    expect(talk.text()).toContain("What's the office called?");
  });

  it("who does not know the name skips it", async () => {
    const { play, letter } = watched();
    await play(...toRequest, "i dont know the name");
    expect(letter()).toContain("Office: ____");
  });
});

describe("a price is named as it was told", () => {
  it.each([
    ["they want money $1,250", "You asked $1250 for it."],
    ["they want 1,200 dollars", "You asked $1200 for it."],
    ["they want 480 dollars", "You asked $480 for it."],
  ])("%s", async (text, line) => {
    const { play, letter } = watched();
    await play(text, ...toFee);
    expect(letter()).toContain(line);
  });

  it.each([
    "they want $2 a page 300 pages",
    "they charge 65 bucks plus 10 for cd",
    "they want 75 cents a page and 25 dollar search fee",
  ])("%s: no sum, so it is asked", async (text) => {
    const { play, talk, letter } = watched();
    await play(text, ...toFee);
    expect(letter()).toBe("");
    expect(talk.text()).toContain("How much do they ask?");
  });
});

describe("a fact that is told beside the letter", () => {
  const hearing = [
    "hearing march 11 no lawyer. all i have is visit summaries",
    "[Right]",
    "[Write the page]",
    "dr example",
    "2022 to now",
    "[Both]",
  ];

  it("stands in the letter, which comes again", async () => {
    const { play, letter } = watched();
    await play(...hearing);
    expect(letter()).toContain("Hearing on March 11, 2027");
    await play("the hearing is on march 18");
    expect(letter()).toContain("Hearing on March 18, 2027");
    await play("[It's right]", "the hearing is on march 19");
    expect(letter()).toContain("Hearing on March 19, 2027");
  });

  it("does not touch a line that was changed by hand", async () => {
    const { play, letter } = watched();
    await play(...hearing, "change the judge to Judge Placeholder", "the hearing is on march 18");
    expect(letter()).toContain("Judge: Judge Placeholder");
    expect(letter()).toContain("Hearing on March 18, 2027");
  });
});

it("going back from a change gives the letter again as it was", async () => {
  const { play, letter } = watched();
  await play(...toRequest, "Example Clinic", "change the office to St Mary");
  expect(letter()).toContain("St Mary");
  await play("[Back]");
  expect(letter()).not.toContain("St Mary");
});

it("who helps does not become the patient by telling their own name", async () => {
  const { play, letter, talk } = watched();
  await play(
    "im writing for my brother, he cant type, clinic wont give him records its policy",
    "[New claim]",
    "[Another way]",
    "[Only out loud]",
    "[They can sign]",
    "[Write the letter]",
    "Example Clinic",
    "my name is Luis",
  );
  expect(letter()).not.toContain("Luis");
  expect(talk.text()).toContain("in the name of the person it is for");
  await play("the patient's name is Tom Diaz");
  expect(letter()).toContain("Name: Tom Diaz");
});

it("a page to the judge that asks for a subpoena has its own last day", async () => {
  const { play, talk } = watched();
  await play(
    "clinic refused my notes in writing policy. hearing march 17. no lawyer",
    "[Right]",
    "[Already told them]",
    "[No answer yet]",
    "[Write the request]",
    "Dr X",
    "[Skip]",
    "[Skip]",
    "[Skip]",
    "[It's right]",
  );
  expect(talk.text()).toContain("Still open in the letter: papers wanted,");
  await play("[By hand]");
  expect(talk.text()).toContain("Wednesday, March 3 at the latest");
});

it("a no on paper is not denied in the letter that answers it", async () => {
  const { play, letter } = watched();
  await play(
    "got a denial letter from the clinic dated feb 12. it says policy",
    "[None of these]",
    "[Another way]",
    "[Write the letter]",
    "[Write the letter]",
    "[Write the letter]",
    "Example Clinic",
  );
  expect(letter()).toContain("On February 12, 2027");
  expect(letter()).not.toMatch(/So far I have no written denial|front desk/);
});

it("a date a year back is asked about, not taken", async () => {
  const { play, talk, letter } = watched();
  await play(
    "they are stopping my benefits. letter dated february 24",
    "[Write the letter]",
    "wrong date it was 4 de marzo",
  );
  expect(letter()).not.toContain("2026");
  expect(talk.text()).toContain("What date is on the notice");
});

it("what an office wants first has its page in the middle of a letter, which is there after it", async () => {
  const { play, talk } = watched();
  await play(...toRequest, "Example Clinic", "they want a notary");
  expect(talk.view()?.copy?.[0]).toContain("A notary is hard for me to get to.");
  await play("[Send the reply]", "[They agreed]");
  expect(talk.text()).toContain("Here's your letter.");
});

it.each([
  "they denied my request to amend my record",
  "clinic rejected my amendment in writing",
  "they refused my correction",
])("a refused correction leads to the statement of disagreement: %s", async (text) => {
  const { play, letter } = watched();
  await play(text, "[Write the statement]", "Example Clinic", "I was at every visit.");
  expect(letter()).toContain("This is my statement of disagreement");
  expect(letter()).toContain("I was at every visit.");
});

it("wanted test scores lead to the letter that asks for them", async () => {
  const { play, letter } = watched();
  await play(
    "i want my test scores and raw data, never asked, no portal",
    "[None of these]",
    "[Write the letter]",
    "Example Testing",
    "memory tests of May 2024",
  );
  expect(letter()).toContain("raw and scaled scores");
});

it("two days that cannot both be right are told once", async () => {
  const { play, talk } = watched();
  await play("they got my written request on feb 5, i asked feb 3. nothing came, no claim", "hi");
  const session = await talk.session();
  const fields = { to: "Example Clinic", asked: "2027-02-03", received: "2027-02-05", date: "2027-03-10" };
  const at = { flow: "letter" as const, state: "preview", place: "p1", letter: "follow-up" as const, fields };
  await talk.begin({ ...session, path: [at] });
  await play("wrong date", "[Day I asked]", "february 20");
  expect(talk.text()).toContain("Two days in the letter don't fit");
  await play("change my name to Jane Sample");
  expect(talk.text()).not.toContain("don't fit");
});

it.each(["handed in my written request jan 20 no answer", "sent my request jan 20 by fax no answer"])(
  "an unanswered request keeps its day: %s",
  async (text) => {
    const talk = createTalk({ today: "2027-03-08" });
    await talk.say(text);
    expect((await talk.session()).case.trail).toContainEqual(
      expect.objectContaining({ type: "asked", date: "2027-01-20" }),
    );
  },
);

it("a stop notice older than fifteen days still leads to the letter, which says why it is late", async () => {
  const { play, letter, talk } = watched();
  await play("got a letter my ssdi stops", "feb 2", "[It's in]");
  expect(talk.text()).toContain("though the 15 days for asking are over");
  await play("[Write the letter]", "I was in the hospital.");
  expect(letter()).toContain(
    "More than 15 days have passed since the date on the notice. The reason: I was in the hospital.",
  );
});
