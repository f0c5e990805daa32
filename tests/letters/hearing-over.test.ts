import { describe, expect, test } from "vitest";
import { textOf, type Typed } from "./open-letters.ts";
import { whole } from "./typed.ts";

const letters = ["lawyer-file", "hearing-inform", "subpoena-request"];
const untrue = /\bhearing is on\b|days are left|before the hearing|is due|by the hearing/i;
const on = (hearing: string, letter: string, fields: Typed = {}) =>
  textOf(letter, { ...whole[letter], ...fields, hearing });

describe.each(letters)("%s", (letter) => {
  test("the day after the hearing says that it was, and asks nothing of days gone by", () => {
    for (const tone of ["gentle", "firm"]) {
      const text = on("2026-11-23", letter, { tone });
      expect(text).toContain("The hearing was on November 23, 2026.");
      expect(text).not.toMatch(untrue);
    }
  });

  test("on the day of the hearing, and before, does not say that it was", () => {
    for (const hearing of ["2026-11-24", "2027-01-20"]) expect(on(hearing, letter)).not.toContain("hearing was");
  });
});

test("time after the hearing is asked for, and the reason for being late given, after it too", () => {
  const text = on("2026-11-23", "hearing-inform", { lateText: "I was ill" });
  expect(text).toMatch(/allow time for them now, after the hearing\..*404\.935\(b\).*The reason: I was ill\./);
  expect(on("2026-11-23", "subpoena-request", { lateText: "I was ill" })).toMatch(/404\.935\(b\).*I was ill\./);
  expect(on("2026-11-23", "lawyer-file")).toMatch(/was due five business days before it: by November 16, 2026/);
});

test("in an SSI review the hearing that was is told as well", () => {
  const review = on("2026-11-23", "hearing-inform", { benefit: "ssi", stage: "review" });
  expect(review).toContain("The hearing was on November 23, 2026.");
});
