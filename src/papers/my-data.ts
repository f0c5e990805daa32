import { sayLongDate } from "../advice/say-date.ts";
import type { Case, Entry } from "../case/case.ts";
import type { Session } from "../conversation/session.ts";
import { fillFrom } from "../fill.ts";
import type { Words } from "../words.ts";
import { dataLines, fieldLabel, indented } from "./data-lines.ts";
import { type PlaceNames, placeNames } from "./place-names.ts";
import { inOrder } from "../case/in-order.ts";
import { stepText } from "./trail.ts";

interface Section {
  heading: string;
  lines: string[];
}
type Say = (key: string, values?: Record<string, string>) => string;

/** The whole session as it is kept. */
export const myDataJson = (session: Session): string => `${JSON.stringify(session, null, 2)}\n`;

/** Everything that is kept, as a text to read: nothing is left out, and nothing that was typed is changed. */
export function myDataText(session: Session, today: string, words: Words): string {
  const say: Say = (key, values = {}) => fillFrom(words.sentence("papers", `mydata.${key}`).say, values);
  const names = placeNames(session.case, { words });
  const sections = [
    { heading: say("person"), lines: dataLines(session.case.person, words) },
    ...placeSections(session, names, today, words),
    ...letterSections(session, names, words, say),
    { heading: say("checkIns"), lines: dataLines(withNames(session.case.checkIns, names), words) },
    { heading: say("path"), lines: dataLines(withNames(session.path, names), words) },
    { heading: say("undo"), lines: undoLines(session, words, say) },
    { heading: say("program"), lines: programLines(session, words, say) },
  ];
  const parts = sections.map(({ heading, lines }) =>
    [heading, ...(lines.length ? lines : [say("nothing")])].join("\n"),
  );
  return `${[say("title", { date: sayLongDate(today) }), say("about"), ...parts].join("\n\n")}\n`;
}

/** Each place with all that is known of it, and its steps. */
function placeSections({ case: c }: Session, names: PlaceNames, today: string, words: Words): Section[] {
  const ids = [...new Set([...c.places.map(({ id }) => id), ...c.trail.map(({ place }) => place)])];
  return ids.map((id) => {
    const { id: _, ...place } = c.places.find((known) => known.id === id) ?? { id };
    const steps = inOrder(c.trail.filter((entry) => entry.place === id));
    return {
      heading: names(id).first,
      lines: [...dataLines(place, words), ...steps.flatMap((entry) => stepLines(entry, c, today, words))],
    };
  });
}

/** A step as the paper trail tells it, and below it every part that is kept beside its day and words. */
function stepLines(entry: Entry, c: Case, today: string, words: Words): string[] {
  const { place: _, type: __, date: ___, words: ____, told: _____, confirmed: ______, ...parts } = entry;
  return [`- ${stepText(entry, c, words, today)}`, ...indented(dataLines(parts, words))];
}

/** What goes into letters, and the letters that were made. */
function letterSections({ case: c }: Session, names: PlaceNames, words: Words, say: Say): Section[] {
  const made = c.letters.flatMap(({ number, letter, place, fields, ...rest }) => [
    say("letter", {
      reference: `L${number}`,
      letter: words.sentence("letters", letter).say,
      place: names(place).inside,
    }),
    ...indented([...dataLines(rest, words), ...dataLines(fields, words, fieldLabel)]),
  ]);
  const recipients = Object.entries(c.recipients).map(([id, fields]) => ({
    heading: say("recipients", {
      place: words.has("letters", id) ? words.sentence("letters", id).say : names(id).inside,
    }),
    lines: dataLines(fields, words, fieldLabel),
  }));
  return [
    { heading: say("sender"), lines: dataLines(c.sender, words, fieldLabel) },
    ...recipients,
    { heading: say("letters"), lines: made },
  ];
}

/** The short names of places say nothing to people. */
const withNames = (all: readonly { place?: string | undefined }[], names: PlaceNames): object[] =>
  all.map((one) => (one.place === undefined ? one : { ...one, place: names(one.place).inside }));

const undoLines = ({ undo }: Session, words: Words, say: Say): string[] => [
  say("undoCount", { count: String(undo.length) }),
  ...undo.flatMap((step, i) => [`${say("undoNth", { nth: String(i + 1) })}:`, ...indented(dataLines(step, words))]),
];

/** All that no other section tells, also what a later version adds. */
function programLines(session: Session, words: Words, say: Say): string[] {
  const { case: c, path: _, undo: __, seen, earlier, ...rest } = session;
  const messages: unknown = (session as { messages?: unknown }).messages;
  const inputs = earlier.length + (session.last ? 1 : 0);
  return [
    ...dataLines({ seen: new Date(seen).toISOString(), asked: c.asked, ...rest }, words),
    say("inputs", { count: String(inputs) }),
    ...dataLines({ earlier }, words),
    ...(Array.isArray(messages) ? [say("messages", { count: String(messages.length) })] : []),
  ];
}
