import { type Obstacle, obstacles } from "../case/obstacles.ts";
import { has } from "./clauses.ts";
import { others, type Parts, tells } from "./parts.ts";

/** The surest word first. */
const hurdles = ["notary", "in-person", "reason", "portal-only"] as const;
export type Hurdle = (typeof hurdles)[number];

/** The hurdle that an office put up, as it was told. */
export const hurdleOf = (parts: Parts): Hurdle | undefined => hurdles.find((one) => tells(parts, "hurdle", one));

/** What an office wants first, told or asked about. A price or an old bill is a matter of money; what Social Security or a lawyer wants is no office's. */
export function obstacleOf(parts: Parts, isPriced: boolean): Obstacle | undefined {
  if (parts.clauses.some((clause) => has(clause, ...others))) return undefined;
  const other = obstacles.find((one) => tells(parts, "obstacle", one) && !(one === "payment" && isPriced));
  return hurdleOf(parts) ?? other;
}
