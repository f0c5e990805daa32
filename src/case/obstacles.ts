/** What an office can want before it answers: each has its page in flows/obstacle. Four of them are hurdles of the ladder. */
export const obstacles = [
  "in-person",
  "own-form",
  "id",
  "notary",
  "reason",
  "portal-only",
  "payment",
  "format",
] as const;
export type Obstacle = (typeof obstacles)[number];
