// Makes docs/letters/*.png: the first page of each letter, a page of next steps and the cover of a fax, to be looked at. Needs Poppler.
import { mkdirSync, writeFileSync } from "node:fs";
import { openLetters, readFonts } from "../src/files.ts";
import type { Form } from "../src/letters/forms/form.ts";
import { createPress } from "../src/letters/press.ts";
import { findPoppler, popplerBytes } from "../tests/helpers/poppler.ts";
import { whole } from "../tests/letters/typed.ts";

const folder = "docs/letters";
const letters = openLetters();
const press = createPress({ letters, fonts: readFonts() });
const poppler = findPoppler();

async function picture(name: string, letter: string, form: Form, large = false): Promise<void> {
  const { prints } = await press.make({ letter, fields: whole[letter] ?? {}, day: "2026-11-24", forms: [form], large });
  for (const { bytes } of prints)
    writeFileSync(
      `${folder}/${name}.png`,
      popplerBytes(poppler, "pdftoppm", ["-r", "75", "-gray", "-png", "-l", "1", "-"], bytes),
    );
}

mkdirSync(folder, { recursive: true });
for (const letter of letters.ids) await picture(letter, letter, "pdf");
await picture("request-large", "request", "pdf", true);
await picture("request-next-steps", "request", "sheet");
await picture("request-fax", "request", "fax");
