import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCode, shownCode, signs } from "../src/moving.ts";
import { StoreUnavailable } from "../src/sessions/store.ts";
import type { Sessions } from "../src/sessions/sessions.ts";
import { rawNames } from "./helpers/raw.ts";
import { kinds } from "./helpers/stores.ts";
import { marks, tellAll, told } from "./helpers/told.ts";
import { createWholeBot, type Somebody } from "./helpers/whole-bot.ts";

const onTelegram = { platform: "telegram", id: "5550123987" } as const;
const onDiscord = { platform: "discord", id: "190443928837712345" } as const;
const elsewhere = { platform: "discord", id: "190443928837799999" } as const;
const minute = 60_000;

async function codeOf(person: Somebody): Promise<string> {
  await person.command("move");
  return /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(person.text())?.[0] ?? "";
}

describe.each(kinds)("/move on $kind", ({ fresh }) => {
  /** Somebody with a matter on Telegram, who has a code, and their new place on Discord. */
  async function scene(change?: (sessions: Sessions) => Sessions) {
    const open = fresh();
    const bot = createWholeBot({ store: await open(), ...(change && { change }) });
    const [old, here, other] = [bot.person(onTelegram), bot.person(onDiscord), bot.person(elsewhere)];
    await tellAll(old);
    return { bot, old, here, other, code: await codeOf(old), raw: () => rawNames(open.place) };
  }

  it("goes on in the other app with all that was told, behind a press, and the old place keeps nothing", async () => {
    const { old, here, code, raw } = await scene();
    const before = (await old.session())?.case;
    await here.command("move", code);
    expect(here.text()).toMatch(/^You're here now.*Go on\?$/s);
    expect(told(here.text())).toEqual([]);
    expect(await old.session()).toBeUndefined();
    expect((await raw()).filter((name) => !name.endsWith("due"))).toHaveLength(1);
    const session = await here.session();
    expect(session?.case).toEqual(before);
    expect(session?.speaker).toEqual(onDiscord);
    await here.press("Go on");
    expect(here.text()).toContain("Here's your letter");
    expect(JSON.stringify(await here.session())).not.toContain(onTelegram.id);
    const { view } = await here.command("letters");
    expect(view.attachments.map(({ name }) => name)).toContain("letter-2027-03-01.pdf");
  });

  it("sends check-ins to the new place alone", async () => {
    const { bot, here, code } = await scene();
    await here.command("move", code);
    bot.clock.now = Date.parse("2027-04-05T17:00:00Z");
    expect((await bot.checkIns()).map(({ platform, to }) => ({ platform, id: to }))).toEqual([onDiscord]);
  });

  it("takes a code as it is typed, and leaves buttons of both chats behind", async () => {
    const { old, here, code } = await scene();
    const turn = (await old.session())?.turn ?? 0;
    await here.command("start");
    await here.command("move", `  ${code.toLowerCase().replace("-", " ")}. `);
    expect(here.text()).toContain("You're here now");
    expect((await here.session())?.turn).toBeGreaterThan(turn);
  });

  it("works once", async () => {
    const { here, other, code } = await scene();
    await here.command("move", code);
    await other.command("move", code);
    expect(other.text()).toContain("That code doesn't open anything");
    expect(told(JSON.stringify(await here.session()))).toEqual(marks);
    expect(told(JSON.stringify(await other.session()))).toEqual([]);
  });

  it("shows the same answer when the same message is delivered again", async () => {
    const { here, code } = await scene();
    await here.act({ kind: "command", command: "move", payload: code }, "update-5");
    await here.act({ kind: "command", command: "move", payload: code }, "update-5");
    expect(here.text()).toContain("You're here now");
  });

  it.each([
    { minutes: 9, says: "You're here now" },
    { minutes: 10, says: "That code doesn't open anything" },
  ])("after $minutes minutes says: $says", async ({ minutes, says }) => {
    const { bot, old, here, code } = await scene();
    bot.clock.now += minutes * minute;
    await here.command("move", code);
    expect(here.text()).toContain(says);
    const both = [await old.session(), await here.session()];
    expect(told(JSON.stringify(both))).toEqual(marks);
  });

  it("makes the newest code alone work", async () => {
    const { old, here, code } = await scene();
    const newest = await codeOf(old);
    await here.command("move", code);
    expect(here.text()).toContain("That code doesn't open anything");
    await here.command("move", newest);
    expect(here.text()).toContain("You're here now");
  });

  it("closes after five wrong codes, the right one too, for ten minutes", async () => {
    const { bot, old, here, code } = await scene();
    for (const wrong of ["AAAA-2222", "hello", "AAAA-2223", "AAAA-2224", "AAAA-2225"]) {
      await here.command("move", wrong);
      expect(here.text()).toContain("That code doesn't open anything");
    }
    await here.command("move", code);
    expect(here.text()).toContain("five wrong codes");
    bot.clock.now += 9 * minute;
    await here.command("move", await codeOf(old));
    expect(here.text()).toContain("five wrong codes");
    bot.clock.now += 2 * minute;
    await here.command("move", await codeOf(old));
    expect(here.text()).toContain("You're here now");
  });

  it("opens nothing in the chat that made it", async () => {
    const { old, code } = await scene();
    await old.command("move", code);
    expect(told(JSON.stringify(await old.session()))).toEqual(marks);
    expect(old.text()).toContain("Something of yours is kept here already");
  });

  it.each(["They said no", "Haven't asked yet"])(
    "never goes over what was told in the new place by [%s] and one answer more; the code still works after /forget",
    async (label) => {
      const { here, old, code } = await scene();
      await here.command("start");
      await here.press(label);
      await here.press("New claim");
      const before = (await here.session())?.case;
      await here.command("move", code);
      expect(here.text()).toContain("Something of yours is kept here already");
      expect((await here.session())?.case).toEqual(before);
      expect(told(JSON.stringify(await old.session()))).toEqual(marks);
      await here.command("forget");
      await here.press("Erase all");
      await here.command("move", code);
      expect(here.text()).toContain("You're here now");
    },
  );

  it("is given to one of two who type the same code at once, and to nobody else", async () => {
    const bot = createWholeBot({ store: await fresh()() });
    for (let round = 0; round < 20; round++) {
      const old = bot.person({ platform: "telegram", id: `old-${round}` });
      await tellAll(old);
      const code = await codeOf(old);
      const both = [1, 2].map((n) => bot.person({ platform: "discord", id: `new-${round}-${n}` }));
      await Promise.all(both.map((person) => person.command("move", code)));
      expect(both.filter((person) => person.text().startsWith("You're here now"))).toHaveLength(1);
      const kept = await Promise.all(both.map((person) => person.session()));
      const has = kept.map((session) => told(JSON.stringify(session)).length);
      expect(has.toSorted((one, other) => one - other)).toEqual([0, marks.length]);
    }
  });

  describe("when the store fails in the middle", () => {
    const away = () => Promise.reject(new StoreUnavailable("away"));

    /** Sessions whose call of this name fails once, when it is reached for this person. */
    const failing =
      (call: "save" | "remove", id: string, armed: { now: boolean }) =>
      (sessions: Sessions): Sessions => {
        const fails = (at: string, of: string) => {
          if (!armed.now || at !== call || of !== id) return false;
          armed.now = false;
          return true;
        };
        return {
          ...sessions,
          save: (...given) => (fails("save", given[0].id) ? away() : sessions.save(...given)),
          remove: (speaker) => (fails("remove", speaker.id) ? away() : sessions.remove(speaker)),
        };
      };

    it.each([
      { call: "save", id: onDiscord.id, why: "the conversation is not saved in the new place" },
      { call: "remove", id: onTelegram.id, why: "the old place is not erased" },
    ] as const)("loses nothing, and the same message again ends it: $why", async ({ call, id }) => {
      const armed = { now: false };
      const { old, here, code } = await scene(failing(call, id, armed));
      armed.now = true;
      const typed = () => here.act({ kind: "command", command: "move", payload: code }, "update-6");
      await expect(typed()).rejects.toThrow("the store is away");
      expect(armed.now).toBe(false);
      const both = [await old.session(), await here.session()];
      expect(told(JSON.stringify(both))).toEqual(marks);
      await typed();
      expect(here.text()).toContain("You're here now");
      expect(await old.session()).toBeUndefined();
      expect(told(JSON.stringify(await here.session()))).toEqual(marks);
    });

    it("keeps the code for whoever typed it: they may type it again, and nobody else", async () => {
      const armed = { now: false };
      const { here, other, code } = await scene(failing("save", onDiscord.id, armed));
      armed.now = true;
      await expect(here.command("move", code)).rejects.toThrow("the store is away");
      await other.command("move", code);
      expect(other.text()).toContain("That code doesn't open anything");
      await here.command("move", code);
      expect(here.text()).toContain("You're here now");
    });

    it("erases the old place with whatever is said next, where no message comes again", async () => {
      const armed = { now: false };
      const { old, here, code } = await scene(failing("remove", onTelegram.id, armed));
      armed.now = true;
      await expect(here.command("move", code)).rejects.toThrow("the store is away");
      expect(await old.session()).toBeDefined();
      await here.command("plan");
      expect(await old.session()).toBeUndefined();
      expect(JSON.stringify(await here.session())).not.toContain(onTelegram.id);
    });

    it("leaves alone what somebody said in the old place since", async () => {
      const armed = { now: false };
      const { old, here, code } = await scene(failing("remove", onTelegram.id, armed));
      armed.now = true;
      await expect(here.command("move", code)).rejects.toThrow("the store is away");
      await old.say("the desk called back");
      await here.command("plan");
      expect(told(JSON.stringify(await old.session()))).toEqual(marks);
    });
  });
});

describe("a code that is typed", () => {
  const code = fc.array(fc.constantFrom(...signs.split("")), { minLength: 8, maxLength: 8 }).map((all) => all.join(""));

  it("is read as it is shown, in small letters, and with anything between that is no letter or digit", () => {
    fc.assert(
      fc.property(code, fc.constantFrom(" ", "-", ".", " – ", "\n", ""), (made, between) => {
        expect(readCode(shownCode(made))).toBe(made);
        expect(readCode(` ${made.toLowerCase().split("").join(between)} `)).toBe(made);
      }),
    );
  });

  it("is eight of our signs or none, whatever is typed", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "grapheme" })), (typed) => {
        expect(readCode(typed) ?? "AAAAAAAA").toMatch(new RegExp(`^[${signs}]{8}$`));
      }),
    );
  });

  it("of another length, or with a sign that is taken for another, is none", () => {
    fc.assert(
      fc.property(code, fc.constantFrom("0", "1", "I", "O"), fc.nat(7), (made, sign, at) => {
        expect(readCode(made.slice(0, at))).toBeUndefined();
        expect(readCode(`${made}A`)).toBeUndefined();
        expect(readCode(made.slice(0, at) + sign + made.slice(at + 1))).toBeUndefined();
      }),
    );
  });
});
