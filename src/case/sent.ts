import type { Case, Entry } from "./case.ts";
import type { LetterId, SendWay } from "./vocabulary.ts";
import { addEntry, learnPerson } from "./change.ts";

/** What a letter that went out writes into the trail. */
const entries: Record<LetterId, Omit<Entry, "place">> = {
  request: { type: "asked" },
  "denial-challenge": { type: "asked" },
  "test-data": { type: "asked" },
  "follow-up": { type: "followed-up" },
  "review-request": { type: "review-asked" },
  fee: { type: "fee-asked" },
  insurer: { type: "insurer-asked" },
  amendment: { type: "amendment-asked" },
  disagreement: { type: "statement-sent" },
  "ssa-file": { type: "file-asked" },
  "lawyer-file": { type: "lawyer-asked" },
  "hearing-inform": { type: "judge-informed" },
  "subpoena-request": { type: "subpoena-asked" },
  examiner: { type: "examiner-asked" },
  "keep-benefits": { type: "benefits-chosen" },
  "own-statement": { type: "statement-sent" },
  "doctor-note": { type: "doctor-asked" },
  "ocr-complaint": { type: "complaint" },
};

const byMail: SendWay[] = ["mail", "certified"];

/** A portal's time, a stamped copy and a fax slip show the day it arrived (clocks/README.md). */
const provesArrival: SendWay[] = ["portal", "hand", "fax"];

interface Sending {
  letter?: LetterId;
  place: string;
  how?: SendWay;
}

/** Writes down that a letter went out today: in the trail, and on the letter that is kept. Mail is `mailed`: its arrival is open. */
export function letterSent(c: Case, { letter, place, how }: Sending, on: string): Case {
  if (!letter) return c;
  const { type, ...rest } = entries[letter];
  const mailed = how && byMail.includes(how);
  const sentType =
    mailed && type === "asked" ? "mailed" : mailed && type === "amendment-asked" ? "amendment-mailed" : type;
  const proved = how && provesArrival.includes(how) && (sentType === "asked" || sentType === "amendment-asked");
  const sent = addEntry(c, { ...rest, type: sentType, place, date: on, letter, ...(how && { how }) });
  const received = type === "amendment-asked" ? ("amendment-received" as const) : ("received" as const);
  const noted = proved ? addEntry(sent, { type: received, place, date: on }) : sent;
  const chosen = letter === "keep-benefits" ? learnPerson(noted, { benefitsKept: true }) : noted;
  const last = chosen.letters.findLastIndex((made) => made.letter === letter && !made.sent);
  return { ...chosen, letters: chosen.letters.map((made, i) => (i === last ? { ...made, sent: on } : made)) };
}
