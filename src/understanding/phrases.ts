import { parse } from "yaml";
import { z } from "zod";
import type { Groups } from "./pattern.ts";
import { createSpelling } from "./spelling.ts";
import { createTable, type Row, type Table } from "./table.ts";
import type { Regular } from "./words.ts";

export const tableNames = [
  "calm",
  "crisis",
  "signs",
  "markers",
  "concepts",
  "statements",
  "details",
  "questions",
  "answers",
] as const;
type TableName = (typeof tableNames)[number];
const languages = ["en", "es"] as const;

const row = z.strictObject({
  say: z.string(),
  means: z.string(),
  example: z.string(),
  when: z.literal("now").optional(),
});
const groupsFile = z.strictObject({
  short: z.record(z.string(), z.string()),
  groups: z.record(z.string(), z.array(z.string())),
});
const words = z.array(z.string());

export type Phrases = {
  tables: Readonly<Record<TableName, Table>>;
  regular: Regular;
};

/**
 * Reads the phrase tables of data/phrases. Throws with the file's name if one is not whole.
 * `readFile` gets a path such as `data/phrases/en/crisis.yaml`.
 */
export function readPhrases(readFile: (path: string) => string): Phrases {
  const read = <T>(schema: z.ZodType<T>, language: string, name: string): T => {
    const path = `data/phrases/${language}/${name}.yaml`;
    const result = schema.safeParse(parse(readFile(path)));
    if (!result.success) throw new Error(`${path}: ${z.prettifyError(result.error)}`);
    return result.data;
  };
  const files = Object.fromEntries(languages.map((language) => [language, read(groupsFile, language, "groups")]));
  const groupsOf = (language: string): Groups => files[language]?.groups ?? {};
  const rowsOf = (language: string, name: string): Row[] => read(z.array(row), language, name);
  const table = (name: TableName) =>
    createTable(
      languages.flatMap((language) =>
        rowsOf(language, name).map((line) => ({ row: line, groups: groupsOf(language) })),
      ),
    );
  const tables = Object.fromEntries(tableNames.map((name) => [name, table(name)])) as Record<TableName, Table>;
  const vocabulary = new Set(Object.values(tables).flatMap((one) => [...one.words]));
  for (const word of vocabulary) if (word.endsWith("*")) vocabulary.add(word.slice(0, -1));
  const known = new Set(languages.flatMap((language) => read(words, language, "known")));
  return {
    tables,
    regular: {
      short: new Map(languages.flatMap((language) => Object.entries(files[language]?.short ?? {}))),
      joints: new Set(languages.flatMap((language) => read(words, language, "joints"))),
      spell: createSpelling(vocabulary, known),
      isKnown: (word) => vocabulary.has(word) || known.has(word),
    },
  };
}
