import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { linesOf } from "../../src/letters/blocks.ts";
import { letters, write } from "./open-letters.ts";
import { pdfText, printed, wordList, wordsOf } from "./printed.ts";
import { rich, whole } from "./typed.ts";

const all = letters.ids.flatMap((letter) =>
  [whole[letter], rich[letter]].flatMap((fields) => (fields ? [[letter, fields] as const] : [])),
);
const partOf = (docx: Uint8Array, name: string): string => strFromU8(unzipSync(docx)[name] ?? new Uint8Array());
const signs: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The text of each paragraph, without the numbers that Word counts itself. */
function paragraphsOf(docx: Uint8Array): string[] {
  const paragraphs = partOf(docx, "word/document.xml").match(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gsu) ?? [];
  return paragraphs.map((paragraph) =>
    [...paragraph.matchAll(/<w:t[^>]*>(.*?)<\/w:t>/gsu)]
      .map(([, text = ""]) => text.replace(/&(\w+);/gu, (_, name: string) => signs[name] ?? "�"))
      .join(""),
  );
}

const withoutNumbers = (text: string): string => text.replace(/^\d+\. /gmu, "");

describe.each(all)("the Word file of %s", (letter, fields) => {
  test("says what the text says, in the same order", async () => {
    const { bytes, text } = await printed(letter, fields, "docx");
    expect(wordList(paragraphsOf(bytes).join("\n"))).toEqual(wordList(withoutNumbers(text)));
  });

  test("counts the same points, in English, and says nothing of who made it", async () => {
    const { bytes, text } = await printed(letter, fields, "docx");
    const xml = partOf(bytes, "word/document.xml");
    expect(xml.match(/<w:numPr>/g) ?? []).toHaveLength((text.match(/^\d+\. /gmu) ?? []).length);
    expect(partOf(bytes, "word/styles.xml")).toContain('w:val="en-US"');
    expect(partOf(bytes, "docProps/core.xml")).not.toMatch(/<dc:creator>[^<]|<cp:lastModifiedBy>[^<]|docx/u);
  });
});

test("large print is 18 points", async () => {
  const { bytes } = await printed("request", whole["request"] ?? {}, "docx", true);
  expect(partOf(bytes, "word/styles.xml")).toContain('<w:sz w:val="36"/>');
});

const office = ["soffice", "libreoffice"].find((name) => spawnSync(name, ["--version"]).status === 0);
if (!office)
  process.stderr.write("Word files are not opened by LibreOffice here: it is not installed (libreoffice-writer).\n");

test.skipIf(!office)(
  "LibreOffice opens each, with its points counted and its address in the window",
  { timeout: 180_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "docx-"));
    try {
      const names: string[] = [];
      for (const [i, [letter, fields]] of all.entries()) {
        names.push(`letter-${i}`);
        writeFileSync(join(folder, `letter-${i}.docx`), (await printed(letter, fields, "docx")).bytes);
      }
      const files = names.map((name) => join(folder, `${name}.docx`));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync(office ?? "", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...files], {
        stdio: "ignore",
      });
      for (const [i, [letter, fields]] of all.entries()) {
        const pdf = readFileSync(join(folder, `letter-${i}.pdf`));
        const { text, blocks } = write(letter, fields);
        const seen = pdfText(pdf, "-layout").replace(/Page \d+ of \d+/gu, "");
        expect(seen.replace(/\s+/gu, "")).toBe(text.replace(/\s+/gu, ""));
        const [recipient = ""] = linesOf(blocks, "recipient");
        const inWindow = (wordsOf(pdf)[0] ?? []).filter(({ top }) => top >= 2.1).map((word) => word.text);
        expect(inWindow.join(" ").startsWith(recipient)).toBe(true);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
