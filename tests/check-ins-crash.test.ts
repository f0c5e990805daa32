import { setTimeout } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { createReminders, ended, keepDue, type Line, tell } from "./helpers/reminders.ts";
import { kinds } from "./helpers/stores.ts";

const kills = 50;
const round = 50;
/** So many programs wait to be the next. */
const ahead = 3;
const seed = 20_270_302;

/** Numbers from 0 to 1 that are the same in each run (mulberry32). */
function createRandom(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const textOf = ({ id, nonce }: Line) => `${id} ${nonce}`;

/** What was sent again, in the order it came. */
function doublesOf(lines: Line[]): string[] {
  const known = new Set<string>();
  return lines.flatMap((line) => {
    if (known.has(line.id)) return [textOf(line)];
    known.add(line.id);
    return [];
  });
}

test.each(kinds)(
  "50 kills in $kind: every check-in is sent, and only one in flight at a kill is sent again",
  { timeout: 180_000 },
  async ({ fresh }) => {
    const random = createRandom(seed);
    const { sessions, now, start, lines } = await createReminders(fresh(), { lease: 300 });
    let people = 0;
    const more = async () => {
      const ids = Array.from({ length: round }, (_, at) => `person-${people + at}`);
      people += round;
      await keepDue(sessions, ids);
    };
    const sent = () => new Set(lines().map(({ id }) => id)).size;

    const inFlight: string[] = [];
    // Reading the code takes longer than a life: the next ones do so meanwhile.
    const waiting = Array.from({ length: ahead }, () => start());
    const next = async () => {
      waiting.push(start());
      const child = await waiting.shift();
      if (!child) throw new Error("no program is left");
      return child;
    };
    for (let killed = 0; killed < kills; killed++) {
      if (people - sent() < round / 2) await more();
      const child = await next();
      const before = lines().length;
      tell(child);
      // One life in three may end before it has sent anything: while it takes what is due.
      const early = random() < 1 / 3;
      for (let waits = 0; !early && lines().length === before && waits < 2_000; waits++) await setTimeout(1);
      await setTimeout(random() * 30);
      expect(await ended(child, () => child.kill("SIGKILL"))).toBeNull();
      inFlight.push(...lines().slice(before).slice(-1).map(textOf));
    }
    const child = await next();
    tell(child);
    await vi.waitFor(() => expect(sent()).toBe(people), { timeout: 15_000 });
    await setTimeout(700);
    expect(await ended(child, () => tell(child))).toBe(0);

    const all = lines();
    const doubles = doublesOf(all);
    expect(new Set(all.map(({ id }) => id)).size).toBe(people);
    expect(new Set(all.map(textOf)).size).toBe(people);
    // Some kills did fall between sending and saving; each of them made one double at most, and nothing else made any.
    expect(doubles.length).toBeGreaterThan(0);
    for (const double of new Set(doubles)) {
      const again = doubles.filter((of) => of === double).length;
      expect(again).toBeLessThanOrEqual(inFlight.filter((of) => of === double).length);
    }
    expect(await sessions.claim(now() + 365 * 86_400_000, 1, round)).toEqual([]);
  },
);
