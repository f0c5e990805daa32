import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advise } from "../../src/advice/advise.ts";
import { facts } from "../../src/advice/facts.ts";
import { sayKeys } from "../../src/advice/keys.ts";
import { becauseIds } from "../../src/advice/ladder.ts";
import type { Situation } from "../../src/advice/situation.ts";
import { anySearch, anySituation } from "../helpers/any-situation.ts";

type Advice = ReturnType<typeof advise>;
type Forbidden = [law: string, when: (s: Situation) => boolean, things: string[]];

const noClaim = (s: Situation) => s.stage === "none" || s.stage === "planning";
const inJail = (s: Situation) => s.setting === "jail" && s.stillPatient !== false;
const decided = (s: Situation) =>
  s.appealFiled === false &&
  (s.noticeDaysAgo !== undefined || (s.cdrNoticeDaysAgo !== undefined && s.reviewStep !== "packet"));
const age = (s: Situation) =>
  s.receivedDaysAgo ?? (s.sentDaysAgo === undefined ? -1 : s.sentDaysAgo - (s.tried?.includes("letter") ? 5 : 0));
const refusedAtAll = (s: Situation) =>
  (s.refusal !== undefined && s.refusal !== "silence") ||
  s.refusedInWriting ||
  s.refusedDaysAgo !== undefined ||
  s.reviewUpheld;
const hasLaw = ["KY", "NY", "TX", "VA", "CT", "MD", "OH", "NE", "MA", "GA", "OR", "WA", "CA"];

/** ladder.md section 7, in its own words; `letter:` and `say:` as in the scenarios. */
const never: Forbidden[] = [
  ["crisis", (s) => s.crisis === true, ["denial-letter", "review", "reading", "let-go"]],
  ["no claim", noClaim, ["ssa-file", "examiner", "hearing-office"]],
  ["no claim at all", (s) => s.stage === "none", ["lawyer"]],
  [
    "hearing office while others decide",
    (s) => ["initial", "reconsideration", "council"].includes(s.stage ?? ""),
    ["hearing-office"],
  ],
  [
    "hearing office before a review hearing is asked for",
    (s) => s.stage === "review" && s.reviewStep !== "hearing",
    ["hearing-office"],
  ],
  ["examiner after their turn", (s) => s.stage === "hearing" || s.stage === "council", ["examiner"]],
  ["after a decision", decided, ["hearing-office", "examiner"]],
  ["campus", (s) => s.setting === "campus", ["denial-letter", "complaint", "say:thirty-days", "say:overdue"]],
  [
    "cash-only",
    (s) => s.setting === "cash-only",
    ["denial-letter", "letter:denial-challenge", "letter:ocr-complaint", "say:thirty-days", "say:ocr-180-days"],
  ],
  [
    "no review owed",
    (s) => inJail(s) || s.refusal === "therapy-notes" || s.reviewUpheld === true,
    ["review", "letter:review-request", "say:review-right"],
  ],
  ["in time", (s) => age(s) <= 30, ["say:overdue"]],
  [
    "under ten days",
    (s) => s.hearingInBusinessDays !== undefined && s.hearingInBusinessDays < 10,
    ["letter:subpoena-request", "say:subpoena-10-days"],
  ],
  ["no contact wanted", (s) => s.avoidDoctor === true, ["doctor", "meeting", "letter:doctor-note"]],
  ["dismissed", (s) => s.dropped === true, ["meeting"]],
  ["SSA's own report", (s) => s.wrongKind === "ce", ["letter:amendment"]],
  ["no refusal, nothing overdue", (s) => !refusedAtAll(s) && age(s) <= 30 && !s.dropped, ["complaint"]],
  ["helpful doctor", (s) => s.doctorSupports !== undefined, ["denial-letter", "complaint"]],
  ["no such law", (s) => !hasLaw.includes(s.state ?? ""), ["say:free-copy-state"]],
  [
    "after day 15, or for a packet",
    (s) => (s.cdrNoticeDaysAgo ?? 99) > 15 || s.reviewStep === "packet",
    ["say:keep-benefits-10-days"],
  ],
];

const things = ({ next, equal, then, letter, says }: Advice) => [
  ...equal,
  ...then,
  ...(next ? [next] : []),
  ...(letter ? [`letter:${letter}`] : []),
  ...says.map((key) => `say:${key}`),
];

const runs = { numRuns: 500 };
const ssaClocks: Advice["urgent"][] = [
  "keep-benefits",
  "hearing-5-passed",
  "hearing-10-passed",
  "appeal-late",
  "appeal",
  "hearing-held",
  "hearing-near",
  "dds-asked",
];

describe("no combination of facts", () => {
  it("gives what is wrong now", () => {
    fc.assert(
      fc.property(anySituation, (s) => {
        const given = things(advise(s));
        const broken = never.filter(
          ([, when, forbidden]) => when(s) && forbidden.some((thing) => given.includes(thing)),
        );
        expect(broken.map(([law]) => law)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it("lets a claim rest whose date runs, unless the person wants to stop", () => {
    fc.assert(
      fc.property(anySearch, (s) => {
        const { urgent, equal } = advise(s);
        expect(ssaClocks.includes(urgent) && equal.includes("let-go")).toBe(false);
      }),
      runs,
    );
  });

  it("leaves the person without a step, but for a crisis", () => {
    fc.assert(
      fc.property(anySituation, (s) => {
        const { next, equal, urgent, because } = advise(s);
        expect(next === null).toBe(s.crisis === true);
        expect(urgent === "crisis").toBe(s.crisis === true);
        expect(equal[0] ?? null).toBe(next);
        expect(becauseIds).toContain(because);
      }),
      runs,
    );
  });

  it("brings a letter to a campus or a cash-only office that leans on the federal rule", () => {
    const outside = fc.constantFrom("campus" as const, "cash-only" as const);
    const federal = ["amendment", "denial-challenge", "fee", "follow-up", "review-request", "ocr-complaint"];
    fc.assert(
      fc.property(anySearch, outside, (s, setting) => {
        expect(federal).not.toContain(advise({ ...s, setting }).letter);
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves fewer than two steps after it, unless declined: dates of a claim come with a claim", () => {
    fc.assert(
      fc.property(anySearch, (s) => {
        const { then, urgent } = advise({ ...s, declined: [] });
        fc.pre(!(noClaim(s) && ssaClocks.includes(urgent)));
        expect(then).toHaveLength(2);
      }),
      { numRuns: 2000 },
    );
  });

  it("repeats a step, or says more than eight things or one thing twice", () => {
    fc.assert(
      fc.property(anySituation, (s) => {
        const { next, equal, then, says } = advise(s);
        expect(then).not.toContain(next);
        expect(new Set(then).size).toBe(then.length);
        expect(then.length).toBeLessThanOrEqual(2);
        expect(new Set(equal).size).toBe(equal.length);
        expect(new Set(says).size).toBe(says.length);
        expect(says.length).toBeLessThanOrEqual(8);
        expect(says.every((key) => sayKeys.includes(key))).toBe(true);
      }),
      runs,
    );
  });

  it("offers what was declined while anything else is left", () => {
    fc.assert(
      fc.property(anySearch, (s) => {
        const { equal } = advise(s);
        const declined = equal.filter((step) => s.declined?.includes(step));
        expect(declined.length === 0 || s.declined?.includes("request")).toBe(true);
      }),
      runs,
    );
  });

  it("is drawn from anything but the facts of the contract", () => {
    const known = facts.extend({ spokenOnly: facts.shape.wary });
    fc.assert(
      fc.property(anySituation, (s) => {
        expect(known.safeParse(s).error).toBeUndefined();
      }),
    );
  });
});
