import { emptyCase, type Case } from "../../src/case/case.ts";
import { newSession } from "../../src/conversation/session.ts";
import type { Command } from "../../src/platforms/platform.ts";
import { createTalk, type Talk } from "./talk.ts";

/** Plays lines: `[a button]`, `/a command`, or what is typed. */
export async function play(talk: Talk, ...lines: string[]): Promise<Talk> {
  for (const line of lines) {
    if (line.startsWith("[")) await talk.press(line.slice(1, -1));
    else if (line.startsWith("/")) await talk.command(line.slice(1) as Command);
    else await talk.say(line);
  }
  return talk;
}

/** A talk with somebody of whom this is known, and for whom nothing is to be done today. */
export async function knowing(known: Partial<Case>, today = "2027-03-01"): Promise<Talk> {
  const talk = createTalk({ today });
  await talk.command("start");
  const session = newSession(Date.parse(`${today}T17:00:00Z`));
  await talk.begin({
    ...session,
    case: { ...emptyCase, ...known },
    path: [{ flow: "rest", state: "today", place: known.places?.[0]?.id ?? "p1" }],
  });
  return talk;
}

/** The labels of the buttons that are shown. */
export const labels = (talk: Talk): string[] => talk.view()?.choices.map(({ label }) => label) ?? [];
