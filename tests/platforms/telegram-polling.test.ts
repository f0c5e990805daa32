import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { type Reply, StoreAway } from "../../src/platforms/platform.ts";
import { createPerson } from "../helpers/telegram-people.ts";
import { createScene, saidBack, startScene, viewOf } from "../helpers/telegram-scene.ts";
import { until } from "../helpers/telegram-server.ts";

/** A promise that is settled from outside. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

const lastOffset = (calls: { payload: Record<string, unknown> }[]) => calls.at(-1)?.payload["offset"];

describe("Telegram's updates", () => {
  it("are asked for by kind, and confirmed once they are handled", async () => {
    const { server, person } = await startScene();
    const { update_id } = person.say("hi");
    await until(() => server.pending().length === 0, "the confirmation");
    expect(person.texts()).toEqual(["heard hi?"]);
    expect(server.callsOf("getUpdates").at(-1)?.payload).toEqual({
      offset: update_id + 1,
      timeout: 50,
      allowed_updates: ["message", "edited_message", "callback_query"],
    });
  });

  it("of one person are handled in order, while another is not kept waiting and nothing open is confirmed", async () => {
    const slow = gate();
    const { server, person, heard } = await startScene({
      handle: async (incoming) => {
        if (incoming.does.kind === "text" && incoming.does.text === "slow") await slow.opened;
        return saidBack(incoming);
      },
    });
    const other = createPerson(server, { id: 800 });
    const first = person.say("slow");
    person.say("quick");
    other.say("hello");
    await until(() => other.sees().length === 1, "the other person's answer");
    const later = createPerson(server, { id: 900 });
    later.say("and me");
    await until(() => later.sees().length === 1, "an answer to who came later");
    expect(person.sees()).toEqual([]);
    expect(server.pending()).toContain(first.update_id);
    slow.open();
    await until(() => server.pending().length === 0, "the confirmation of all");
    expect(person.texts()).toEqual(["heard slow?", "heard quick?"]);
    expect(heard).toHaveLength(4);
  });

  it("that come again after they were confirmed reach the bot again, under the same name", async () => {
    const { server, person, heard } = await startScene();
    const update = person.say("hi");
    await until(() => server.pending().length === 0, "the confirmation");
    server.redeliver(update);
    await until(() => heard.length === 2 && server.pending().length === 0, "the same again, confirmed");
    expect(heard[1]?.input).toBe(heard[0]?.input);
  });

  it("come again while the store is away, in order, and the honest line is sent once", async () => {
    let failures = 3;
    const { server, person, waits, heard } = await startScene({
      handle: async (incoming) => {
        if (failures-- > 0)
          throw new StoreAway(failures === 2 ? "I can't save right now." : undefined, new Error("down"));
        return saidBack(incoming);
      },
    });
    const { update_id } = person.say("one");
    person.say("two");
    await until(() => heard.length === 2, "a second try");
    expect(lastOffset(server.callsOf("getUpdates"))).not.toBeGreaterThan(update_id);
    await until(() => server.pending().length === 0, "the confirmation");
    expect(person.texts()).toEqual(["I can't save right now.", "heard one?", "heard two?"]);
    expect(waits.filter((wait) => wait === 3000)).toHaveLength(3);
  });

  it("are still there after a stop that came while the store was away", async () => {
    const { server, person, platform, heard } = await startScene({
      handle: () => Promise.reject(new StoreAway(undefined, new Error("down"))),
    });
    const { update_id } = person.say("one");
    await until(() => heard.length > 0, "a try");
    await platform.stop();
    expect(server.pending()).toEqual([update_id]);
  });

  it("of 130 people are answered but for the one that is never handled", async () => {
    const { server, platform, logs } = await startScene({
      handle: async (incoming) => {
        if (incoming.from.id === "1000") throw new StoreAway(undefined, new Error("down"));
        return saidBack(incoming);
      },
    });
    const people = Array.from({ length: 130 }, (_, at) => createPerson(server, { id: 1000 + at }));
    for (const person of people) person.say("hi");
    await until(() => server.messages.length === 129, "129 answers");
    expect(people.map((person) => person.texts().length)).toEqual(people.map((_, at) => (at === 0 ? 0 : 1)));
    await platform.stop();
    expect(server.pending()).toEqual([]);
    expect(logs).toContain("warn Telegram: updates without an answer that do not come again: 1");
  });

  it("of 130 people who find the store away are each told in the honest line, and answered when it is back", async () => {
    let away = true;
    const told = new Set<string>();
    const { server } = await startScene({
      handle: async (incoming) => {
        if (!away) return saidBack(incoming);
        const line = told.has(incoming.from.id) ? undefined : "I can't save right now.";
        told.add(incoming.from.id);
        throw new StoreAway(line, new Error("down"));
      },
    });
    const people = Array.from({ length: 130 }, (_, at) => createPerson(server, { id: 1000 + at }));
    for (const person of people) person.say("hi");
    await until(() => server.messages.length === 130, "the line for each");
    away = false;
    await until(() => server.messages.length === 260, "the answer for each");
    expect(new Set(people.flatMap((person) => person.texts()))).toEqual(
      new Set(["I can't save right now.", "heard hi?"]),
    );
    await until(() => server.pending().length === 0, "the confirmation");
  });

  it("of up to 100 that wait all come again after a stop", async () => {
    const { server, platform, heard } = await startScene({
      handle: () => Promise.reject(new StoreAway(undefined, new Error("down"))),
    });
    const sent = Array.from({ length: 99 }, (_, at) => createPerson(server, { id: 1000 + at }).say("hi").update_id);
    await until(() => heard.length > 300, "some tries");
    await platform.stop();
    expect(server.pending()).toEqual(sent);
  });

  it("that are presses are acknowledged while the store is away, also for who was told already", async () => {
    let away = false;
    const { server, person, heard } = await startScene({
      handle: async () => {
        if (away) throw new StoreAway(undefined, new Error("down"));
        return { view: viewOf("And?", { choices: [{ id: "yes", label: "Yes" }] }) };
      },
    });
    person.say("hi");
    await until(() => person.sees().length === 1, "a question");
    away = true;
    person.press("Yes");
    await until(() => heard.length > 2, "another try");
    expect(server.callsOf("answerCallbackQuery").map(({ outcome }) => outcome)).toEqual([200]);
    expect(server.openQueries.size).toBe(0);
    expect(person.sees()).toHaveLength(1);
  });

  it("are waited for again 10 seconds after another program took them", async () => {
    const { server, platform, person, waits, logs } = await createScene();
    server.fault({ on: "getUpdates", status: 409, times: 2 });
    await platform.start();
    person.say("hi");
    await until(() => person.sees().length === 1, "an answer");
    expect(waits.filter((wait) => wait === 10_000)).toHaveLength(2);
    expect(logs.filter((line) => /another program polls with this token/.test(line))).toHaveLength(1);
  });

  it("are waited for as long as Telegram says, and ever longer while it does not answer, with one line a minute", async () => {
    const { server, platform, person, waits, logs } = await createScene();
    server.fault({ on: "getUpdates", status: 429, retryAfter: 7 });
    server.fault({ on: "getUpdates", status: 502, times: 3 });
    await platform.start();
    person.say("hi");
    await until(() => person.sees().length === 1, "an answer");
    expect(waits.filter((wait) => wait > 500)).toEqual([7000, 2000, 4000, 8000]);
    expect(logs.filter((line) => /not reached \(502\)/.test(line))).toHaveLength(1);
    expect(logs.join("\n")).not.toMatch(/ at |Error:/);
  });
});

describe("a stop", () => {
  it("lets the input in hand finish and confirms it, and leaves what waits behind it", async () => {
    const slow = gate();
    const { server, person, platform, heard } = await startScene({
      handle: async (incoming): Promise<Reply> => {
        await slow.opened;
        return saidBack(incoming);
      },
    });
    person.say("one");
    const second = person.say("two");
    await until(() => heard.length === 1, "the first to be in hand");
    const stopped = platform.stop();
    await sleep(20);
    slow.open();
    await stopped;
    expect(person.texts()).toEqual(["heard one?"]);
    expect(heard).toHaveLength(1);
    expect(server.pending()).toEqual([second.update_id]);
  });

  it("does not wait for ever for an input in hand, which is not confirmed", async () => {
    const { server, person, platform, heard } = await startScene({
      handle: () => new Promise(() => {}),
      lastMoments: 30,
    });
    const { update_id } = person.say("one");
    await until(() => heard.length === 1, "it to be in hand");
    await platform.stop();
    expect(server.pending()).toEqual([update_id]);
  });

  it("ends a start that does not come through", async () => {
    const { server, platform } = await createScene({ apiRoot: "http://127.0.0.1:9" });
    const started = platform.start();
    await sleep(20);
    await platform.stop();
    await expect(started).resolves.toBeUndefined();
    expect(server.calls).toEqual([]);
  });

  it("keeps the inputs of many people apart until then", async () => {
    const { server, platform } = await startScene({ handle: async () => ({ view: viewOf("Yes?") }) });
    const people = Array.from({ length: 60 }, (_, at) => createPerson(server, { id: 1000 + at }));
    for (const person of people) person.say("hi");
    await until(() => server.messages.length === 60, "an answer for each");
    await platform.stop();
    expect(people.map((person) => person.texts())).toEqual(people.map(() => ["Yes?"]));
    expect(server.pending()).toEqual([]);
  });
});
