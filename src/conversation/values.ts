import { lacking } from "../../flows/letter/fields.ts";
import { sourcesOf } from "../../flows/letter/sources.ts";
import { runningClocks } from "../advice/case-clocks.ts";
import type { Clock } from "../advice/clocks/clock.ts";
import { addDays } from "../case/days.ts";
import { informBy, subpoenaBy } from "../case/last-days.ts";
import { sayDate, sayInDays } from "../advice/say-date.ts";
import { situation } from "../advice/situation.ts";
import { kindOf } from "../case/letters.ts";
import type { Words } from "../words.ts";
import { checkInNames } from "./check-in-names.ts";
import { dateNames } from "./date-names.ts";
import { firstDate } from "./first-clock.ts";
import { knownLine } from "./said-back.ts";
import type { Paper } from "./hand-over.ts";
import { keptLine } from "./kept-line.ts";
import { letterNames } from "./letter-names.ts";
import { placeNames } from "./place-names.ts";
import { planText } from "./plan-text.ts";
import { trailNames } from "./trail-names.ts";
import { printedLabel } from "../letters/field-info.ts";
import { present, type Session } from "./session.ts";

/** So many blank lines are named in one sentence. */
const mostNamed = 7;

export interface Around {
  words: Words;
  operator: { name: string; contact: string };
  /** Days for which anything is kept after the last visit. */
  keepDays: number;
}

/** The names that words may use, each with a readable text whether or not the fact is known; `paper` is the letter that is shown. */
export function createValues({ words, operator, keepDays }: Around) {
  return (session: Session, today: string, paper?: Paper) => {
    const at = present(session);
    const { person, places, trail } = session.case;
    const place = places.find((p) => p.id === at.place);
    const said = (date: string | undefined, otherwise: string) => (date ? sayDate(date, today) : otherwise);
    const phrase = (key: string) => words.sentence("facts", key).say;
    const running = () => runningClocks(session.case, today);
    const of = (id: string) => running().find((c) => c.id === id && (c.place === undefined || c.place === at.place));
    const last = (...types: string[]) => trail.findLast((e) => e.place === at.place && types.includes(e.type))?.date;
    const lastDay = at.letter && kindOf(at.letter).late === "subpoena" ? subpoenaBy : informBy;
    const inform = person.hearing && lastDay(person.hearing);
    const clockDate = at.clock && firstDate(session.case, at.place, at.clock, today);
    const values: Record<string, () => string> = {
      place: () => place?.name ?? phrase("theOffice"),
      due: () => said(of("access")?.date, phrase("dueUnknown")),
      sent: () => said(last("asked", "mailed"), phrase("dayUnknown")),
      received: () => said(last("received"), phrase("dayUnknown")),
      refused: () => said(last("refused"), phrase("dayUnknown")),
      hearing: () => said(person.hearing, phrase("hearingUnknown")),
      informBy: () => (inform && inform < today ? phrase("today") : said(inform, phrase("informUnknown"))),
      inDays: () => sayInDays(today, clockDate ?? inform ?? today),
      date: () => said(clockDate, phrase("dateUnknown")),
      appealBy: () => said(of("appeal")?.date, phrase("dateUnknown")),
      keepBy: () => said(of("keep-benefits")?.date, phrase("dateUnknown")),
      until: () => said(trail.findLast((e) => e.place === at.place && e.until)?.until, phrase("dayUnknown")),
      working: () => of(at.clock ?? "access")?.working ?? phrase("dateUnknown"),
      fee: () =>
        String(
          session.case.trail.findLast((e) => e.place === at.place && e.fee !== undefined)?.fee ?? phrase("feeUnknown"),
        ),
      state: () => person.state ?? phrase("stateUnknown"),
      known: () => knownSoFar(session, words, today),
      nextDate: () => nextDate(running(), today, phrase),
      blanks: () => blankLine(paper?.blanks ?? [], phrase),
      lacks: () => lacking(at).map(printedLabel).join(", "),
      sourceNames: () => numbered(sourcesOf(at.fields ?? {}).map(({ name }) => name ?? phrase("theOffice"))),
      know: () => paper?.know ?? "",
      letterText: () => paper?.text.trim() ?? "",
      ...names(session, words, today),
      keepDays: () => String(keepDays),
      operator: () => operator.name,
      contact: () => operator.contact,
      sentOn: () => said(trail.findLast((e) => e.letter && e.date)?.date, phrase("dayUnknown")),
    };
    return (name: string): string | undefined => values[name]?.();
  };
}

/** The names of what is listed, each made only where words ask for it. */
function names(session: Session, words: Words, today: string): Record<string, () => string> {
  const context = { case: session.case, at: present(session) };
  return {
    ...letterNames(context, words, today),
    ...dateNames(context, words, today),
    ...placeNames(context, words, today),
    ...trailNames(context, words, today),
    ...checkInNames(context, words, today),
    planText: () => planText(context.case, context.at.place, words, today, knownSoFar(session, words, today)),
    keptLine: () => keptLine(session, words),
  };
}

/** All that is known, in one line; a refusal whose reason is not known is not said to be a policy. */
function knownSoFar(session: Session, words: Words, today: string): string {
  const { place } = present(session);
  const { person, trail } = session.case;
  const refused = trail.findLast((e) => e.place === place && e.type === "refused");
  const known = { ...situation(session.case, place, today), hearing: person.hearing };
  const line = knownLine({ ...known, ...(refused && !refused.ground && { refusal: undefined }) }, words, today);
  const said = [refused && !refused.ground ? words.sentence("facts", "refused").say : "", line].filter((part) => part);
  return said.length ? `So: ${said.join(", ")}.` : words.sentence("facts", "nothingKnown").say;
}

/** What to look out for while nothing has to be done: the next date within half a year. */
function nextDate(running: Clock[], today: string, phrase: (key: string) => string): string {
  const next = running.find((c) => !c.passed && c.date <= addDays(today, 200));
  return next ? phrase("nextDate").replace("{{date}}", () => sayDate(next.date, today)) : phrase("noDate");
}

/** Few are all named; of many the first. */
function blankLine(blanks: string[], phrase: (key: string) => string): string {
  if (!blanks.length) return phrase("noBlanks");
  const key = blanks.length === 1 ? "oneBlank" : blanks.length > mostNamed ? "manyBlanks" : "blanks";
  const named = blanks.slice(0, key === "manyBlanks" ? 4 : mostNamed).join(", ");
  return phrase(key)
    .replace("{{count}}", () => String(blanks.length))
    .replace("{{blanks}}", () => named);
}

const numbered = (names: string[]) => names.map((name, i) => `${i + 1}. ${name}`).join("\n");
