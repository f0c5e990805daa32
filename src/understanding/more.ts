import type { Facts } from "./facts.ts";
import { type MoreClaim, readClaim } from "./more-claim.ts";
import { type MorePerson, readPerson } from "./more-person.ts";
import { type MorePlace, readPlace } from "./more-place.ts";
import { defined, type Parts } from "./parts.ts";

/** What else a message says, for the case; absent: not said. */
export type More = MoreClaim & MorePlace & MorePerson;

/** What the words alone do not tell. */
export type Asked = { text: string; today: string; question?: string | undefined };

export function readMore(parts: Parts, facts: Facts, asked: Asked): More {
  const claim = readClaim(parts, facts, asked.today);
  const place = readPlace(parts, facts, asked.today);
  const dated = [claim.hearing, claim.noticeDate, claim.cdrNotice, place.sent].some((day) => day !== undefined);
  return defined<More>({ ...claim, ...place, ...readPerson(parts, facts, { ...asked, dated }) });
}
