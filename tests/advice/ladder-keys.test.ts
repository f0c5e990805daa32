import { describe, expect, it } from "vitest";
import { advise } from "../../src/advice/advise.ts";
import type { SayKey } from "../../src/advice/keys.ts";
import type { Situation } from "../../src/advice/situation.ts";

type Says = [said: string, situation: Situation, says: SayKey[]];
type Silent = [said: string, situation: Situation, never: SayKey];

const kept: Situation = { refusal: "protection", tried: ["request", "doctor"] };
const fee: Situation = { refusal: "money", feeAsked: 80, tried: ["request"] };
const review: Situation = { stage: "review", reviewStep: "hearing" };

const says: Says[] = [
  [
    "stopping, appeal filed: only the benefits",
    { stage: "review", reviewStep: "stopping", cdrNoticeDaysAgo: 3, appealFiled: true },
    ["keep-benefits-10-days"],
  ],
  [
    "stopping, 16 days",
    { stage: "review", reviewStep: "stopping", cdrNoticeDaysAgo: 16 },
    ["file-appeal-first", "keep-benefits-late"],
  ],
  [
    "hearing in 2 days",
    { stage: "hearing", hearingInBusinessDays: 2 },
    ["inform-late", "late-good-cause", "ask-more-time"],
  ],
  [
    "SSI review in 2 days",
    { ...review, benefit: "ssi", hearingInBusinessDays: 2 },
    ["inform-late", "until-decision", "ask-more-time"],
  ],
  [
    "hearing in 6 days, lawyer gone",
    { stage: "hearing", hearingInBusinessDays: 6, lawyer: false, lawyerQuit: true },
    ["inform-5-days", "ask-more-time"],
  ],
  ["hearing in 12 days", { stage: "hearing", hearingInBusinessDays: 12 }, ["inform-5-days", "subpoena-10-days"]],
  ["examiner asked", { stage: "initial", ddsAskedDaysAgo: 2 }, ["answer-dds-10-days", "chase-the-doctor"]],
  ["packet", { stage: "review", reviewStep: "packet" }, ["return-form", "submit-all"]],
  ["only psychiatry is hidden", { got: "portal", tried: ["portal"] }, ["info-blocking", "whole-record"]],
  [
    "wrong fact, SSA reads it",
    { stage: "initial", got: "all", wrong: true, wrongKind: "fact" },
    ["amend-60-days", "nothing-erased", "explain-to-ssa"],
  ],
  [
    "wrong opinion",
    { stage: "none", got: "all", wrong: true, wrongKind: "opinion" },
    ["ask-addendum", "nothing-erased"],
  ],
  [
    "SSA's own report",
    { stage: "initial", tried: ["file"], wrong: true, wrongKind: "ce" },
    ["ssa-not-hipaa", "explain-to-ssa"],
  ],
  [
    "correction refused",
    { stage: "none", got: "all", wrong: true, amendmentDenied: true },
    ["statement-of-disagreement"],
  ],
  [
    "all here, claim, wary",
    { stage: "initial", got: "all", wary: true, lawyer: false },
    ["read-with-company", "send-unread", "submit-all"],
  ],
  ["the desk says policy", { refusal: "policy", tried: ["request"] }, ["ask-doctor-not-desk", "policy-no-ground"]],
  [
    "therapy notes, claim",
    { stage: "initial", refusal: "therapy-notes", tried: ["request"] },
    ["separate-notes-only", "rest-of-record", "therapy-notes-not-needed"],
  ],
  ["refused in writing for safety", { ...kept, refusedInWriting: true }, ["review-right", "rest-of-record"]],
  ["review in New York", { ...kept, refusedInWriting: true, state: "NY" }, ["review-right", "state-stronger"]],
  ["reviewer agreed in Virginia", { ...kept, reviewUpheld: true, state: "VA" }, ["clinician-you-choose"]],
  ["summary only", { got: "summaries", tried: ["request"] }, ["summary-needs-consent", "whole-record"]],
  ["a bill", { refusal: "money", unpaidBill: true }, ["bill-no-ground"]],
  ["a visit first", { hurdle: "in-person", tried: ["request"] }, ["no-hurdles", "in-writing-dated"]],
  ["each office names another", { bounced: true, tried: ["request"] }, ["who-holds-it"]],
  ["insurer asked in place of a closed office", { refusal: "gone", tried: ["custodian"] }, ["insurer-copy"]],
  [
    "file asked for in time",
    { stage: "council", lawyer: false },
    ["designated-representative", "program-purpose-free", "do-not-wait-for-decision"],
  ],
  ["VA", { setting: "va" }, ["va-roi"]],
  ["state hospital", { setting: "state-hospital" }, ["p-and-a"]],
  ["campus, asked in writing", { setting: "campus" }, ["campus-ferpa", "whole-record"]],
  [
    "jail, refused for policy, much else to say",
    {
      stage: "initial",
      setting: "jail",
      refusal: "policy",
      tried: ["request"],
      helper: "adult",
      joint: true,
      wantsTests: true,
      believes: ["erase", "paid-so-all"],
    },
    ["ocr-180-days", "p-and-a", "inspect-only", "policy-no-ground"],
  ],
  ["jail, only to another office", { setting: "jail", refusal: "elsewhere" }, ["policy-no-ground"]],
  ["jail, refused", { setting: "jail", refusal: "policy" }, ["p-and-a", "inspect-only"]],
  ["Part 2", { setting: "part2" }, ["part2-allows-you"]],
  ["telehealth", { setting: "telehealth" }, ["medical-group-behind-app"]],
  ["a parent", { helper: "parent" }, ["minor-state-law"]],
  ["a grown-up's helper", { helper: "adult" }, ["helper-needs-signature"]],
  ["couple sessions", { joint: true }, ["joint-session"]],
  ["test scores", { wantsTests: true }, ["test-data-not-booklets"]],
  ["fears to be dropped", { stage: "none", fearsDropped: true }, ["no-retaliation"]],
  [
    "three beliefs, each set right",
    { stage: "initial", believes: ["good-pages", "hipaa-binds-ssa", "form-is-enough"] },
    ["submit-all", "ssa-not-hipaa", "rfc-not-enough"],
  ],
  ["believes in a cap", { believes: ["fee-cap"] }, ["cost-based-fee"]],
  ["believes in erasing", { believes: ["erase"] }, ["nothing-erased"]],
  ["believes in 15 days", { believes: ["fifteen-days"] }, ["thirty-days"]],
];

const silent: Silent[] = [
  ["campus has no 30 days", { setting: "campus", believes: ["fifteen-days"], refusal: "silence" }, "thirty-days"],
  ["a cash-only office has no 30 days", { setting: "cash-only", tried: ["doctor"], sentDaysAgo: 3 }, "thirty-days"],
  ["no review for therapy notes", { refusal: "therapy-notes", refusedInWriting: true }, "review-right"],
  ["nothing is overdue on day 30", { tried: ["portal"], sentDaysAgo: 30 }, "overdue"],
  [
    "no subpoena with 9 days left",
    { stage: "hearing", hearingInBusinessDays: 9, refusal: "policy" },
    "subpoena-10-days",
  ],
  ["no 10 days for a packet", { stage: "review", reviewStep: "packet", cdrNoticeDaysAgo: 2 }, "keep-benefits-10-days"],
  ["a cash-only office has no designated record set", { setting: "cash-only", avoidDoctor: true }, "whole-record"],
  ["an unpaid bill at a campus is not what HHS speaks of", { setting: "campus", unpaidBill: true }, "bill-no-ground"],
  [
    "no 60 days for a correction at a campus",
    { setting: "campus", got: "all", wrong: true, wrongKind: "fact" },
    "amend-60-days",
  ],
  ["the wider ground for a guardian's request", { ...kept, helper: "authority" }, "life-or-safety-only"],
  ["cash only is outside the ban of HIPAA", { setting: "cash-only", fearsDropped: true }, "no-retaliation"],
];

const free: [said: string, situation: Situation, free: boolean][] = [
  ["Kentucky, no claim", { stage: "none", state: "KY" }, true],
  ["New York, no claim", { stage: "none", state: "NY" }, false],
  ["New York, claim", { stage: "initial", state: "NY" }, true],
  ["Nebraska, review", { stage: "review", state: "NE" }, true],
  ["Massachusetts hospital", { stage: "initial", state: "MA", setting: "hospital" }, true],
  ["Massachusetts clinic", { stage: "initial", state: "MA", setting: "clinic" }, false],
  ["Georgia, application", { stage: "initial", state: "GA" }, true],
  ["Georgia, appeal", { stage: "reconsideration", state: "GA" }, false],
  ["Oregon, appeal", { stage: "hearing", state: "OR" }, true],
  ["Oregon, SSI", { stage: "hearing", state: "OR", benefit: "ssi" }, false],
  ["Washington, application", { stage: "initial", state: "WA" }, false],
  ["Washington, council", { stage: "council", state: "WA" }, true],
  ["California, appeal, no lawyer", { stage: "reconsideration", state: "CA", lawyer: false }, true],
  [
    "California, appeal, lawyer",
    { stage: "reconsideration", state: "CA", lawyer: true, tried: ["request", "lawyer"] },
    false,
  ],
  ["Illinois", { stage: "initial", state: "IL" }, false],
];

describe("ladder.md section 6: what is said", () => {
  it.each(says)("%s", (_said, situation, keys) => {
    expect(advise(situation).says).toEqual(expect.arrayContaining(keys));
  });

  it.each(silent)("%s", (_said, situation, key) => {
    expect(advise(situation).says).not.toContain(key);
  });

  it("is only the lines of help in a crisis", () => {
    expect(advise({ crisis: true, stage: "initial", noticeDaysAgo: 3 }).says).toEqual(["crisis-lines"]);
  });

  it("is the clock and leave to stop for whoever wants to stop", () => {
    const situation: Situation = {
      stage: "initial",
      noticeDaysAgo: 20,
      appealFiled: false,
      wantsToStop: true,
      refusal: "policy",
    };
    expect(advise(situation).says).toEqual(["file-appeal-first", "letting-go-is-fine"]);
    const believing: Situation = { ...situation, believes: ["erase", "good-pages"] };
    expect(advise(believing).says).toEqual(["file-appeal-first", "letting-go-is-fine", "submit-all", "nothing-erased"]);
  });
});

describe("ladder.md section 5: free copies", () => {
  it.each(free)("%s", (_said, situation, isFree) => {
    expect(advise({ ...fee, ...situation }).says.includes("free-copy-state")).toBe(isFree);
  });
});
