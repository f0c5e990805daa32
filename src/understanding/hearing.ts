import { Temporal } from "temporal-polyfill";
import { type Clause, has } from "./clauses.ts";
import { readDate } from "./dates.ts";
import { monthNames } from "./date-names.ts";
import { type Parts, words } from "./parts.ts";

/** Words of a day on which the hearing was asked for, not held. */
const applied = /\b(?:filed|asked|requested|appealed|sent|mailed|applied|wrote|called)\b/u;
/** Words of a day on which the judge decided. */
const decided =
  /\b(?:denied|denial|unfavorable|decided|ruled|turned me down|lost|sa(?:ys|id) no)\b|(?<!\bno |\bfor a |\bon a )\bdecision\b/u;
/** Words that put the hearing itself into the past. */
const held =
  /\bhearings? (?:date |day )?(?:with the judge |already |just )?(?:was|were|happened|went|took place|held|already|got held|is over|is done|fue)\b(?! (?:supposed|meant|going))|\b(?:had|did|attended|went to|finished|held|after|tuve|fui a) (?:my |the |our |a |mi |la |una )?(?:\w+ )?(?:hearing|audiencia)\b|\baudiencia (?:ya )?fue\b/u;
/** Days of the past that are no date: the hearing's own only where no date stands beside them. */
const before = /\b(?:ago|yesterday|last night|ayer|hace)\b/u;
const calendar = new RegExp(
  `\\b(?:${monthNames})\\.? ?(?:the )?\\d|\\d{1,2}(?:st|nd|rd|th)?(?: (?:of|de))? (?:${monthNames})\\b|\\d/\\d`,
  "u",
);
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
    const line = withDay(clause, clauses, tokens);
    if (!has(clause, "thing:hearing", "party:judge") || applied.test(line) || decided.test(line)) continue;
    const gone = held.test(line) || (before.test(line) && !calendar.test(line));
    const wasHeld = (gone && !moved.test(line) && has(clause, "thing:hearing")) || metJudge.test(line);
    const past = readDate(line, today, { past: true });
    if (wasHeld && past !== undefined && past.date <= today && (!past.vague || ago.test(line))) return past.date;
    const next = readDate(line, today, { future: true });
    if (next === undefined || next.vague || next.date < today) continue;
    const long = daysBetween(today, next.date) > tooFar && past !== undefined;
    return long && past.date <= today && daysBetween(past.date, today) <= nearestPast ? past.date : next.date;
  }
  return undefined;
}

const opensDay = new RegExp(
  `^(?:(?:and )?(?:its|it is|thats|it will be|the date is|date is|on|is|es el|es) .*|(?:${monthNames}) .{1,12})$`,
  "u",
);
const longestDay = 40;
/** The words of a clause, with those of the next where that gives its day: "i meant hearing, its on april 20". */
function withDay(clause: Clause, clauses: readonly Clause[], tokens: Parts["tokens"]): string {
  const line = words(tokens, clause);
  const next = clauses[clauses.indexOf(clause) + 1];
  if (next === undefined || calendar.test(line) || !has(clause, "thing:hearing")) return line;
  const more = words(tokens, next).replace(/ \.$/u, "");
  const day =
    more.length <= longestDay &&
    opensDay.test(more) &&
    calendar.test(more) &&
    next.mentions.every(({ tag }) => !/^(?:party|act:send|act:ask)/u.test(tag));
  return day && !applied.test(more) && !decided.test(more) ? `${line} ${more}` : line;
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
