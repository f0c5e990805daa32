import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Case, emptyCase, type Place } from "../../src/case/case.ts";
import { workarounds } from "../../src/case/vocabulary.ts";
import { claimClockIds, placeClockIds } from "../../src/advice/clocks/clock.ts";
import { wordsOf } from "../../src/files.ts";
import { toText } from "../../src/letters/text.ts";
import { plan } from "../../src/papers/plan.ts";
import { ours } from "../../src/papers/ours.ts";
import { cases } from "../helpers/cases.ts";
import { press } from "../helpers/press.ts";
import { pdfInfo, pdfText, withoutPageNumbers, wordList } from "../letters/printed.ts";
import { anyCase } from "./any-session.ts";
import { ordinary, today } from "./sample.ts";

const words = wordsOf("en");
const textOf = (c: Case, nameless = false, day = today) => toText(plan(c, day, words, { nameless }));
async function pdfOf(c: Case) {
  const blocks = plan(c, today, words);
  const [pdf] = await press.print({ blocks, forms: ["pdf"], day: today });
  const bytes = pdf?.bytes ?? new Uint8Array();
  return { bytes, pages: Number(/Pages:\s+(\d+)/u.exec(pdfInfo(bytes))?.[1]), text: toText(blocks) };
}

/** The cases that open all roads, three offices each. */
const threefold = Object.entries(cases).map(([name, c]): [string, Case] => {
  const others = [ordinary.places[1], ordinary.places[2]].filter((place) => place !== undefined);
  const trail = ordinary.trail.filter(({ place }) => place !== "p1");
  const places = [...(c.places.length ? c.places : [{ id: "p1", kind: "clinic" } as Place]), ...others];
  return [name, { ...c, places, trail: [...c.trail, ...trail], checkIns: ordinary.checkIns }];
});

describe("the plan", () => {
  test("says what does not wait first, then each place, who to call, and check-ins", () => {
    expect(textOf(ordinary)).toBe(
      `My plan, March 1, 2027

This is how things stand today. A day by my count may be off by some days.

Dates that don't wait
- Until Thursday, April 1 you can ask the judge to order records (hearing Apr 15 − 10 business days = Apr 1).
- Tell the judge by Thursday, April 8 which records are missing (hearing Apr 15 − 5 business days = Apr 8).
- The hearing is on Thursday, April 15.

Example Clinic
- Last: Fri, Feb 5: your request reached Example Clinic.
- Now: the request is out, and no answer is noted.
- Their time to answer ends Sunday, March 7 (arrived Feb 5 + 30 days = Mar 7).
- Next: write to the judge's office. A page to the judge's office, naming what is missing, is enough even with nothing in hand.

Sampletown General Hospital
- Last: Mon, Jan 11: Sampletown General Hospital (front desk) said no: policy.
- Now: they said no.
- The time for a complaint ends Saturday, July 10 (refused Jan 11 + 180 days = Jul 10).
- Next: the same step as above comes first.

Dr. Alexandra Placeholder
- Last: Mon, Feb 1: Dr. Alexandra Placeholder wrote that they need more time, until Mar 12.
- Now: the request is out, and they took more time in writing.
- Their time to answer ends Wednesday, March 10 (by my count: more time taken Feb 1, at most mailed Jan 4 + 5 days by mail + 60 days = Mar 10).
- Next: the same step as above comes first.

Who to call
- Social Security, about your claim: 1-800-772-1213 (TTY 1-800-325-0778).
- Your state's P&A, a free disability rights agency: ndrn.org lists them all.
- If it gets heavy: call or text 988, free, any hour.

Check-ins that are set
- Mon, Mar 8, at 10 AM: Example Clinic.
- Mon, Mar 15, at 10 AM: Dr. Alexandra Placeholder.
`,
    );
  });

  test.each(threefold)("of three offices fits on one page: %s", async (_, c) => {
    const { bytes, pages, text } = await pdfOf(c);
    expect(pages).toBe(1);
    expect(wordList(pdfText(bytes))).toEqual(wordList(text));
    expect(pdfInfo(bytes)).toMatch(/Title:\s+My plan, March 1, 2027/u);
  });

  test("of ten offices fits on two pages", async () => {
    const places = Array.from({ length: 10 }, (_, i) => ({ ...ordinary.places[i % 3]!, id: `p${i + 1}` }));
    const trail = places.flatMap(({ id }, i) =>
      ordinary.trail.filter(({ place }) => place === `p${(i % 3) + 1}`).map((entry) => ({ ...entry, place: id })),
    );
    const { bytes, pages, text } = await pdfOf({ ...ordinary, places, trail });
    expect(pages).toBe(2);
    expect(wordList(withoutPageNumbers(pdfText(bytes)))).toEqual(wordList(text));
  });

  test("can be made of any case, and calls nobody late on a day that is only a count", () => {
    fc.assert(
      fc.property(anyCase, (c) => {
        const lines = textOf(c).split("\n");
        expect(lines.filter((line) => line.includes("by my count:") && /\blate\b/u.test(line))).toEqual([]);
        expect(lines.filter((line) => /\{\{(?!place)|undefined/u.test(line))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("leaves out what is closed, with its dates", () => {
    const places = ordinary.places.map((place) => ({ ...place, ...(place.id !== "p2" && { closed: true as const }) }));
    const text = textOf({ ...ordinary, person: {}, places, checkIns: [] });
    expect(text).not.toMatch(/Example Clinic|Alexandra|March 7|March 10/u);
    expect(text).toContain("Sampletown General Hospital");
  });

  test("names help with a complaint where a complaint is next or in", () => {
    const complained = { place: "p1", type: "complaint", date: "2027-02-20" } as const;
    expect(textOf({ ...ordinary, trail: [...ordinary.trail, complained] })).toContain("1-800-368-1019");
    expect(textOf(ordinary)).not.toContain("1-800-368-1019");
  });

  test("tells of a letter that is made and not noted as sent, and of none that went out", () => {
    expect(textOf(cases["two letters"] ?? emptyCase)).toContain("- Made, not noted as sent: SSA file, Tue, Feb 2.");
    expect(textOf(ordinary)).not.toContain("Made, not");
  });

  test("tells what comes next before an office is known", () => {
    expect(textOf(emptyCase)).toMatch(/^- Next: .+\.$/mu);
  });

  test("says that check-ins wait where they are held, and leaves out the hour where none is set", () => {
    const person = { ...ordinary.person, checkInsHeld: true as const };
    expect(textOf({ ...ordinary, person })).toContain("- They wait until you say otherwise.");
    expect(textOf({ ...ordinary, person: {} })).toContain("- Mon, Mar 8: Example Clinic.");
  });
});

describe("the plan without names", () => {
  test("names offices by letters, and tells the same dates", () => {
    const text = textOf(ordinary, true);
    expect(text).toMatch(/^A plan, March 1, 2027/u);
    expect(text).toContain("Office A\n- Last: Fri, Feb 5: your request reached Office A.");
    expect(text).toContain("- Mon, Mar 15, at 10 AM: Office C.");
    expect(text).not.toMatch(/Example|Sampletown|Alexandra|Jane|L1|L2/u);
  });

  test("holds nothing that was typed, of any case", () => {
    fc.assert(
      fc.property(anyCase, (c) => {
        expect(textOf(c, true)).not.toContain("Xq");
      }),
      { numRuns: 500 },
    );
  });
});

describe("the words of the plan", () => {
  test("are there for every step, every date and every way it can stand", () => {
    const keys = [
      ...workarounds.map((step) => `step.${step}`),
      ...claimClockIds.flatMap((id) => [`claim.${id}`, `claimOver.${id}`]),
      ...placeClockIds.filter((id) => !ours.includes(id)).map((id) => `what.${id}`),
    ];
    expect(keys.filter((key) => !words.has("papers", key))).toEqual([]);
  });
});
