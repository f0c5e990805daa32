import { sayLongDate } from "../advice/say-date.ts";
import { isoDate } from "../case/iso-date.ts";
import { fillFrom } from "../fill.ts";
import { fieldInfo } from "../letters/field-info.ts";
import type { Words } from "../words.ts";

const step = "  ";

/** Tells plain data as lines, one for each value, with what it is called; what is inside of something stands indented below it. */
export function dataLines(data: object, words: Words, label = labelsOf(words)): string[] {
  const own = (key: string) => words.sentence("papers", `mydata.${key}`).say;
  const told = (value: unknown) => (typeof value === "boolean" ? own(value ? "yes" : "no") : plainText(value));
  return Object.entries(data).flatMap(([key, value]: [string, unknown], i) => {
    if (value === undefined) return [];
    const name = Array.isArray(data) ? "-" : `${label(key)}:`;
    if (typeof value !== "object" || value === null) return named(name, told(value).split("\n"));
    if (Object.keys(value).length === 0) return named(name, [own("nothing")]);
    return [
      Array.isArray(data) ? `${fillFrom(own("nth"), { nth: String(i + 1) })}:` : name,
      ...indented(dataLines(value, words, label)),
    ];
  });
}

/** Moves lines to the right. */
export const indented = (lines: readonly string[]): string[] => lines.map((line) => step + line);

/** What was typed keeps its lines. */
const named = (name: string, [first = "", ...more]: string[]): string[] => [`${name} ${first}`, ...indented(more)];

function plainText(value: unknown): string {
  const text = String(value);
  return isoDate.safeParse(text).success ? sayLongDate(text) : text;
}

/** What things are called: our own words, else those of a letter's field, else the short name that the program uses. */
const labelsOf = (words: Words) => (key: string) => {
  if (words.has("papers", `data.${key}`)) return words.sentence("papers", `data.${key}`).say;
  return fieldLabel(key);
};

/** What a letter's field is called. */
export const fieldLabel = (id: string): string =>
  Object.hasOwn(fieldInfo, id) ? fieldInfo[id as keyof typeof fieldInfo].label : id;
