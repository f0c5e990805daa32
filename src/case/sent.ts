import type { Case } from "./case.ts";
import { kindOf, type LetterId } from "./letters.ts";
import { byMail, type SendWay } from "./vocabulary.ts";
import { addEntry, learnPerson } from "./change.ts";

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
  const { trail: type } = kindOf(letter);
  const mailed = how && byMail(how);
  const sentType =
    mailed && type === "asked" ? "mailed" : mailed && type === "amendment-asked" ? "amendment-mailed" : type;
  const proved = how && provesArrival.includes(how) && (sentType === "asked" || sentType === "amendment-asked");
  const sent = addEntry(c, { type: sentType, place, date: on, letter, ...(how && { how }) });
  const received = type === "amendment-asked" ? ("amendment-received" as const) : ("received" as const);
  const noted = proved ? addEntry(sent, { type: received, place, date: on }) : sent;
  const chosen = letter === "keep-benefits" ? learnPerson(noted, { benefitsKept: true }) : noted;
  const last = chosen.letters.findLastIndex((made) => made.letter === letter && made.place === place && !made.sent);
  return { ...chosen, letters: chosen.letters.map((made, i) => (i === last ? { ...made, sent: on } : made)) };
}
