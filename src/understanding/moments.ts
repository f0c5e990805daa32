import { type Clause, find, has } from "./clauses.ts";
import { others, type Parts, words } from "./parts.ts";
import { isMe, subjectOf } from "./tried.ts";

const soon = 62;
/** True if the hearing is said to be within about two months, or soon. */
export function hearingSoon({ tokens, clauses, spans }: Parts): boolean {
  const about = clauses.filter((clause) => has(clause, "thing:hearing", "party:judge") && !clause.asks);
  if (about.length === 0) return false;
  const isIt = (clause: Clause) => ["its", "it", "thats", "is", "es"].includes(tokens[clause.start]?.word ?? "");
  const near = clauses.filter((clause) =>
    about.some(
      (each) =>
        (clause.sentence === each.sentence || isIt(clause)) &&
        clause.number >= each.number &&
        clause.number <= each.number + 2,
    ),
  );
  return near.some((clause) => {
    if (has(clause, "thing:letter", "thing:claim", "act:send", "act:request") && !has(clause, "thing:hearing"))
      return false;
    const own = spans.filter(({ start, way }) => start >= clause.start && start < clause.end && way !== "ago");
    if (own.some(({ days }) => days > soon)) return false;
    if (own.some(({ days, way, start }) => days <= soon && (way === "ahead" || start > clause.start))) return true;
    return /\b(?:soon|any day|coming up|right around|around the corner|this week|this month|next (?:mon|tues|wednes|thurs|fri)day|(?:from|on|this) (?:mon|tues|wednes|thurs|fri)day|pronto|esta semana|este mes)\b/u.test(
      words(tokens, clause),
    );
  });
}

/** Days since the first letter or written request went out. */
export function sentDays({ tokens, clauses, spans }: Parts): number | undefined {
  const written = (clause: Clause) =>
    !isReceived(clause, words(tokens, clause)) &&
    (has(clause, "act:request") ||
      (has(clause, "thing:letter", "thing:law") && !has(clause, ...others)) ||
      (sentByMe(clause) && !has(clause, "thing:claim", "thing:hearing", ...others)));
  const past = spans.filter(({ way, start }) => way === "ago" || (way === "long" && isSince(clauses, start)));
  const days = past.flatMap(({ days: count, start }) => {
    const clause = clauses.find((each) => start >= each.start && start < each.end);
    if (clause === undefined || has(clause, "thing:claim", "thing:hearing") || clause.asks) return [];
    const near = clauses.filter(
      (each) => Math.abs(each.number - clause.number) <= 2 && each.sentence === clause.sentence,
    );
    return written(clause) || near.some(written) ? [count] : [];
  });
  return days.length > 0 ? Math.max(...days) : undefined;
}

/** A letter that came, not one that went out. */
const isReceived = (clause: Clause, line: string) =>
  !has(clause, "thing:my-letter") &&
  /\b(?:got|received|opened|they sent|sent me|mailed me|ssa sent) .{0,20}\b(?:letter|notice)\b|\b(?:letter|notice) (?:from|saying|says|said|came|that says)\b/u.test(
    line,
  );

function sentByMe(clause: Clause): boolean {
  const act = find(clause, ["act:send"]);
  return act !== undefined && isMe(subjectOf(clause, act));
}

/** A span without "ago" counts where a letter stands in its clause: "45 days since my letter". */
const isSince = (clauses: readonly Clause[], at: number) =>
  clauses.some(
    (clause, place) =>
      at >= clause.start &&
      at < clause.end &&
      !has(clause, "way:later") &&
      (has(clause, "thing:letter") || has(clauses[place + 1] ?? clause, "thing:my-letter")),
  );
