import { type Situation, situation } from "../advice/situation.ts";
import type { Case, Entry, Place } from "../case/case.ts";

/** How it stands at a place, the first line that holds: the key of its words. */
const lines: [key: string, when: (s: Situation, has: (type: Entry["type"]) => boolean) => boolean][] = [
  ["all", ({ got }) => got === "all"],
  ["complaint", (_, has) => has("complaint")],
  ["review", (_, has) => has("review-asked") && !has("review-answered")],
  ["extended", (s) => isOpen(s) && s.extended === true],
  ["waiting", isOpen],
  ["silence", ({ refusal }) => refusal === "silence"],
  ["refusedWritten", (s) => s.refusal !== undefined && s.refusedInWriting === true],
  ["refused", ({ refusal }) => refusal !== undefined],
  ["part", ({ got }) => got !== undefined && got !== "nothing"],
  ["asked", ({ tried }) => tried?.includes("request") === true],
];

/** Says how it stands at a place; undefined where nothing can be said. */
export function standsAt(c: Case, { id, kind }: Place, today: string): string | undefined {
  const has = (type: Entry["type"]) => c.trail.some((e) => e.place === id && e.type === type);
  if (kind === "lawyer") return undefined;
  if (kind === "ssa") return has("file-asked") && !has("came") && !has("refused") ? "file" : undefined;
  const now = situation(c, id, today);
  return lines.find(([, when]) => when(now, has))?.[0] ?? "nothing";
}

/** A dated request waits for its answer. */
function isOpen({ sentDaysAgo, answered }: Situation): boolean {
  return sentDaysAgo !== undefined && !answered;
}
