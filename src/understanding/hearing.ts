import { Temporal } from "temporal-polyfill";
import { type Clause, has } from "./clauses.ts";
import { readDate } from "./dates.ts";
import { type Parts, words } from "./parts.ts";

/** Words of a day on which the hearing was asked for, not held. */
const applied = /\b(?:filed|asked|requested|appealed|sent|mailed|applied|wrote|called)\b/u;
/** Words of a day on which the judge decided. */
const decided =
  /\b(?:denied|denial|unfavorable|decided|ruled|turned me down|lost)\b|(?<!\bno |\bfor a |\bon a )\bdecision\b/u;
const held = /\b(?:was|had|held|happened|went|already|ago|yesterday|fue|tuve)\b/u;
const moved = /\b(?:moved|rescheduled|postponed|set|scheduled|pushed|changed)\b/u;
const metJudge =
  /\b(?:saw|went before|went in front of|talked to|met|appeared before) (?:the |my |a )?(?:judge|alj)\b/u;
const ago = /\b(?:days?|weeks?|months?) ago\b/u;
const farAway = 62;
const nearestPast = 60;
const tooFar = 300;

/** Reads the day of the hearing: to come, or held already. */
export function hearingDay({ clauses, tokens }: Parts, today: string): string | undefined {
  for (const clause of clauses) {
    const line = words(tokens, clause);
    if (!has(clause, "thing:hearing", "party:judge") || applied.test(line) || decided.test(line)) continue;
    const wasHeld = (held.test(line) && !moved.test(line) && has(clause, "thing:hearing")) || metJudge.test(line);
    const past = readDate(line, today, { past: true });
    if (wasHeld && past !== undefined && past.date <= today && (!past.vague || ago.test(line))) return past.date;
    const next = readDate(line, today, { future: true });
    if (next === undefined || next.vague || next.date < today) continue;
    const long = daysBetween(today, next.date) > tooFar && past !== undefined;
    return long && past.date <= today && daysBetween(past.date, today) <= nearestPast ? past.date : next.date;
  }
  return undefined;
}

/** Says whether the hearing is told to be more than two months away, without a day. */
export function isHearingFar({ clauses, tokens, spans }: Parts, today: string): boolean {
  const about = clauses.filter((clause) => {
    const line = words(tokens, clause);
    return (has(clause, "thing:hearing") || (has(clause, "party:judge") && !decided.test(line))) && !applied.test(line);
  });
  const near = clauses.filter((clause) =>
    about.some(
      ({ number, sentence }) => clause.sentence === sentence && clause.number >= number && clause.number <= number + 2,
    ),
  );
  return near.some((clause) => isFar(clause, words(tokens, clause), today, spans));
}

function isFar(clause: Clause, line: string, today: string, spans: Parts["spans"]): boolean {
  if (/\b(?:next year|a year (?:out|away)|year or more|el proximo ano|el ano que viene)\b/u.test(line)) return true;
  const long = spans.some(
    ({ days, way, start }) => days > farAway && way !== "ago" && start >= clause.start && start < clause.end,
  );
  if (long && !/\b(?:waiting|waited|been|since|for)\b/u.test(line)) return true;
  const read = readDate(line, today, { future: true });
  return read !== undefined && !long && daysBetween(today, read.date) > farAway && read.vague;
}

const daysBetween = (from: string, to: string) =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "day" }).days;
