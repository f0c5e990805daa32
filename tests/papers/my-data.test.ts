import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sayLongDate } from "../../src/advice/say-date.ts";
import { type Session, session as schema } from "../../src/conversation/session.ts";
import { wordsOf } from "../../src/files.ts";
import { myDataJson, myDataText } from "../../src/papers/my-data.ts";
import { anySession, leavesOf, typedLines } from "./any-session.ts";
import { today } from "./sample.ts";

const words = wordsOf("en");
const isDay = (leaf: unknown): leaf is string => typeof leaf === "string" && /^\d{4}-\d\d-\d\d$/u.test(leaf);

describe("everything that is kept", () => {
  test("is a whole session in the examples that these tests make", () => {
    const sessions = fc.sample(anySession, 50);
    expect(sessions.map((session) => schema.safeParse(session).error)).toEqual(sessions.map(() => undefined));
  });

  test("is in the JSON, value for value", () => {
    fc.assert(
      fc.property(anySession, (session) => {
        expect(leavesOf(JSON.parse(myDataJson(session)))).toEqual(leavesOf(session));
      }),
    );
  });

  test("is in the text to read: every line that was typed, as it was typed", () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const text = myDataText(session, today, words);
        expect(typedLines(session).filter((line) => !text.includes(line))).toEqual([]);
      }),
    );
  });

  test("is in the text to read: every day, with its year", () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const text = myDataText(session, today, words);
        const days = leavesOf(session).filter(isDay);
        expect(days.filter((day) => !text.includes(sayLongDate(day)) && !text.includes(short(day)))).toEqual([]);
      }),
    );
  });

  test("is in the text to read: the ids of messages and how many, where the talk is, and how far back it goes", () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const text = myDataText(session, today, words);
        for (const id of [...session.earlier, session.last?.input ?? ""]) expect(text).toContain(id);
        expect(text).toContain(`not by their words: ${session.earlier.length + 1}.`);
        expect(text).toContain("Steps you can go back: 2.");
        expect(text).toContain("preview");
      }),
    );
  });

  test("also tells what a later version keeps, such as the messages of a chat", () => {
    const [session] = fc.sample(anySession, 1);
    const later = { ...session, messages: [{ id: "tg-4711", at: 1 }], somethingNew: "Xqnew" } as unknown as Session;
    const text = myDataText(later, today, words);
    expect(text).toContain("tg-4711");
    expect(text).toContain("each known by its number: 1.");
    expect(text).toContain("somethingNew: Xqnew");
  });
});

/** The day of a step: "Feb 5, 2027". */
const short = (day: string): string =>
  new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
