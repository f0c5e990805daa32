import { describe, expect, test } from "vitest";
import { read, readFor } from "./reading.ts";

describe("what the office wants first", () => {
  test.each([
    ["they make me come in person", "in-person"],
    ["it has to be notarized", "notary"],
    ["they want to know why i want it", "reason"],
    ["they only take requests through the portal", "portal-only"],
    ["i asked in person at the desk", undefined],
    ["portal only has the appointments", undefined],
  ])("%s", (text, hurdle) => expect(read(text).more.hurdle).toBe(hurdle));
});

test.each([
  "each says the other has it",
  "desk says ask the doctor, doctor says ask the desk",
  "they keep sending me back and forth",
])("each sends to the other: %s", (text) => expect(read(text).more.bounced).toBe(true));

describe("what Social Security lacks is no refusal", () => {
  test.each(["examiner says my psychiatrist never answered", "dds says they have no psych records"])("%s", (text) => {
    const { facts, more } = read(text);
    expect(more.ddsMissing).toBe(true);
    expect([facts.tried, facts.refusal, facts.got]).toEqual([undefined, undefined, undefined]);
  });
  test("an examiner who will not call back lacks no records", () =>
    expect(read("examiner wont return my calls").more.ddsMissing).toBeUndefined());
  test("the day on which the examiner asked", () =>
    expect(read("examiner wrote asking for my records feb 22").more).toMatchObject({ ddsAsked: "2027-02-22" }));
  test("a file without psychiatry was asked for", () =>
    expect(read("the CD came and there are no psych pages on it")).toMatchObject({
      facts: { tried: ["file"] },
      more: { fileLacksPsych: true },
    }));
});

test("a review of the refusal, and that it was upheld", () => {
  expect(read("i asked for a review feb 10").more.reviewAsked).toBe("2027-02-10");
  expect(read("i asked them to have another doctor review it").more.reviewAsked).toBe(true);
  expect(read("the reviewer agreed with her").more.reviewUpheld).toBe(true);
});

test("a lawyer who withdrew, and one who does not answer", () => {
  expect(read("my rep withdrew last week")).toMatchObject({ facts: { lawyer: false }, more: { lawyerQuit: true } });
  expect(read("i fired my lawyer").more.lawyerQuit).toBeUndefined();
  expect(read("my lawyer wont answer me")).toMatchObject({
    facts: { lawyer: true, tried: ["lawyer"] },
    more: { lawyerSilent: true },
  });
});

test("dismissed for asking is no mere fear of it", () => {
  expect(read("she dropped me after i asked").more).toMatchObject({ dropped: true, stillPatient: false });
  expect(read("she dropped me after i asked").more.fearsDropped).toBeUndefined();
  expect(read("im scared theyll drop me if i ask").more).toMatchObject({ fearsDropped: true });
  expect(read("im scared theyll drop me if i ask").more.dropped).toBeUndefined();
});

test("a refusal on paper has its day, and is no request of one's own", () =>
  expect(read("refused in writing 160 days ago")).toMatchObject({
    facts: {},
    more: { refusedInWriting: true, refusedOn: "2026-09-22" },
  }));

test.each([
  ["my bill is unpaid so they wont release", { refusal: "money" }, { unpaidBill: true }],
  ["college counseling center refuses", { refusal: "policy" }, { setting: "campus" }],
  ["used cerebral app, account closed", { refusal: "gone" }, { setting: "telehealth" }],
  ["they dont have a portal", {}, { noPortal: true }],
  ["i dont want to talk to my doctor", {}, { avoidDoctor: true }],
])("%s", (text, facts, more) => expect(read(text)).toMatchObject({ facts, more }));
test("no portal is no look into it", () => expect(read("they dont have a portal").facts.tried).toBeUndefined());

test.each([
  "docter says notes will hurt me",
  "psychiatrest says reading it would harm me",
  "my therepist thinks the records will upset me",
])("what the doctor fears is protection, not an error: %s", (text) => {
  const { facts } = read(text);
  expect(facts).toMatchObject({ tried: ["doctor"], refusal: "protection" });
  expect(facts.wrong).toBeUndefined();
});

describe("two places in one message are told apart from two voices of one", () => {
  test.each([
    ["lakeside sent 3 pages, and dr smith says its policy", true],
    ["the hospital sent everything, the clinic refuses", true],
    ["two clinics, one closed and the other wont answer", true],
    ["front desk says policy, my doctor says it would upset me", undefined],
    ["dr smith says its policy. he told me to ask the desk", undefined],
  ])("%s", (text, several) => expect(read(text).more.severalPlaces).toBe(several));
});

describe("letting go", () => {
  test.each([
    ["i give up on the records", false],
    ["i want to stop", false],
    ["im done with this", true],
  ])("%s", (text, checkIn) => expect(read(text)).toMatchObject({ more: { wantsToStop: true }, checkIn, crisis: null }));
  test("a hint of more is asked about", () =>
    expect(read("nobody will help, whats the point, im done")).toMatchObject({ crisis: null, checkIn: true }));
  test.each(["my attempt in 2019 is in the file", "i took pills in 2019"])("history gets one kind line: %s", (text) =>
    expect(read(text)).toMatchObject({ crisis: null, checkIn: true }),
  );
  test("an office one is done with is not the matter", () =>
    expect(read("im done with this office").more.wantsToStop).toBeUndefined());
});

test.each([
  ["2", 2],
  ["the first one", 1],
  ["both", "both"],
  ["ninguna", "neither"],
  ["2 weeks ago", undefined],
])("a fragment points at a choice of the open question: %s", (text, picked) =>
  expect(readFor(text, "triage.claim").picked).toBe(picked),
);
test("without an open question nothing is picked", () => expect(read("2").picked).toBeUndefined());
