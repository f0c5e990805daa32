import { randomInt } from "node:crypto";
import { session as schema, type Session } from "./conversation/session.ts";
import type { Incoming } from "./platforms/platform.ts";
import type { Sessions } from "./sessions/sessions.ts";
import type { Owner, Speaker } from "./speaker.ts";

/** How long a code works, in milliseconds, and how many wrong ones may be typed in that time. */
const codeMs = 10 * 60 * 1000;
const mostWrong = 5;

/** Letters and digits that are not taken for each other. */
export const signs = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const isOfSigns = new RegExp(`^[${signs}]*$`);
const length = 8;

/** What became of a code that was typed. */
export type Moved = { state: "moved"; text: string; from: Speaker; code: string } | { state: "wrong" };

/** What is kept of a code: whose conversation it opens and until when; `by`: who has it, so that they may try again after a fault. */
interface Kept {
  from: Speaker;
  until: number;
  by?: Speaker;
}

/** A code is kept like a session, under a name of its own: an HMAC, sealed, gone after ten minutes. */
const codeName = (code: string): Owner => ({ platform: "code", id: code });

/** Reads a code as it is typed: "abcd 2345", "ABCD-2345". Undefined: it is none. */
export function readCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
  return code.length === length && isOfSigns.test(code) ? code : undefined;
}

/** A code as it is shown: "ABCD-2345". */
export const shownCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** Moves a conversation to another platform by a one-time code. */
export function createMoving({ sessions }: { sessions: Sessions }) {
  const keep = (code: string, kept: Kept, version: number) =>
    sessions.save(codeName(code), JSON.stringify(kept), version, { keepMs: codeMs });
  const close = (code: string): Promise<void> => sessions.remove(codeName(code));

  /** Erases what a move left behind in the old place, unless somebody was there since. */
  const leave = async ({ seen, ...place }: NonNullable<Session["left"]>): Promise<void> => {
    const there = await sessions.load(place);
    if (there && (JSON.parse(there.text) as Partial<Session>).seen === seen) await sessions.remove(place);
  };

  return {
    close,
    leave,

    /** Makes a code for this person's conversation; the one before it opens nothing any more. */
    async issue({ from, now }: Incoming, earlier?: string): Promise<string> {
      if (earlier) await close(earlier);
      const code = Array.from({ length }, () => signs[randomInt(signs.length)] ?? "").join("");
      await keep(code, { from, until: now + codeMs }, 0);
      return code;
    },

    /** Opens a code once: whoever comes second finds it used. Gives the conversation as it is kept under its old name. */
    async open(typed: string, { from: to, now }: Incoming): Promise<Moved> {
      const code = readCode(typed);
      const found = code === undefined ? undefined : await sessions.load(codeName(code));
      if (!code || !found) return { state: "wrong" };
      const kept = JSON.parse(found.text) as Kept;
      if (now >= kept.until || isSame(kept.from, to)) return { state: "wrong" };
      const mine = kept.by ? isSame(kept.by, to) : (await keep(code, { ...kept, by: to }, found.version)).saved;
      const old = mine ? await sessions.load(kept.from) : undefined;
      return old ? { state: "moved", text: old.text, from: kept.from, code } : { state: "wrong" };
    },
  };
}

const isSame = (a: Speaker, b: Speaker) => a.platform === b.platform && a.id === b.id;

/** May another code be typed? Five wrong ones close the door for ten minutes. */
export const mayTry = ({ moves }: Session, now: number): boolean =>
  !moves || now - moves.since > codeMs || moves.wrong < mostWrong;

/** One more wrong code. Ten minutes go by from the last of them. */
export function withWrongCode(session: Session, now: number): Session {
  const { moves } = session;
  const open = moves && now - moves.since <= codeMs ? moves.wrong : 0;
  return schema.parse({ ...session, moves: { wrong: open + 1, since: now } });
}
