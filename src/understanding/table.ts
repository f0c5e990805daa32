import { compile, type Groups, type Pattern } from "./pattern.ts";
import type { Token } from "./text.ts";

/** One line of a phrase table: what people write, what it means, and an example that is its test. */
export type Row = { say: string; means: string; example: string; when?: "now"; if?: string };
export type Match = {
  row: Row;
  start: number;
  end: number;
  /** The words that the row names; others inside the match stand in its gaps. */
  words: ReadonlySet<string>;
};
export type Table = {
  rows: readonly Row[];
  words: ReadonlySet<string>;
  /** Finds every row that fits, at every place; of one meaning at one place the longest. */
  find(tokens: readonly Token[]): Match[];
};

type Entry = { row: Row; pattern: Pattern };
const special = (first: string) => first.startsWith("#") && first.length <= 6;

/** Makes a table that looks at a row only where its first word stands. */
export function createTable(rows: readonly { row: Row; groups: Groups }[]): Table {
  const byWord = new Map<string, Entry[]>();
  const byStem = new Map<string, Entry[]>();
  const always: Entry[] = [];
  const words = new Set<string>();
  const put = (index: Map<string, Entry[]>, key: string, entry: Entry) =>
    index.set(key, [...(index.get(key) ?? []), entry]);
  for (const { row, groups } of rows) {
    const pattern = compile(row.say, groups);
    const entry = { row, pattern };
    for (const word of pattern.words) words.add(word);
    for (const first of pattern.firsts) {
      if (special(first)) always.push(entry);
      else if (first.endsWith("*")) put(byStem, first.slice(0, -1), entry);
      else put(byWord, first, entry);
    }
  }
  const candidates = (word: string): Entry[] => {
    const found = [...(byWord.get(word) ?? []), ...always];
    for (let size = 2; size <= word.length; size++) found.push(...(byStem.get(word.slice(0, size)) ?? []));
    return found;
  };
  return {
    rows: rows.map(({ row }) => row),
    words,
    find(tokens) {
      const found: Match[] = [];
      for (const [start, { word }] of tokens.entries())
        for (const { row, pattern } of candidates(word)) {
          const end = pattern.match(tokens, start);
          if (end > start) found.push({ row, start, end, words: pattern.words });
        }
      return found;
    },
  };
}
