import { describe, expect, test } from "vitest";
import { newSession, type Session } from "../../src/conversation/session.ts";
import { createHandOver } from "../../src/conversation/hand-over.ts";
import { wordsOf } from "../../src/files.ts";
import { createPapers, type PaperKind } from "../../src/papers/papers.ts";
import { press } from "../helpers/press.ts";
import { ordinary, today } from "./sample.ts";

const words = wordsOf("en");
const papers = createPapers({ words, press });
const session: Session = { ...newSession(Date.UTC(2027, 2, 1)), case: ordinary };
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

const kinds: [PaperKind, string[]][] = [
  ["plan", ["plan-2027-03-01.pdf", "plan-2027-03-01.txt"]],
  ["planNameless", ["plan-shared-2027-03-01.pdf", "plan-shared-2027-03-01.txt"]],
  ["trail", ["steps-2027-03-01.pdf", "steps-2027-03-01.txt"]],
  ["data", ["mydata-2027-03-01.txt", "mydata-2027-03-01.json"]],
  ["calendar", ["dates-2027-03-01.ics"]],
];

describe("the papers of a person", () => {
  test.each(kinds)("%s comes in its files, with bland names and a description for each", async (kind, names) => {
    const { attachments, unprintable } = await papers.files(session, kind, today);
    expect(attachments.map(({ name }) => name)).toEqual(names);
    for (const { name, bytes, description, type } of attachments) {
      expect(bytes.length).toBeGreaterThan(100);
      expect(type).toMatch(/^(application|text)\//u);
      expect(description).toContain(today);
      expect(`${name} ${description}`).not.toMatch(/psych|mental|record|clinic|health|appeal|disab/iu);
    }
    expect(new Set(attachments.map(({ description }) => description)).size).toBe(names.length);
    expect(unprintable).toBe(false);
  });

  test("are handed over by their effects, beside a letter", async () => {
    const handOver = createHandOver({ press, words });
    const types = ["givePlan", "giveNameless", "giveTrail", "giveData", "giveCalendar"] as const;
    const effects = types.map((type) => ({ type }));
    const { attachments } = await handOver.files(session, [...effects, { type: "giveLetter", letter: 2 }], today);
    expect(attachments.map(({ name }) => name)).toEqual([
      ...kinds.flatMap(([, names]) => names),
      "letter-2027-02-05.pdf",
      "letter-2027-02-05.docx",
      "letter-2027-02-05.txt",
    ]);
  });

  test("say that a sign is not in the font, and keep it whole as text", async () => {
    const trail = [{ place: "p1", type: "noted", words: "سجلات" } as const];
    const { attachments, unprintable } = await papers.files(
      { ...session, case: { ...ordinary, trail } },
      "trail",
      today,
    );
    expect(unprintable).toBe(true);
    expect(text(attachments[1]?.bytes)).toContain('"سجلات"');
  });

  test("are rejected whole where the press fails", async () => {
    const failing = createPapers({ words, press: { ...press, print: () => Promise.reject(new Error("no")) } });
    await expect(failing.files(session, "plan", today)).rejects.toThrow("no");
  });

  test("are printed large for those who want it", async () => {
    const large = { ...session, case: { ...ordinary, person: { ...ordinary.person, largePrint: true as const } } };
    const [pdf] = (await papers.files(large, "plan", today)).attachments;
    const [normal] = (await papers.files(session, "plan", today)).attachments;
    expect(text(pdf?.bytes).match(/\/Type \/Page\b/gu)?.length).toBeGreaterThan(
      text(normal?.bytes).match(/\/Type \/Page\b/gu)?.length ?? 9,
    );
  });
});
