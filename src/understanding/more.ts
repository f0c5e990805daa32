import type { Facts } from "./facts.ts";
import { type MoreClaim, readClaim } from "./more-claim.ts";
import { type MorePerson, readPerson } from "./more-person.ts";
import { type MorePlace, readPlace } from "./more-place.ts";
import { defined, type Parts } from "./parts.ts";

/** What else a message says, for the case; absent: not said. */
export type More = MoreClaim & MorePlace & MorePerson;

/** What the words alone do not tell. */
export type Asked = { text: string; today: string; question?: string | undefined };

export const readMore = (parts: Parts, facts: Facts, asked: Asked): More =>
  defined<More>({
    ...readClaim(parts, facts, asked.today),
    ...readPlace(parts, facts, asked.today),
    ...readPerson(parts, facts, asked),
  });
