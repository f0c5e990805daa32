import { parse } from "csv-parse/sync";
import { z } from "zod";

const source = z.strictObject({
  id: z.string().min(1),
  citation: z.string().min(1),
  title: z.string(),
  url: z.string(),
  /** The day somebody last read it. */
  checked: z.iso.date(),
  /** S: official text read; S2: read second-hand; M: from memory, never in a letter. */
  confidence: z.enum(["S", "S2", "M"]),
  quote: z.string(),
  /** What it says, in plain words. */
  says: z.string().min(1),
  use: z.enum(["both", "advice", "letter"]),
});

/** One legal or official fact that words, steps and letters may lean on, by id: a row of data/sources.csv. */
export type Source = z.infer<typeof source>;
export type Sources = ReadonlyMap<string, Source>;

/** Reads data/sources.csv. Throws with the line's id if a row is not whole or an id comes twice. */
export function parseSources(csv: string): Sources {
  const rows: unknown[] = parse(csv, { columns: true, skip_empty_lines: true });
  const sources = new Map<string, Source>();
  for (const row of rows) {
    const read = source.safeParse(row);
    const id = (row as { id?: string }).id ?? "?";
    if (!read.success) throw new Error(`data/sources.csv: ${id}: ${z.prettifyError(read.error)}`);
    if (sources.has(id)) throw new Error(`data/sources.csv: ${id} stands there twice`);
    sources.set(id, read.data);
  }
  return sources;
}
