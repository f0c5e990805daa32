import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { newSession } from "../src/conversation/session.ts";
import { assembleBot } from "../src/assemble.ts";
import { emptyCase } from "../src/case/case.ts";
import { letterMade } from "../src/case/made.ts";
import { letterSent } from "../src/case/sent.ts";
import { type Deed, StoreAway } from "../src/platforms/platform.ts";
import { openKeys } from "../src/sessions/keys.ts";
import { createSessions, type Sessions } from "../src/sessions/sessions.ts";
import { StoreUnavailable } from "../src/sessions/store.ts";
import { createSqliteStore } from "../src/sessions/sqlite.ts";
import { memorySessions } from "./helpers/memory-sessions.ts";
import { press } from "./helpers/press.ts";
import { createTalk } from "./helpers/talk.ts";

const operator = { name: "Example Group", contact: "help@example.org" };
const moment = { today: "2027-03-01", now: Date.parse("2027-03-01T17:00:00Z") };
const from = { platform: "telegram" as const, id: "7" };

function botOn(sessions: Sessions) {
  const logs: string[] = [];
  const log = { info: () => {}, warn: () => {}, error: (message: string) => void logs.push(message) };
  const bot = assembleBot({ sessions, press, operator, log });
  let count = 0;
  return { logs, does: (deed: Deed) => bot.handle({ from, input: `in-${++count}`, ...moment, does: deed }) };
}
const start: Deed = { kind: "command", command: "start" };
const key = () => openKeys(randomBytes(32).toString("base64"));

describe("a session that cannot be read", () => {
  it("under another key is no outage: the person is told, and can erase it", async () => {
    const store = createSqliteStore({ path: ":memory:", now: Date.now });
    const [first, second] = [key(), key()];
    const old = createSessions({ store, keys: [...first, ...second], keepMs: 60_000 });
    await botOn(old).does(start);
    const rotated = createSessions({ store, keys: [...second, ...first], keepMs: 60_000 });
    await rotated.open(); // the name key is sealed anew, the session is not
    const { does, logs } = botOn(createSessions({ store, keys: second, keepMs: 60_000 }));
    expect((await does(start)).view.text).toMatch(/can't open what I kept/);
    expect(logs.join()).not.toMatch(/away/);
    expect((await does({ kind: "command", command: "forget" })).view.text).toMatch(/It's erased/);
    expect((await does(start)).view.text).toMatch(/^Hi\. I'm a program/);
  });

  it("from another version keeps the case, and says that it begins again", async () => {
    const sessions = memorySessions();
    const c = { ...emptyCase, person: { stage: "initial", lawyer: false } };
    await sessions.save(from, JSON.stringify({ version: 99, position: "elsewhere", case: c }), 0);
    const { does } = botOn(sessions);
    expect((await does(start)).view.text).toMatch(/What's going on\?/);
    expect((await does({ kind: "command", command: "plan" })).view.text).toMatch(/So: first claim, no lawyer/);
  });

  it("at a question that is no longer there keeps all that was told, and asks on", async () => {
    const sessions = memorySessions();
    const gone = { flow: "outcome" as const, state: "ownForm", place: "p1" };
    const left = {
      ...newSession(moment.now),
      path: [gone],
      case: { ...emptyCase, person: { stage: "initial" as const } },
    };
    const undo = [{ path: [gone], streak: 0, case: {} }];
    await sessions.save(from, JSON.stringify({ ...left, undo }), 0);
    const { does } = botOn(sessions);
    expect((await does({ kind: "command", command: "plan" })).view.text).toMatch(/So: first claim/);
    expect((await does({ kind: "text", text: "back" })).view.choices.length).toBeGreaterThan(0);
  });

  it("holding no JSON at all begins anew", async () => {
    const sessions = memorySessions();
    await sessions.save(from, "{half", 0);
    expect((await botOn(sessions).does(start)).view.text).toMatch(/What's going on\?/);
  });
});

describe("a store that can be read and not written", () => {
  it("is told once, not at every try", async () => {
    const real = memorySessions();
    const { does, logs } = botOn({ ...real, save: () => Promise.reject(new StoreUnavailable("disk full")) });
    const lines: unknown[] = [];
    for (let i = 0; i < 5; i++)
      await does(start).catch((error: unknown) => lines.push(error instanceof StoreAway ? error.line : error));
    expect(lines).toEqual([expect.stringMatching(/can't save/), undefined, undefined, undefined, undefined]);
    expect(logs).toHaveLength(1);
  });
});

describe("what could grow without end", () => {
  it("does not: asking to erase and stopping, over and over", async () => {
    const talk = createTalk();
    await talk.command("start");
    for (let i = 0; i < 30; i++) {
      await talk.command("forget");
      await talk.press("Stop for now");
    }
    const session = await talk.session();
    expect(session.path.length).toBeLessThanOrEqual(3);
    expect(JSON.stringify(session).length).toBeLessThan(16_000);
  });

  it("does not: another office, ten times", async () => {
    const talk = createTalk();
    await talk.begin({ ...(await started(talk)), path: [{ flow: "rest", state: "today", place: "p1" }] });
    for (let i = 0; i < 9; i++) {
      await talk.press("Another office");
      await talk.press("They said no");
      const session = await talk.session();
      await talk.begin({ ...session, path: [{ flow: "rest", state: "today", place: "p1" }] });
    }
    expect((await talk.session()).case.places.length).toBeLessThanOrEqual(10);
    await talk.command("forget");
    expect(talk.text()).toMatch(/Erase it\?/);
  });
});

const started = async (talk: ReturnType<typeof createTalk>) => {
  await talk.command("start");
  return talk.session();
};

describe("letters of one day", () => {
  it("keep their names when one of them is changed", () => {
    const request = { letter: "request" as const, place: "p1", fields: { to: "Example Clinic" } };
    const file = { letter: "ssa-file" as const, place: "p1", fields: {} };
    const both = letterMade(letterMade(emptyCase, request, "2027-03-01"), file, "2027-03-01");
    const changed = letterMade(both, { ...request, fields: { to: "Other Clinic" } }, "2027-03-01");
    expect(changed.letters.map(({ letter, number, nth }) => [letter, number, nth])).toEqual([
      ["request", 1, 1],
      ["ssa-file", 2, 2],
    ]);
    const next = letterMade(letterSent(changed, request, "2027-03-01"), request, "2027-03-01");
    expect(next.letters.at(-1)).toMatchObject({ letter: "request", number: 3, nth: 3 });
  });
});

describe("Back", () => {
  it("twice, and the same answers again lead to the same question", async () => {
    const talk = createTalk();
    await talk.command("start");
    for (const label of ["They said no", "New claim", "For my own good"]) await talk.press(label);
    const there = talk.text();
    await talk.press("Back");
    await talk.press("Back");
    for (const label of ["New claim", "For my own good"]) await talk.press(label);
    expect(talk.text()).toBe(there);
  });
});
