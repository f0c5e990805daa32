import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

/** Everything that is read of a message, today being 2027-03-01. */
const all = (text: string): Record<string, unknown> => {
  const { facts, more, checkIn, crisis } = read(text);
  return { ...facts, ...more, checkIn, crisis };
};

describe("a hearing is to come unless the words about the hearing itself are past", () => {
  test.each([
    ["lawyer quit on me yesterday hearing is march 9 i cant reach anyone", "2027-03-09"],
    ["yesterday i learned my hearing is march 16", "2027-03-16"],
    ["i was told last week hearing april 1", "2027-04-01"],
    ["my lawyer already quit, hearing march 12", "2027-03-12"],
    ["sorry i meant hearing, its on april 20", "2027-04-20"],
    ["we had the hearing on january 20", "2027-01-20"],
    ["hearing already happened feb 10", "2027-02-10"],
  ])("%s", (text, hearing) => expect(all(text)).toMatchObject({ stage: "hearing", hearing }));
  test.each(["hearing not set yet", "no date for my hearing yet", "there is no hearing yet"])(
    "no day yet: %s",
    (text) => expect(all(text)).toMatchObject({ stage: "hearing", hearingUnset: true }),
  );
});

describe("all of it came, to this person", () => {
  test.each(["they sent everything i think 300 pages", "they sent everything", "the office sent it all"])(
    "%s",
    (text) => expect(all(text).got).toBe("all"),
  );
  test.each([
    "they sent everything to dds",
    "they sent everything except the therapy notes",
    "they said they sent everything",
    "i dont think they sent everything",
    "i sent everything",
    "my dr told me hed rather write a summary",
    "he offered me a summary",
  ])("nothing came: %s", (text) => expect(all(text).got).toBeUndefined());
});

describe("a refusal on paper for protection has its day", () => {
  test.each([
    ["denied me in writing feb 10, says its for my protection", "2027-02-10"],
    ["got a letter dated feb 10 that says no, it could harm me. no claim", "2027-02-10"],
    ["she said its for my own protection, on paper, feb 10, no claim", "2027-02-10"],
    ["they turned me down in a letter feb 3 because it might upset me", "2027-02-03"],
    ["they wrote me a letter, no, it would harm me", undefined],
  ])("%s", (text, refusedOn) => {
    const told = all(text);
    expect(told).toMatchObject({ refusal: "protection", refusedInWriting: true });
    expect([told.refusedOn, told.noticeDate]).toEqual([refusedOn, undefined]);
  });
  test.each([
    "she told me on the phone its for my own protection",
    "i asked in writing, they said its for my own good",
  ])("not on paper: %s", (text) => expect(all(text).refusedInWriting).toBeUndefined());
  test("a letter of Social Security is no refusal", () =>
    expect(all("ssa sent a letter saying no feb 8").refusedInWriting).toBeUndefined());
  test("a review letter to the office is no review of benefits", () =>
    expect(all("review letter sent feb 25 after they refused in writing for my protection, no claim")).toMatchObject({
      stage: "none",
      reviewAsked: "2027-02-25",
      refusedInWriting: true,
    }));
});

describe("what was said before is put right", () => {
  test("a claim after all", () =>
    expect(all("no wait i do have a claim, ssdi first one")).toMatchObject({
      stage: "initial",
      claim: true,
      benefit: "ssdi",
    }));
  test.each([
    ["no wait it was jan 3", { day: 3, month: 1 }],
    ["no wait its feb 12", { day: 12, month: 2 }],
  ])("%s", (text, correctedDay) => {
    expect(all(text)).toMatchObject({ correctedDay });
    expect([all(text).stage, all(text).claim, read(text).answer]).toEqual([undefined, undefined, null]);
  });
});

describe("the judge decided", () => {
  test.each([
    ["judge denied me feb 20, no lawyer", "2027-02-20"],
    ["the judgs letter says i was denied feb 20", "2027-02-20"],
    ["alj ruled against me 2/20", "2027-02-20"],
    ["its over the judge already denied me", undefined],
  ])("%s", (text, noticeDate) => {
    expect(all(text)).toMatchObject({ decidedBy: "judge", claim: true });
    expect([all(text).noticeDate, all(text).hearing]).toEqual([noticeDate, undefined]);
  });
  test("no hearing is left", () => {
    expect(all("there is no hearing anymore").noHearing).toBe(true);
    expect(all("there is no hearing anymore").stage).toBeUndefined();
  });
});

describe("what the office does", () => {
  test.each([
    ["my new therapist asked for it, old one says he sends it only to her not to me", { refusal: "elsewhere" }],
    ["they said its been sent to my new dr", { refusal: "elsewhere" }],
    ["clinic sent me to copy company copy company says the hospital hospital says clinic", { bounced: true }],
    ["my counselor at college wont give me my notes, says ferpa", { setting: "campus", refusal: "policy" }],
    ["app psychiatry company shut my acount cant log in", { setting: "telehealth", refusal: "gone" }],
    ["they say they never got it", { notReceived: true }],
    ["they said they need 30 more days, letter march 18", { extended: { until: "2027-03-18", written: true } }],
  ])("%s", (text, told) => expect(all(text)).toMatchObject(told));
  test.each(["i was in jail mental health unit last yr, out now", "just got out of prison need my records"])(
    "out of jail: %s",
    (text) => expect(all(text).setting).toBeUndefined(),
  );
  test("in jail still", () => expect(all("im in county jail").setting).toBe("jail"));
  test.each(["dds says they never got it", "i never got it", "it never came"])("not the office: %s", (text) =>
    expect(all(text).notReceived).toBeUndefined(),
  );
});

describe("who helps a grown person is no one in danger", () => {
  test.each([
    "my brother has bipolar and cant do it himself, i help him",
    "my son is 24 he cant do this himself i need his records",
    "my mom cant do it so i do it for her",
  ])("%s", (text) => expect(all(text)).toMatchObject({ helper: "adult", checkIn: false, crisis: null }));
  test("their signature", () => expect(all("he can sign").canSign).toBe(true));
  test.each(["i cant do this myself", "he cant do this anymore he said hes done"])("asked about softly: %s", (text) =>
    expect(all(text).checkIn).toBe(true),
  );
});
