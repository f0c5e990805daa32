import { describe, expect, inject, it } from "vitest";
import { randomBytes, randomUUID } from "node:crypto";
import { assembleBot } from "../src/assemble.ts";
import { newSession, session as schema } from "../src/conversation/session.ts";
import { type Bot, type Deed, StoreAway } from "../src/platforms/platform.ts";
import { openKeys } from "../src/sessions/keys.ts";
import { createRedisStore } from "../src/sessions/redis.ts";
import { StoreUnavailable } from "../src/sessions/store.ts";
import { createSessions, type Sessions } from "../src/sessions/sessions.ts";
import { memorySessions } from "./helpers/memory-sessions.ts";
import { press } from "./helpers/press.ts";
import { createTalk } from "./helpers/talk.ts";

const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const operator = { name: "Example Group", contact: "help@example.org" };
const moment = { today: "2027-03-01", now: Date.parse("2027-03-01T17:00:00Z") };
const botOn = (sessions: Sessions, more: { maintenance?: boolean } = {}) =>
  assembleBot({ sessions, press, operator, log: quiet, ...more });
const doing = (bot: Bot, id: string, input: string, does: Deed) =>
  bot.handle({ from: { platform: "telegram", id }, input, ...moment, does });

describe("an input that is delivered twice", () => {
  it("goes on once, and shows the same question again", async () => {
    const talk = createTalk();
    const { turn } = (await talk.command("start")).view;
    const first = await talk.act({ kind: "press", turn, choice: "refused" }, "update-7");
    const second = await talk.act({ kind: "press", turn, choice: "refused" }, "update-7");
    expect(second.view).toEqual(first.view);
    expect((await talk.session()).case.trail).toHaveLength(1);
  });

  it("goes on once even when others came in between", async () => {
    const talk = createTalk();
    const { turn } = (await talk.command("start")).view;
    await talk.act({ kind: "press", turn, choice: "refused" }, "update-7");
    await talk.press("None of these");
    const question = talk.text();
    await talk.act({ kind: "press", turn, choice: "refused" }, "update-7");
    expect(talk.text()).toBe(question);
  });

  it("hands a letter over once in a process, and again in a new one, where it may not have arrived", async () => {
    const sessions = memorySessions();
    const bot = botOn(sessions);
    const from = { platform: "telegram" as const, id: "7" };
    const about = {
      ...newSession(moment.now),
      path: [{ flow: "letter" as const, state: "to", place: "p1", letter: "request" as const, fields: {} }],
    };
    await sessions.save(from, JSON.stringify(about), 0);
    const typed: Deed = { kind: "text", text: "Example Clinic" };
    const first = await doing(bot, "7", "update-9", typed);
    expect(first.view.attachments.map(({ name }) => name)).toEqual([
      "letter-2027-03-01.pdf",
      "letter-2027-03-01.docx",
      "letter-2027-03-01.txt",
    ]);
    expect((await doing(bot, "7", "update-9", typed)).view.attachments).toEqual([]);
    const restarted = await doing(botOn(sessions), "7", "update-9", typed);
    expect(restarted.view.attachments).toHaveLength(3);
    expect(restarted.view.text).toBe(first.view.text);
  });
});

describe("a button of an earlier question", () => {
  it.each([
    ["an earlier turn", -1, "silent"],
    ["a forged turn", 9_999, "refused"],
    ["a forged choice", 0, "constructor"],
  ])("changes nothing with %s, and shows the present question", async (_, later, choice) => {
    const talk = createTalk();
    await talk.command("start");
    await talk.press("They said no");
    const before = await talk.session();
    await talk.act({ kind: "press", turn: before.turn + later, choice });
    expect((await talk.session()).path).toEqual(before.path);
    expect(talk.text()).toContain("This is where we are");
    expect(talk.text()).toContain("disability claim?");
  });
});

describe("two messages of one person at the same moment", () => {
  const typed = (n: number): Deed => ({ kind: "text", text: `line ${n}` });

  it("lose nothing in two processes on one Redis: 400 races", { timeout: 60_000 }, async () => {
    const keys = openKeys(randomBytes(32).toString("base64"));
    const prefix = randomUUID();
    const open = async () =>
      createSessions({ store: await createRedisStore({ url: inject("redisUrl"), prefix }), keys, keepMs: 60_000 });
    const [one, two] = [await open(), await open()];
    const bots = [botOn(one), botOn(two)];
    await Promise.all(
      Array.from({ length: 400 }, async (_, n) => {
        const id = `person-${n}`;
        await Promise.all(
          bots.map((bot, i) =>
            doing(bot, id, `in-${n}-${i}`, i ? { kind: "press", turn: 1, choice: "refused" } : typed(n)),
          ),
        );
        const kept = await one.load({ platform: "telegram", id });
        const { last, earlier } = schema.parse(JSON.parse(kept?.text ?? ""));
        expect(new Set([...earlier, last?.input])).toEqual(new Set([`in-${n}-0`, `in-${n}-1`]));
      }),
    );
    await Promise.all([one.close(), two.close()]);
  });

  it("keep their order in one process", async () => {
    const talk = createTalk();
    const { turn } = (await talk.command("start")).view;
    const replies = await Promise.all([
      talk.act({ kind: "press", turn, choice: "refused" }),
      talk.act({ kind: "press", turn: turn + 1, choice: "first" }),
      talk.act({ kind: "press", turn: turn + 2, choice: "protection" }),
    ]);
    expect(replies.map(({ retired }) => retired)).toEqual(["They said no", "New claim", "For my own good"]);
    expect((await talk.session()).case.trail.at(-1)).toMatchObject({ ground: "protection" });
  });
});

describe("while the store is away", () => {
  const broken = (fails: () => boolean): Sessions => {
    const real = memorySessions();
    return {
      ...real,
      load: (speaker) => (fails() ? Promise.reject(new StoreUnavailable("away")) : real.load(speaker)),
    };
  };

  it("each person is told once in an honest line, and again in the next outage", async () => {
    let away = true;
    const bot = botOn(broken(() => away));
    const line = (id: string, n: number) =>
      doing(bot, id, `in-${id}-${n}`, { kind: "text", text: "hello" }).then(
        () => "answered",
        (error: unknown) => (error instanceof StoreAway ? (error.line ?? "silent") : "failed"),
      );
    expect(await line("a", 1)).toMatch(/can't save right now.*1-800-772-1213/s);
    expect([await line("a", 2), await line("b", 1)]).toEqual(["silent", expect.stringMatching(/can't save/)]);
    away = false;
    expect(await line("a", 3)).toBe("answered");
    away = true;
    expect(await line("a", 4)).toMatch(/can't save/);
  });

  it("MAINTENANCE says the same line, once", async () => {
    const bot = botOn(memorySessions(), { maintenance: true });
    await expect(doing(bot, "a", "1", { kind: "text", text: "hi" })).rejects.toMatchObject({
      line: expect.stringMatching(/can't save/) as string,
    });
    await expect(doing(bot, "a", "2", { kind: "text", text: "hi" })).rejects.toMatchObject({ line: undefined });
  });
});

describe("what a person can always do", () => {
  it("erase everything, after one question", async () => {
    const talk = createTalk();
    await talk.command("start");
    await talk.press("They said no");
    await talk.command("forget");
    expect(talk.text()).toMatch(/Erase it\?/);
    await talk.press("Erase all");
    expect(talk.text()).toMatch(/It's erased/);
    await expect(talk.session()).rejects.toThrow("no session is kept");
  });

  it("change their mind about erasing, and be where they were", async () => {
    const talk = createTalk();
    await talk.command("start");
    await talk.press("They said no");
    await talk.command("forget");
    await talk.press("Keep it");
    expect(talk.text()).toMatch(/disability claim\?/);
  });

  it("come back after three weeks to a bland line, and only then to the question", async () => {
    const talk = createTalk();
    await talk.command("start");
    await talk.press("They said no");
    await talk.later("2027-03-22");
    await talk.command("start");
    expect(talk.text()).toBe("Hi again. Your place is kept.\n\nGo on?");
    await talk.press("Go on");
    expect(talk.text()).toMatch(/disability claim\?/);
  });

  it("stop, and come back by typing anything", async () => {
    const talk = createTalk();
    await talk.command("start");
    await talk.press("They said no");
    await talk.press("Stop for now");
    expect(talk.text()).toMatch(/place is kept/);
    await talk.say("hm");
    expect(talk.text()).toMatch(/^Is this for a disability claim\?$/);
  });

  it("send a picture, and be told that it was not kept", async () => {
    const talk = createTalk();
    await talk.command("start");
    await talk.act({ kind: "unsupported", what: "picture" });
    expect(talk.text()).toMatch(/can't read pictures and kept no copy/);
    expect(talk.text()).toMatch(/What's going on\?$/);
  });

  it("ask why, and hear a reason with its source", async () => {
    const talk = createTalk();
    await talk.command("start");
    await talk.press("They said no");
    await talk.press("New claim");
    await talk.press("Why?");
    expect(talk.text()).toMatch(/Source: 45 CFR 164\.524\(a\).*Checked November 2026\./s);
  });

  it("get the last letter again", async () => {
    const talk = createTalk();
    const begun = {
      ...newSession(moment.now),
      path: [{ flow: "letter" as const, state: "to", place: "p1", letter: "request" as const, fields: {} }],
    };
    await talk.begin(begun);
    const made = await talk.say("Example Clinic");
    const again = await talk.command("letters");
    expect(again.view.attachments[0]?.bytes).toEqual(made.view.attachments[0]?.bytes);
    expect(Buffer.from(again.view.attachments[2]?.bytes ?? []).toString()).toContain("Example Clinic");
  });
});
