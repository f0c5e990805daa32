import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { openLetters, readFonts } from "../src/files.ts";
import { forms } from "../src/letters/forms/form.ts";
import { fileName, nthOf } from "../src/letters/name.ts";
import { createPress } from "../src/letters/press.ts";
import { answerLines } from "./jsonl.ts";

const line = z.strictObject({ id: z.string(), letter: z.string(), fields: z.record(z.string(), z.unknown()) });
const options = parseArgs({
  options: {
    /** Writes each letter as a file of this form into the folder of `--out`. */
    format: { type: "string" },
    out: { type: "string", default: "." },
    /** Prints with 18 points. */
    large: { type: "boolean", default: false },
  },
}).values;
const format = forms.find((form) => form === options.format);
if (options.format !== undefined && format === undefined) {
  process.stderr.write(`--format is one of ${forms.join(", ")}\n`);
  process.exit(1);
}

const letters = openLetters();
const press = createPress({ letters, fonts: readFonts() });
const today = Temporal.Now.plainDateISO().toString();
const taken: string[] = [];
if (format) mkdirSync(options.out, { recursive: true });

await answerLines(async (given) => {
  const { id, letter, fields } = line.parse(given);
  const { text, blanks, date } = letters.write(letter, fields, today);
  const name = fileName(date, nthOf(date, taken, format ?? "pdf"), format ?? "pdf");
  taken.push(name);
  if (format) {
    const { prints } = await press.make({ letter, fields, day: date, forms: [format], large: options.large });
    for (const { bytes } of prints) writeFileSync(join(options.out, name), bytes);
  }
  return { id, text, blanks, name };
});
