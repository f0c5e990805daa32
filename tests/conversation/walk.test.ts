import { describe, expect, it } from "vitest";
import { type FlowId, flowIds } from "../../flows/ids.ts";
import { sourcesOf } from "../../flows/letter/sources.ts";
import { checkInWays, type Position, type Tier, tiers } from "../../flows/position.ts";
import type { Fields } from "../../src/case/case.ts";
import { type LetterId, letterIds } from "../../src/case/letters.ts";
import { advance, detour, eventsOf, metaOf } from "../../src/conversation.ts";
import { newSession, present, type Session } from "../../src/conversation/session.ts";
import { offered } from "../../src/conversation/view.ts";
import { wordsOf } from "../../src/files.ts";
import { cases, longCases } from "../helpers/cases.ts";
import { createTalk } from "../helpers/talk.ts";
import { enteredStates } from "../helpers/triage-states.ts";

const today = "2027-03-01";
const words = wordsOf("en");
const samples = {
  text: "Example Clinic",
  anything: "it is what it is",
  "past-date": "February 5",
  "future-date": "March 20",
  "any-date": "March 20",
  zone: "Arizona",
  hour: "10 am",
};

/** Every arrow that a person can take: the buttons of each question, and typing where an answer is typed. */
const arrows = new Set(
  flowIds.flatMap((id) =>
    Object.entries(words.flow(id)).flatMap(([state, own]) => {
      const at = { flow: id, state, place: "p1" };
      const typed = metaOf(at).asks && eventsOf(at).includes("text") ? ["text"] : [];
      return [...Object.keys(own.choices ?? {}), ...typed].map((event) => `${id}.${state} → ${event}`);
    }),
  ),
);

/** Where a walk begins: each flow with each case, triage at each question, care in each tier. */
function* beginnings(): Generator<[string, Session]> {
  for (const [name, c] of [...Object.entries(cases), ...Object.entries(longCases)])
    for (const flow of name in longCases ? longFlows : flowIds) {
      const session = { ...newSession(Date.parse(`${today}T17:00:00Z`)), case: c, path: [] };
      const more: {
        state?: string;
        tier?: Tier;
        clock?: string;
        times?: number;
        about?: "ssa-file" | "doctor";
        letter?: LetterId;
        fields?: Fields;
        way?: Position["way"];
        day?: string;
      }[] =
        flow === "triage"
          ? enteredStates.map((state) => ({ state }))
          : flow === "check-in"
            ? checkInWays.map((way) => ({ way, ...(way === "offer" && { day: "2027-04-01" }) }))
            : flow === "care"
              ? tiers.map((tier) => ({ tier }))
              : flow === "clock"
                ? ["keep-benefits", "appeal", "appeal-late"].map((clock) => ({ clock }))
                : flow === "welcome"
                  ? [{}, { times: 1 }, { tier: "indirect" as const }]
                  : flow === "outcome"
                    ? [{}, { about: "ssa-file" as const }, { about: "doctor" as const }]
                    : flow === "letter"
                      ? [
                          ...letterIds.map((letter) => ({ letter, fields: {} })),
                          { letter: "request" as const, fields: { signer: "guardian" } },
                          ...[1, 2, 4].map((count) => ({
                            letter: "hearing-inform" as const,
                            fields: { sources: Array.from({ length: count }, (_, i) => ({ name: `Clinic ${i}` })) },
                          })),
                          { letter: "request" as const, fields: { formerly: "Old Practice", sendBy: "certified" } },
                        ]
                      : [{}];
      for (const entrance of more) yield [name, detour(session, { flow, place: "p1", ...entrance }, today).session];
    }
}

/** Flows that are about all offices, or about what comes back after weeks. */
const longFlows: FlowId[] = ["care", "check-in", "deadlines", "outcome", "places", "plan", "trail", "my-data"];

/** Answers that are heard but are no buttons. */
const typedOnly = [
  "yes",
  "mail",
  "email",
  "out",
  "keep",
  "certified",
  "hand",
  "phone",
  "person",
  "legal",
  "summary",
  "unpaidBill",
  "otherPerson",
  "elsewhere",
  "portal",
];

interface Road {
  from: Session;
  event: string;
}

const answersOf = (session: Session): string[] => {
  const at = present(session);
  const own = words.state(at.flow, at.state);
  const typed = metaOf(at).asks && eventsOf(at).includes("text") ? ["text"] : [];
  return [...Object.keys(own.choices ?? {}).filter((event) => eventsOf(at).includes(event)), ...typed];
};

/** What is typed, as the machine takes it. */
const typedAs = (session: Session) => {
  const { asks } = metaOf(present(session));
  return asks === "past-date"
    ? "2027-02-05"
    : asks === "future-date" || asks === "any-date"
      ? "2027-03-20"
      : asks === "zone"
        ? "America/Phoenix"
        : asks === "hour"
          ? "10"
          : samples.text;
};

const isList = (flow: FlowId) => ["deadlines", "places", "trail", "check-in"].includes(flow);

/** What makes a place of the walk another one. In a letter: what its choices hang on. */
function keyOf({ path, case: { person } }: Session): string {
  const at = path.at(-1)!;
  const { tone, signer, formerly } = at.fields ?? {};
  if (isList(at.flow))
    return JSON.stringify([path.length, at.flow, at.state, at.page, Math.min(at.line ?? 0, 4), at.key, at.place]);
  const where = [path.length, path.at(-2)?.flow, path.at(-2)?.state, at.flow, at.state, at.letter, signer];
  if (at.flow !== "letter") return JSON.stringify(where);
  const menu =
    at.state === "change" ? [at.page, person.largePrint] : at.state === "preview" ? [tone, person.largePrint] : [];
  return JSON.stringify([
    ...where,
    formerly,
    at.called ? "" : sourcesOf(at.fields ?? {}).filter(({ name }) => name).length,
    ...menu,
  ]);
}

/** One session before each arrow, found by walking the machines from every beginning. */
function roads(): Map<string, Road> {
  const found = new Map<string, Road>();
  const known = new Map<string, Set<string>>();
  /** A letter by itself asks the same in every case: it is walked once. */
  const inLetters = new Set<string>();
  for (const [name, begin] of beginnings()) {
    const seen = known.get(name) ?? new Set<string>();
    known.set(name, seen);
    const queue = [begin];
    for (let session = queue.shift(); session; session = queue.shift()) {
      const at = present(session);
      const key = keyOf(session);
      const been = at.flow === "letter" && !at.called ? inLetters : seen;
      if (been.has(key) || session.path.length > 3) continue;
      been.add(key);
      for (const event of answersOf(session)) {
        if (at.called && event === "change") continue; // changes are walked where the letter stands alone
        const arrow = `${at.flow}.${at.state} → ${event}`;
        if (!found.has(arrow) && (offered(session).includes(event) || event === "text" || typedOnly.includes(event)))
          found.set(arrow, { from: session, event });
        queue.push(
          advance(session, { type: event, on: today, ...(event === "text" && { text: typedAs(session) }) }).session,
        );
      }
    }
  }
  return found;
}

/** The letter itself may be long where it is shown; our own words stay short. */
/** The question of a position, whatever fills it. */
function asked({ flow, state }: { flow: FlowId; state: string }): RegExp {
  const parts = (words.state(flow, state).ask ?? "").split(/\{\{\w+\}\}/);
  return new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".+"));
}

const longest = (state: string) => (state === "readHere" ? 8000 : state === "previewNote" ? 1200 : 700);

describe("every road of every flow, walked through the whole bot", () => {
  const all = roads();

  it("knows a way to every arrow", () => {
    expect([...arrows].filter((arrow) => !all.has(arrow)).toSorted()).toEqual([]);
  });

  it(
    "takes each arrow, answers with the words of the state it comes to, and goes back from it exactly",
    { timeout: 120_000 },
    async () => {
      const talk = createTalk({ today });
      for (const [name, { from, event }] of all) {
        const at = present(from);
        const { asks } = metaOf(at);
        await talk.begin({ ...from, undo: [], said: [], last: undefined });
        const before = await talk.session();
        expect(talk.text(), name).toMatch(asked(at));
        if (event === "text") await talk.say(samples[asks ?? "text"]);
        else if (offered(from).includes(event)) await talk.act({ kind: "press", turn: before.turn, choice: event });
        else await talk.say(event); // an answer that is no button is typed
        if (at.flow === "forget" && event === "erase") continue;
        const after = await talk.session();
        const now = present(after);
        expect(talk.text(), name).toMatch(asked(now));
        expect(talk.text().length, `${name}: ${talk.text()}`).toBeLessThanOrEqual(longest(now.state));
        expect(talk.view()?.choices.length, name).toBeLessThanOrEqual(4);
        expect(
          now.flow === at.flow && now.state === at.state && JSON.stringify(after) === JSON.stringify(before),
          name,
        ).toBe(false);
        if (JSON.stringify(after.path) === JSON.stringify(before.path)) continue;
        if (event === "hide") continue; // hidden: the only way on is the press that shows it again
        await talk.press("Back");
        const back = await talk.session();
        expect(back.path, `back from ${name}`).toEqual(before.path);
        expect({ ...back.case, letters: [] }, `back from ${name}`).toEqual({ ...before.case, letters: [] });
      }
    },
  );
});
