import { describe, expect, it } from "vitest";
import { rawNames } from "./helpers/raw.ts";
import { kinds } from "./helpers/stores.ts";
import { marks, tellAll, told } from "./helpers/told.ts";
import { createWholeBot, newKey } from "./helpers/whole-bot.ts";

const ana = { platform: "telegram", id: "5550123987" } as const;
const ben = { platform: "discord", id: "190443928837712345" } as const;
const ids = (messages: readonly { id: string }[] = []) => messages.map(({ id }) => id);

describe.each(kinds)("on $kind", ({ fresh }) => {
  /** Somebody in the middle of things, on a store of this test alone. */
  async function scene() {
    const open = fresh();
    const bot = createWholeBot({ store: await open() });
    const person = bot.person(ana);
    await tellAll(person);
    return { bot, person, raw: () => rawNames(open.place) };
  }

  describe("/forget", () => {
    it("says what will be erased, in numbers, asks once, and erases nothing before the press", async () => {
      const { person } = await scene();
      await person.command("forget");
      expect(person.text()).toContain("your answers, 1 place, 2 steps, 1 letter, 1 check-in");
      expect(person.text()).toMatch(/Erase it\?$/);
      expect(told(JSON.stringify(await person.session()))).toEqual(marks);
      await person.press("Keep it");
      expect(told(JSON.stringify(await person.session()))).toEqual(marks);
      await person.command("forget");
      await person.press("Erase all");
      expect(person.text()).toContain("It's erased");
    });

    it("leaves nothing of the person in the store: no session, no due time, no code for moving", async () => {
      const { bot, person, raw } = await scene();
      expect((await person.session())?.case.checkIns).toHaveLength(1);
      await person.command("move");
      await person.command("move");
      expect((await raw()).length).toBeGreaterThanOrEqual(2);
      await person.command("forget");
      await person.press("Erase all");
      expect(await raw()).toEqual([]);
      bot.clock.now = Date.parse("2027-04-05T17:00:00Z");
      expect(await bot.checkIns()).toEqual([]);
      expect(await raw()).toEqual([]);
    });

    it("closes the code that was made before it: it opens nothing, also not what is told anew", async () => {
      const { bot, person } = await scene();
      await person.command("move");
      const code = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(person.text())?.[0];
      await person.command("forget");
      await person.press("Erase all");
      await person.command("start");
      await person.press("They said no");
      const other = bot.person(ben);
      await other.command("move", code);
      expect(other.text()).toContain("That code doesn't open anything");
      expect((await person.session())?.case.trail).toHaveLength(1);
    });

    it("takes every message out of the chat that it was told of, its own command and press too", async () => {
      const { person } = await scene();
      await person.command("forget");
      const { clear } = await person.press("Erase all");
      expect(ids(clear)).toEqual(ids(person.told));
    });

    it("is the end of it: a start after it begins anew, and old buttons do nothing", async () => {
      const { person } = await scene();
      const old = (await person.session())?.turn ?? 0;
      await person.command("forget");
      await person.press("Erase all");
      await person.command("start");
      expect(person.text()).toMatch(/^Hi\. I'm a program.*What's going on\?$/s);
      const session = await person.session();
      expect([session?.case.places, session?.case.checkIns, session?.undo]).toEqual([[], [], []]);
      await person.act({ kind: "press", turn: old, choice: "ok" });
      expect(person.text()).toContain("This is where we are");
      expect(told(JSON.stringify(await person.session()))).toEqual([]);
    });

    it("keeps nothing when the same press is delivered again", async () => {
      const { person, raw } = await scene();
      await person.command("forget");
      const turn = (await person.session())?.turn ?? 0;
      await person.act({ kind: "press", turn, choice: "erase" }, "update-9");
      await person.act({ kind: "press", turn, choice: "erase" }, "update-9");
      expect(person.text()).toMatch(/^Hi\. I'm a program/);
      expect(await raw()).toEqual([]);
    });

    it("erases one person alone", async () => {
      const { bot, person, raw } = await scene();
      const other = bot.person(ben);
      await tellAll(other);
      await person.command("forget");
      await person.press("Erase all");
      expect(told(JSON.stringify(await other.session()))).toEqual(marks);
      expect((await raw()).length).toBeGreaterThan(0);
    });

    it("works when no key opens the session any more", async () => {
      const open = fresh();
      const [first, second] = [newKey(), newKey()];
      await tellAll(createWholeBot({ store: await open(), keys: first }).person(ana));
      await createWholeBot({ store: await open(), keys: `${second},${first}` }).sessions.open();
      const bot = createWholeBot({ store: await open(), keys: second });
      const person = bot.person(ana);
      await person.say("hello");
      expect(person.text()).toContain("I can't open what I kept for you");
      const { clear } = await person.command("forget");
      expect(person.text()).toContain("It's erased");
      expect(ids(clear)).toEqual(ids(person.told.slice(-1)));
      expect(await rawNames(open.place)).toEqual([]);
      await person.command("start");
      expect(person.text()).toMatch(/What's going on\?$/);
    });
  });

  describe.each([
    ["/hide", []],
    ["[Hide the chat] of /forget", ["Hide the chat"]],
  ])("%s", (_, presses) => {
    it("clears every message, keeps all that was told, and shows nothing of it before a press", async () => {
      const { person } = await scene();
      const first = await person.command(presses.length > 0 ? "forget" : "hide");
      const [label] = presses;
      const { clear } = label === undefined ? first : await person.press(label);
      expect(ids(clear)).toEqual(ids(person.told));
      expect(person.text()).toMatch(/I cleared what the app lets me clear.*Go on\?$/s);
      expect([person.labels(), told(person.text()), /letter/.test(person.text())]).toEqual([["Go on"], [], false]);
      const session = await person.session();
      expect(session?.messages).toEqual([]);
      expect(told(JSON.stringify(session?.case))).toEqual(marks);
      await person.press("Go on");
      expect(person.text()).toContain("Here's your letter");
    });
  });

  describe("/mydata", () => {
    it("gives all that is kept, as a text to read and as JSON", async () => {
      const { person } = await scene();
      await person.command("mydata");
      const { view } = await person.press("Give me the files");
      const [text = "", json = ""] = view.attachments.map(({ bytes }) => Buffer.from(bytes).toString("utf8"));
      expect(view.attachments.map(({ name }) => name)).toEqual(["mydata-2027-03-01.txt", "mydata-2027-03-01.json"]);
      expect(told(text)).toEqual(marks);
      expect(text).toMatch(/April 5, 2027/);
      expect(JSON.parse(json)).toEqual(await person.session());
      for (const id of [ana.id, ...ids(person.told)]) expect(json).toContain(id);
    });
  });

  describe("message ids", () => {
    it("serve /hide and /forget alone: with none of them the conversation is the same", async () => {
      const shown = async (silent: boolean) => {
        const person = createWholeBot({ store: await fresh()(), silent }).person(ana);
        await tellAll(person);
        return { text: person.text(), labels: person.labels(), case: (await person.session())?.case };
      };
      expect(await shown(true)).toEqual(await shown(false));
    });
  });
});
