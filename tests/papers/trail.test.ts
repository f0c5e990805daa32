import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyCase, type Entry } from "../../src/case/case.ts";
import { entryTypes, feeBases, hurdles, refusals, sendWays } from "../../src/case/vocabulary.ts";
import { wordsOf } from "../../src/files.ts";
import { toText } from "../../src/letters/text.ts";
import { entryLine } from "../../src/papers/entry-line.ts";
import { entryKey, partKeys } from "../../src/papers/entry-words.ts";
import { inOrder } from "../../src/case/in-order.ts";
import { trail } from "../../src/papers/trail.ts";
import { anyCase, anyEntry, typedLines, withSteps } from "./any-session.ts";
import { ordinary, today } from "./sample.ts";

const words = wordsOf("en");
const step = (type: Entry["type"], more: Partial<Entry> = {}): Entry => ({ place: "p1", type, date: today, ...more });
const line = (type: Entry["type"], more: Partial<Entry> = {}, nameless = false) =>
  entryLine(step(type, more), withSteps(step(type, more)), words, today, { nameless });
const flat = (text: string) => text.replace(/\s+/gu, " ");

/** What can make a sentence another one, or adds a part to it. */
const variants: Partial<Entry>[] = [
  {},
  { date: undefined },
  { written: true },
  { upheld: true },
  { unpaidBill: true },
  { fee: 40 },
  { until: "2027-04-01" },
  ...refusals.map((ground) => ({ ground })),
  ...(["desk", "doctor"] as const).map((by) => ({ by })),
  ...(["summaries", "portal", "partial"] as const).map((got) => ({ got })),
  ...hurdles.map((hurdle) => ({ hurdle })),
  ...sendWays.map((how) => ({ how })),
  ...feeBases.map((feeBasis) => ({ fee: 40, feeBasis })),
];

describe("one step in one line", () => {
  test.each(entryTypes)("%s has its words in every variant, and stays short", (type) => {
    for (const more of variants) {
      const text = line(type, more);
      expect(text).toMatch(/^(Mon, Mar 1|Day not known): .+\.$/u);
      expect(text).not.toMatch(/\{\{|undefined|\$\$|,,| ,|\.\./u);
      expect(text.length).toBeLessThanOrEqual(110);
    }
  });

  test("has all that was told in it together, and is still short", () => {
    const all = { written: true, by: "doctor", ground: "therapy-notes" } as const;
    expect(line("refused", all)).toBe("Mon, Mar 1: Example Clinic (doctor) said no in writing: therapy notes.");
    const money = { by: "desk", ground: "money", fee: 400, feeBasis: "per-page", unpaidBill: true } as const;
    expect(line("refused", money)).toBe(
      "Mon, Mar 1: Example Clinic (front desk) said no: money first, $400 by the page, a bill is open.",
    );
  });

  test("says what went out and how", () => {
    expect(line("asked", { how: "fax" })).toBe("Mon, Mar 1: you asked Example Clinic in writing, by fax.");
    expect(line("mailed")).toBe("Mon, Mar 1: you sent Example Clinic a written request, by mail.");
    expect(line("mailed", { how: "certified" })).toBe(
      "Mon, Mar 1: you sent Example Clinic a written request, by certified mail.",
    );
    expect(line("asked-aloud")).toBe("Mon, Mar 1: you asked Example Clinic out loud.");
    expect(line("asked-aloud", { by: "desk" })).toBe("Mon, Mar 1: you asked Example Clinic (front desk).");
  });

  test("says what came back", () => {
    expect(line("extended", { written: true, until: "2027-03-30" })).toBe(
      "Mon, Mar 1: Example Clinic wrote that they need more time, until Mar 30.",
    );
    expect(line("said", { hurdle: "notary" })).toBe("Mon, Mar 1: Example Clinic wanted a notary's stamp first.");
    expect(line("partial", { got: "summaries" })).toBe("Mon, Mar 1: only visit summaries came from Example Clinic.");
    expect(line("review-answered", { upheld: true })).toBe(
      "Mon, Mar 1: the reviewer at Example Clinic agreed with the no.",
    );
  });

  test("says the year where it is another, and that a day is not known", () => {
    expect(line("came", { date: "2026-12-31" })).toBe("Thu, Dec 31, 2026: the whole record came from Example Clinic.");
    expect(line("met", { date: undefined })).toBe("Day not known: you met with Example Clinic.");
  });

  test("without names says no name and nothing that was typed", () => {
    expect(line("asked", { how: "fax" }, true)).toBe("Mon, Mar 1: you asked Office A in writing, by fax.");
    fc.assert(
      fc.property(anyCase, anyEntry, (c, entry) => {
        expect(entryLine(entry, c, words, today, { nameless: true })).not.toContain("Xq");
      }),
    );
  });

  test("names places without a name by their kind, and tells two of a kind apart", () => {
    const c = {
      ...emptyCase,
      places: [
        { id: "p1", kind: "clinic" as const },
        { id: "p2", kind: "clinic" as const },
        { id: "p3", kind: "hospital" as const },
      ],
    };
    const at = (place: string) => entryLine({ place, type: "met" }, c, words, today);
    expect(["p1", "p2", "p3", "ssa", "gone"].map(at)).toEqual([
      "Day not known: you met with the office 1.",
      "Day not known: you met with the office 2.",
      "Day not known: you met with the hospital.",
      "Day not known: you met with Social Security.",
      "Day not known: you met with the office.",
    ]);
  });
});

describe("the words of the steps", () => {
  test("name no type, way or ground that does not exist", () => {
    const used = new Set(
      entryTypes.flatMap((type) =>
        variants.flatMap((more) => {
          const parts = Object.values(partKeys(step(type, more))).filter((key) => key !== undefined);
          return [entryKey(step(type, more), words), ...parts];
        }),
      ),
    );
    const known = Object.keys(words.group("papers")).filter((key) =>
      /^(entry|how|by|ground|fee|bill|until)(\.|$)/u.test(key),
    );
    expect(known.filter((key) => !used.has(key))).toEqual([]);
  });
});

describe("the paper trail", () => {
  test("tells the steps in order, by place, with words, letters and what a day rests on", () => {
    expect(toText(trail(ordinary, today, words))).toBe(
      `My steps, March 1, 2027

All steps I noted, in order, by office. What I quote is what I was told or what I wrote down then.

Example Clinic
- Day not known: I looked in the portal of Example Clinic.
- Fri, Feb 5, 2027: I asked Example Clinic in writing, by fax (letter L2).
- Fri, Feb 5, 2027: my request reached Example Clinic. A confirmation is kept.

Sampletown General Hospital
- Mon, Jan 11, 2027: I asked Sampletown General Hospital (front desk).
- Mon, Jan 11, 2027: Sampletown General Hospital (front desk) said no: policy. In my words: "We never give psych notes to patients, said the woman at window 3". The day is when I noted it. It may have happened earlier.

Dr. Alexandra Placeholder
- Mon, Jan 4, 2027: I sent Dr. Alexandra Placeholder a written request, by certified mail (letter L1). The day it arrived isn't known. I count 5 days for the mail.
- Mon, Feb 1, 2027: Dr. Alexandra Placeholder wrote that they need more time, until Mar 12, 2027.

Letters
- L1: Request to Dr. Alexandra Placeholder, made January 3, 2027, sent January 4, 2027.
- L2: Request to Example Clinic, made February 5, 2027, sent February 5, 2027.
`,
    );
  });

  test("holds every step once, whatever was typed, in the person's own words", () => {
    fc.assert(
      fc.property(anyCase, (c) => {
        const blocks = trail({ ...c, letters: [] }, today, words);
        expect(blocks.filter(({ kind }) => kind === "item")).toHaveLength(c.trail.length);
        const text = flat(toText(blocks));
        const said = c.trail.flatMap((entry) => typedLines(entry.words));
        expect(said.filter((typed) => !text.includes(flat(typed)))).toEqual([]);
      }),
    );
  });

  test("keeps days in order, and a step without a day behind the one it was told after", () => {
    fc.assert(
      fc.property(fc.array(anyEntry), (steps) => {
        const days = inOrder(steps).flatMap(({ date }) => date ?? []);
        expect(days).toEqual(days.toSorted());
        expect(inOrder(steps)).toHaveLength(steps.length);
      }),
    );
    const told = [
      step("asked", { date: "2027-02-20" }),
      step("met", { date: undefined }),
      step("knew", { date: "2027-02-01" }),
    ];
    expect(inOrder(told).map(({ type }) => type)).toEqual(["knew", "asked", "met"]);
  });

  test("says that no step is noted yet", () => {
    expect(toText(trail(emptyCase, today, words))).toBe("My steps, March 1, 2027\n\nNo step is noted yet.\n");
  });
});
