import { describe, expect, test } from "vitest";
import { read, readFor } from "./reading.ts";

/** Says what is read of some keys, absent ones as undefined. */
const more = (text: string, ...keys: string[]) => {
  const all: Record<string, unknown> = read(text).more;
  return Object.fromEntries(keys.map((key) => [key, all[key]]));
};

describe("a state is a name, or a code in capitals behind a comma or in", () => {
  test.each([
    ["im in ohio now", "OH"],
    ["my clinic is in Reno, NV", "NV"],
    ["i live in OK", "OK"],
    ["from ME, moved last year", "ME"],
  ])("%s", (text, state) => expect(read(text).more.state).toBe(state));
  test.each(["hi", "ok", "me", "in", "or", "OK", "tell me or him", "SHE TOLD ME NO", "Dr. Kay, MD says no", "the VA"])(
    "no state: %s",
    (text) => expect(read(text).more.state).toBeUndefined(),
  );
  test("a code alone is the answer to a question for the state, and to no other", () => {
    expect(readFor("or", "triage.state").more.state).toBe("OR");
    expect(readFor("me", "letter.statement").more.state).toBeUndefined();
  });
});

describe("benefits that are to stop are a review, and the date is that of the notice", () => {
  test.each([
    ["got a letter saying my SSI benefits will stop, dated 6 days ago", "2027-02-23"],
    ["ssa says im better and they will end my disability. the letter is from 2/20", "2027-02-20"],
    ["they cut off my checks, notice feb 23", "2027-02-23"],
  ])("%s", (text, cdrNotice) => {
    const { facts, more: told } = read(text);
    expect(facts).toEqual({ stage: "review" });
    expect(told).toMatchObject({ reviewStep: "stopping", cdrNotice });
    expect([told.sent, told.noticeDate, told.inWriting]).toEqual([undefined, undefined, undefined]);
  });
  test("the form that came is the packet", () =>
    expect(read("the review form came today").more.reviewStep).toBe("packet"));
  test("a question whether benefits stop tells nothing", () =>
    expect(read("will my benefits stop if i ask?").facts.stage).toBeUndefined());
});

describe("a denial has its date, its level, and whether it was appealed", () => {
  test.each([
    ["i got denied 10 days ago, havent appealed", { noticeDate: "2027-02-19", appealFiled: false }],
    ["ssi denied at initial feb 9", { noticeDate: "2027-02-09", decidedBy: "initial" }],
    ["denied at recon on 2/2", { noticeDate: "2027-02-02", decidedBy: "reconsideration" }],
    ["the judge denied me feb 9", { noticeDate: "2027-02-09", decidedBy: "judge", hearing: undefined }],
    ["turned down 3 weeks ago, appealed the same week", { noticeDate: "2027-02-08", appealFiled: true }],
    ["the council denied me february 1", { noticeDate: "2027-02-01", decidedBy: "council" }],
  ])("%s", (text, told) => expect(more(text, ...Object.keys(told))).toEqual(told));
  test("a denial by the clinic is a refusal, not a decision", () =>
    expect(more("the clinic denied my request feb 9", "noticeDate", "refusedOn")).toEqual({
      noticeDate: undefined,
      refusedOn: "2027-02-09",
    }));
});

describe("a hearing is to come, held, or far away", () => {
  test.each([
    ["hearing was yesterday, judge hasnt decided", { hearing: "2027-02-28", hearingFar: undefined }],
    ["i saw the judge on feb 10", { hearing: "2027-02-10", hearingFar: undefined }],
    ["hearing is in november", { hearing: undefined, hearingFar: true }],
    ["my hearing is 8 months out", { hearing: undefined, hearingFar: true }],
    ["hearing march 20", { hearing: "2027-03-20", hearingFar: undefined }],
    ["hearing 3/20", { hearing: "2027-03-20", hearingFar: undefined }],
  ])("%s", (text, told) => expect(more(text, "hearing", "hearingFar")).toEqual(told));
  test("a hearing that was held is not soon", () =>
    expect(read("my hearing was 5 days ago").facts.hearingSoon).toBeUndefined());
});

describe("more time that the office asks for is on paper only where that is said", () => {
  test.each([
    ["they sent a letter saying they need 30 more days", { written: true }],
    ["they wrote they need until march 10", { until: "2027-03-10", written: true }],
    ["the lady said on the phone they need more time", { written: false }],
    ["i asked for more time to appeal", undefined],
    ["my lawyer asked for an extension", undefined],
  ])("%s", (text, extended) => {
    const { more: told, facts } = read(text);
    expect(told.extended).toEqual(extended);
    expect([told.sent, facts.sentDaysAgo, told.refusedInWriting]).toEqual([undefined, undefined, undefined]);
  });
});

describe("a date is put right", () => {
  test.each([
    ["actually its the 9th", { day: 9 }],
    ["no, the 19th", { day: 19 }],
    ["its april 9 not march", { day: 9, month: 4 }],
    ["wait, april not may", { month: 4 }],
    ["perdón, es el 19", { day: 19 }],
    ["i have been asking for 19 days", undefined],
    ["no, 19 pages", undefined],
  ])("%s", (text, day) => expect(read(text).more.correctedDay).toEqual(day));
  test("a wrong date, and not one in the chart", () => {
    expect(read("wrong date").more.wrongDate).toBe(true);
    expect(read("the notes have the wrong date").more.wrongDate).toBeUndefined();
  });
  test("a lawyer after all", () => expect(read("no wait i do have a lawyer").facts.lawyer).toBe(true));
});

describe("who writes for whom", () => {
  test.each([
    ["im helping my mom get her psych records", "adult"],
    ["im the daughter, my dad cant do it himself", "adult"],
    ["im the legal guardian of my brother", "authority"],
    ["i have power of attorney for dad", "authority"],
    ["writing for my son, 14", "parent"],
    ["my son is 24, writing for him", "adult"],
    ["ayudo a mi mamá", "adult"],
    ["asking for a friend", undefined],
  ])("%s", (text, helper) => {
    const { more: told, facts, crisis } = read(text);
    expect({ helper: told.helper, refusal: facts.refusal, lawyer: facts.lawyer, crisis }).toEqual({
      helper,
      refusal: undefined,
      lawyer: undefined,
      crisis: null,
    });
  });
  test("they said policy to a helper is policy", () =>
    expect(read("helping my brother. they said policy").facts.refusal).toBe("policy"));
  test("a minor writes", () => expect(read("im 17, without my parents").more.minor).toBe(true));
});

test.each(["im in london uk", "i live in canada", "not in the us", "vivo en méxico"])("outside the US: %s", (text) =>
  expect(read(text).more.outsideUs).toBe(true),
);
test.each(["i live in new mexico", "do you work in canada", "my clinic was in canada but i live in Ohio"])(
  "not outside the US: %s",
  (text) => expect(read(text).more.outsideUs).toBeUndefined(),
);

test.each([
  ["can i just not send that page", "good-pages"],
  ["they have 15 days by law", "fifteen-days"],
  ["the cap is $6.50", "fee-cap"],
  ["ill wait for the decision first", "wait-for-decision"],
  ["can it be expunged", "erase"],
  ["ssa has to follow hipaa", "hipaa-binds-ssa"],
  ["she did the rfc form so i dont need the notes", "form-is-enough"],
  ["i got the visit summaries so thats my record", "summary-is-record"],
  ["i paid so thats all of it", "paid-so-all"],
])("what somebody believes: %s is %s", (text, belief) => expect(read(text).more.believes).toEqual([belief]));
test("waiting for a decision is no belief", () =>
  expect(read("still waiting on the first decision").more.believes).toBeUndefined());
