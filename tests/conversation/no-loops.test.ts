import { describe, expect, it } from "vitest";
import { advance, detour, moveOn } from "../../src/conversation.ts";
import { newSession, present, type Session } from "../../src/conversation/session.ts";
import { offered } from "../../src/conversation/view.ts";
import { metaOf } from "../../src/conversation.ts";
import { cases } from "../helpers/cases.ts";

const today = "2027-03-01";

/** What somebody presses who does everything that is proposed. */
const willing = [
  "write",
  "show",
  "ask",
  "order",
  "send",
  "right",
  "hand",
  "isSent",
  "handed",
  "filed",
  "sent",
  "asked",
  "keep",
  "rest",
];
/** What somebody presses who wants none of it. */
const unwilling = ["another", "notNow", "enough", "later", "rest"];

function choose(session: Session, rather: string[]): string {
  const events = offered(session);
  return rather.find((event) => events.includes(event)) ?? events.find((event) => event !== "text") ?? "text";
}

/** Lets a person answer for one day until nothing is left to do, and gives the offers they saw. */
function aDay(begin: Session, rather: string[]): { offers: string[]; ended: boolean; where: string } {
  const offers: string[] = [];
  let session = begin;
  for (let i = 0; i < 150; i++) {
    const at = present(session);
    if (at.because) offers.push(at.flow);
    if (at.flow === "rest" || at.flow === "let-go") return { offers, ended: true, where: at.state };
    const type = choose(session, rather);
    const text =
      metaOf(at).asks === "past-date" ? "2027-02-05" : metaOf(at).asks === "future-date" ? "2027-03-20" : "Example";
    session = advance(session, { type, on: today, ...(type === "text" && { text }) }).session;
  }
  return { offers, ended: false, where: `${present(session).flow}.${present(session).state}` };
}

describe.each(Object.entries(cases))("a day with: %s", (_, c) => {
  const begin = moveOn(
    detour({ ...newSession(Date.parse(`${today}T17:00:00Z`)), case: c, path: [] }, { flow: "rest", place: "p1" }, today)
      .session,
    today,
  ).session;

  it.each([
    ["does everything", willing],
    ["wants nothing", unwilling],
  ])("comes to rest for somebody who %s, and offers no step again that was just done or declined", (_who, rather) => {
    const { offers, ended, where } = aDay(begin, rather);
    expect(ended, `${offers.slice(0, 12).join(" → ")} … ${where}`).toBe(true);
    const again = offers.filter((step, i) => offers.indexOf(step) !== i);
    expect(again, offers.join(" → ")).toEqual([]);
  });
});
