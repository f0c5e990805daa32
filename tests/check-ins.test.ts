import { randomBytes } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import { describe, expect, test, vi } from "vitest";
import { createCheckIns } from "../src/check-ins.ts";
import { session as schema } from "../src/conversation/session.ts";
import type { Delivery, View } from "../src/platforms/platform.ts";
import { createRemind, type SendTo } from "../src/remind.ts";
import { openKeys } from "../src/sessions/keys.ts";
import { createRedisStore } from "../src/sessions/redis.ts";
import { createSessions } from "../src/sessions/sessions.ts";
import { createSqliteStore } from "../src/sessions/sqlite.ts";
import type { Store } from "../src/sessions/store.ts";
import { createTurns } from "../src/turns.ts";
import { createReminders, dueSession, ended, keepDue, keepMs, noon, tell } from "./helpers/reminders.ts";
import { freshFolder, kinds, ownRedis } from "./helpers/stores.ts";
import { createTalk } from "./helpers/talk.ts";

const minute = 60_000;
const hour = 60 * minute;
const view = ({ turn }: { turn: number }): View => ({
  turn,
  text: "A check-in",
  choices: [],
  constant: [],
  attachments: [],
  typed: false,
});

/** A clock over a store, with a time of its own and a platform that answers as it is told. */
function createClock(store: Store, { every = 5 } = {}) {
  const sessions = createSessions({ store, keys: openKeys(randomBytes(32).toString("base64")), keepMs });
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const at = { now: noon };
  const sent: string[] = [];
  const answers = new Map<string, () => Promise<Delivery>>();
  const send: SendTo = async ({ id }, { nonce }) => {
    sent.push(`${id} ${nonce}`);
    return (answers.get(id) ?? received)();
  };
  const greeting = view({ turn: 0 });
  const remind = createRemind({ sessions, view, inTurn: createTurns(), greeting, keepMs });
  const log = { info: say, warn: say, error: say };
  const checkIns = createCheckIns({ sessions, remind, send, now: () => at.now, log, every, lease: minute });
  return {
    ...checkIns,
    sessions,
    lines,
    at,
    sent,
    /** What the platform answers for a person from now on. */
    answer: (id: string, delivery: () => Promise<Delivery>) => void answers.set(id, delivery),
    kept: async (id: string) => schema.parse(JSON.parse((await sessions.load(telegram(id)))?.text ?? "null")),
    people: () => sent.map((line) => line.replace(/ .*/, "")),
  };
}

const telegram = (id: string) => ({ platform: "telegram", id }) as const;
const received = async (): Promise<Delivery> => ({ state: "sent", messages: [{ id: "m1", at: noon }] });
const failed = async (): Promise<Delivery> => ({ state: "failed" });
const closed = async (): Promise<Delivery> => ({ state: "closed" });

describe.each(kinds)("check-ins in $kind", ({ fresh }) => {
  test("reach each of 200 people once, though two processes look at once", { timeout: 60_000 }, async () => {
    const { sessions, start, lines } = await createReminders(fresh());
    const ids = Array.from({ length: 200 }, (_, at) => `person-${at}`);
    const both = await Promise.all([start(), start()]);
    await keepDue(sessions, ids);
    both.forEach(tell);
    await vi.waitFor(() => expect(lines().length).toBeGreaterThanOrEqual(ids.length), { timeout: 30_000 });
    await setTimeout(200);
    const codes = await Promise.all(both.map((child) => ended(child, () => tell(child))));
    expect(codes).toEqual([0, 0]);
    expect(
      lines()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(ids.toSorted());
    expect(new Set(lines().map(({ by }) => by)).size).toBe(2);
    expect(await sessions.claim(noon + 365 * 24 * hour, 1, 10)).toEqual([]);
  });

  test("that were sent are kept as asked, with the message, for as long as before", async () => {
    const clock = createClock(await fresh()());
    await keepDue(clock.sessions, ["ann"]);
    await clock.tick();
    const { case: c, path, messages, unreached, seen, turn } = await clock.kept("ann");
    expect(clock.sent).toEqual([`ann ci-${turn}`]);
    expect(c.checkIns).toMatchObject([{ id: 1, asked: true }]);
    expect(path.at(-1)).toMatchObject({ flow: "check-in", state: "due" });
    expect({ messages, unreached, seen }).toEqual({
      messages: [{ id: "m1", at: noon }],
      unreached: undefined,
      seen: dueSession("ann").seen,
    });
  });

  test("that fail are tried again after the lease, as the same message, and are not lost", async () => {
    const clock = createClock(await fresh()());
    await keepDue(clock.sessions, ["ann"]);
    clock.answer("ann", failed);
    await clock.tick();
    clock.at.now += minute - 1;
    await clock.tick();
    expect(clock.sent).toHaveLength(1);
    clock.at.now += 1;
    await clock.tick();
    clock.answer("ann", received);
    clock.at.now += minute;
    await clock.tick();
    clock.at.now += hour;
    await clock.tick();
    expect(clock.sent).toHaveLength(3);
    expect(new Set(clock.sent).size).toBe(1);
    expect((await clock.kept("ann")).unreached).toBeUndefined();
  });

  test("that fail for a day wait for the person, and are not tried again", async () => {
    const clock = createClock(await fresh()());
    await keepDue(clock.sessions, ["ann"]);
    clock.answer("ann", failed);
    for (let past = 0; past <= 30; past++) {
      clock.at.now = noon + past * hour;
      await clock.tick();
    }
    const tries = clock.sent.length;
    clock.at.now += 100 * hour;
    await clock.tick();
    expect(clock.sent).toHaveLength(tries);
    const { case: c, unreached } = await clock.kept("ann");
    expect(unreached).toBe(true);
    expect(c.checkIns).toMatchObject([{ id: 1, asked: true }]);
  });

  test("are not tried at night: what failed in the evening comes the next day", async () => {
    const clock = createClock(await fresh()());
    await keepDue(clock.sessions, ["ann"]);
    clock.answer("ann", failed);
    clock.at.now = Date.parse("2027-03-03T01:59:00Z");
    await clock.tick();
    clock.answer("ann", received);
    for (const late of ["03T02:01", "03T08:00", "03T18:59"]) {
      clock.at.now = Date.parse(`2027-03-${late}:00Z`);
      await clock.tick();
    }
    expect(clock.sent).toHaveLength(1);
    clock.at.now = Date.parse("2027-03-03T19:00:00Z");
    await clock.tick();
    expect(clock.sent).toHaveLength(2);
  });

  test("that are closed are kept as unreached and never tried again", async () => {
    const clock = createClock(await fresh()());
    await keepDue(clock.sessions, ["ann"]);
    clock.answer("ann", closed);
    for (let past = 0; past < 4; past++) {
      await clock.tick();
      clock.at.now += 12 * hour;
    }
    expect(clock.sent).toHaveLength(1);
    const { case: c, unreached } = await clock.kept("ann");
    expect(unreached).toBe(true);
    expect(c.checkIns).toMatchObject([{ id: 1, asked: true }]);
  });

  test("go on behind one that always throws, which is tried again itself", async () => {
    const clock = createClock(await fresh()());
    await keepDue(clock.sessions, ["ann"]);
    const others = Array.from({ length: 25 }, (_, at) => `person-${at}`);
    await keepDue(clock.sessions, others);
    clock.answer("ann", () => Promise.reject(new Error("a fault")));
    await clock.tick();
    expect(clock.people().toSorted()).toEqual(["ann", ...others].toSorted());
    clock.at.now += minute;
    await clock.tick();
    expect(clock.people().slice(26)).toEqual(["ann"]);
  });

  test("are saved over what the person did meanwhile, and not sent twice", async () => {
    const clock = createClock(await fresh()());
    await keepDue(clock.sessions, ["ann"]);
    clock.answer("ann", async () => {
      const found = await clock.sessions.load(telegram("ann"));
      const text = JSON.stringify({ ...dueSession("ann"), seen: noon, streak: 7 });
      await clock.sessions.save(telegram("ann"), text, found?.version ?? 0, { due: noon });
      return received();
    });
    await clock.tick();
    for (let past = 0; past < 4; past++) {
      clock.at.now += 16 * minute;
      await clock.tick();
    }
    expect(clock.sent).toHaveLength(1);
    const { case: c, streak } = await clock.kept("ann");
    expect(c.checkIns).toMatchObject([{ id: 1, asked: true }]);
    expect(streak).toBe(7);
  });

  test("are given back when half of the lease is over: nobody else may have them meanwhile", async () => {
    const clock = createClock(await fresh()());
    const ids = Array.from({ length: 10 }, (_, at) => `person-${at}`);
    await keepDue(clock.sessions, ids);
    for (const id of ids)
      clock.answer(id, () => {
        clock.at.now += 20_000;
        return received();
      });
    await clock.tick();
    expect(clock.sent).toHaveLength(2);
    for (let past = 0; past < 10; past++) {
      clock.at.now += minute;
      await clock.tick();
    }
    expect(clock.people().toSorted()).toEqual(ids);
  });

  test("end with the one in hand when the clock stops", async () => {
    const clock = createClock(await fresh()());
    await keepDue(clock.sessions, ["ann", "bob", "cleo"]);
    const door = Promise.withResolvers<void>();
    for (const id of ["ann", "bob", "cleo"]) clock.answer(id, () => door.promise.then(received));
    clock.start();
    await vi.waitFor(() => expect(clock.sent).toHaveLength(1));
    let stopped = false;
    const stop = clock.stop().then(() => (stopped = true));
    await setTimeout(50);
    expect(stopped).toBe(false);
    door.resolve();
    await stop;
    await setTimeout(50);
    expect(clock.sent).toHaveLength(1);
    const kept = await clock.kept(clock.people().join());
    expect(kept.case.checkIns).toMatchObject([{ asked: true }]);
  });
});

/** What a log line must not hold: names, ids and words of people. */
const secrets = ["ann", "bob", "5550123", "A check-in", "Dr. Example"];

test("the lines of the log hold no text, name or id", async () => {
  const clock = createClock(createSqliteStore({ path: ":memory:", now: Date.now }));
  await keepDue(clock.sessions, ["ann", "bob", "5550123"]);
  clock.answer("ann", () => Promise.reject(new Error("ann was told: Dr. Example")));
  clock.answer("bob", failed);
  await clock.tick();
  await clock.sessions.close();
  await clock.tick();
  expect(clock.lines).toHaveLength(2);
  for (const secret of secrets) expect(clock.lines.join("\n")).not.toContain(secret);
});

describe("a store that is away does not end the clock: it goes on when it is back", () => {
  test("Redis", async () => {
    const server = await ownRedis();
    const store = await createRedisStore({ url: server.url, prefix: "away" });
    const clock = createClock(store);
    await keepDue(clock.sessions, ["ann"]);
    server.freeze();
    clock.start();
    await vi.waitFor(() => expect(clock.lines.length).toBeGreaterThanOrEqual(2), { timeout: 8_000 });
    expect(clock.sent).toEqual([]);
    server.thaw();
    // What was asked of it before may have landed: then its lease has to end.
    clock.at.now += minute;
    await vi.waitFor(() => expect(clock.people()).toEqual(["ann"]), { timeout: 8_000 });
    await clock.stop();
    await store.close();
  });

  test("SQLite", async () => {
    const path = `${freshFolder()}/sessions.db`;
    const clock = createClock(createSqliteStore({ path, now: Date.now }));
    await keepDue(clock.sessions, ["ann"]);
    const other = new DatabaseSync(path);
    other.exec("begin immediate");
    clock.start();
    await vi.waitFor(() => expect(clock.lines.length).toBeGreaterThanOrEqual(2), { timeout: 8_000 });
    expect(clock.sent).toEqual([]);
    other.exec("rollback");
    other.close();
    await vi.waitFor(() => expect(clock.people()).toEqual(["ann"]), { timeout: 8_000 });
    await clock.stop();
    await clock.sessions.close();
  });
});

test("who could not be reached is told at the next contact, once", async () => {
  const talk = createTalk();
  await talk.command("start");
  const session = await talk.session();
  const { case: c } = dueSession("somebody");
  await talk.begin({ ...session, case: { ...session.case, checkIns: c.checkIns } });
  await talk.later("2027-03-02", "20:30");
  expect(await talk.checkIns({ state: "closed" })).toHaveLength(1);
  await talk.later("2027-03-03", "20:30");
  expect(await talk.checkIns()).toEqual([]);
  await talk.command("start");
  expect(talk.text()).toContain("I couldn't reach you for a check-in.");
  await talk.command("start");
  expect(talk.text()).not.toContain("I couldn't reach you for a check-in.");
});
