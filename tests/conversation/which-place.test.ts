import { describe, expect, it } from "vitest";
import { newSession } from "../../src/conversation/session.ts";
import { emptyCase, type Place } from "../../src/case/case.ts";
import { createTalk, type Talk } from "../helpers/talk.ts";

const office = (id: string, name: string): Place => ({ id, kind: "clinic", name });
const rest = { flow: "rest", state: "today", place: "p2" } as const;

/** At rest, with these offices. */
async function resting(...places: Place[]): Promise<Talk> {
  const talk = createTalk();
  const now = Date.parse("2027-03-01T17:00:00Z");
  await talk.begin({ ...newSession(now), path: [rest], case: { ...emptyCase, person: { stage: "none" }, places } });
  return talk;
}
const trailOf = async (talk: Talk) =>
  (await talk.session()).case.trail.map(({ place, type, ground }) => [place, type, ground].join(" ").trim());
const refusedAt = (place: string) => [`${place} asked-aloud`, `${place} refused policy`];

describe("news that are typed at rest", () => {
  it("are asked for their place where there are two, and are not asked for again", async () => {
    const talk = await resting(office("p1", "Example Clinic"), office("p2", "Sample Center"));
    await talk.say("they said no its policy");
    expect(talk.text()).toMatch(/Which place is this about\?$/);
    expect(await trailOf(talk)).toEqual([]);
    await talk.press("Example Clinic");
    expect(await trailOf(talk)).toEqual(refusedAt("p1"));
    expect(talk.text()).toContain("So, about Example Clinic: they said policy.");
    expect((await talk.session()).path.some(({ typed }) => typed !== undefined)).toBe(false);
  });

  it("are taken for the place that is typed", async () => {
    const talk = await resting(office("p1", "Example Clinic"), office("p2", "Sample Center"));
    await talk.say("they said no its policy");
    await talk.say("sample center");
    expect(await trailOf(talk)).toEqual(refusedAt("p2"));
  });

  it("are about the only open place where there is one", async () => {
    const talk = await resting({ ...office("p1", "Example Clinic"), closed: true }, office("p2", "Sample Center"));
    await talk.say("they said no its policy");
    expect(talk.text()).not.toMatch(/Which place/);
    expect(await trailOf(talk)).toEqual(refusedAt("p2"));
  });
});
