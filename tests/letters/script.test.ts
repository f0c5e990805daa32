import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

const script = new URL("../../scripts/letter.ts", import.meta.url).pathname;
const run = (lines: unknown[], ...args: string[]) => {
  const input = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n");
  return spawnSync(process.execPath, [script, ...args], { input, encoding: "utf8" });
};
const answersOf = (stdout: string): { name: string; text: string }[] =>
  stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

test("the letter script answers each line, names letters of one day apart and tells what it cannot write", () => {
  const fields = { name: "Jane Sample", date: "2027-03-01" };
  const { stdout, stderr, status } = run([
    { id: "a", letter: "request", fields },
    { id: "b", letter: "love-letter", fields },
    { id: "c", letter: "request", fields: { nmae: "Secret" } },
    { id: "d", letter: "request", fields, more: 1 },
    "not json",
    { id: "e", letter: "fee", fields: { ...fields, fee: 480 } },
    { id: "f", letter: "fee", fields: { ...fields, fee: "$480" } },
  ]);
  const answers: unknown[] = answersOf(stdout);
  expect(answers).toMatchObject([
    { id: "a", name: "letter-2027-03-01.pdf", blanks: expect.arrayContaining(["to", "address", "dates"]) },
    { id: "f", name: "letter-2027-03-01-2.pdf", text: expect.stringContaining("$480") },
  ]);
  expect(Object.keys(answers[0] as object)).toEqual(["id", "text", "blanks", "name"]);
  expect(stderr.trim().split("\n")).toHaveLength(5);
  expect(stderr).toMatch(/^b: no letter love-letter$/m);
  expect(stderr).not.toContain("Secret");
  expect(status).toBe(1);
});

const opening: Record<string, RegExp> = {
  pdf: /^%PDF-1\.7/u,
  docx: /^PK[^%]{2}/u,
  txt: /^Jane Sample\n/u,
  message: /^Subject: Request for a copy of my records\n/u,
  fax: /^%PDF-1\.7/u,
};

test.each(Object.entries(opening))(
  "--format %s writes each letter under its name into the folder",
  (format, begins) => {
    const out = join(mkdtempSync(join(tmpdir(), "letters-")), "new");
    const line = { letter: "request", fields: { name: "Jane Sample", date: "2027-03-01", dates: "2021 to now" } };
    try {
      const { stdout, stderr, status } = run(
        [
          { id: "a", ...line },
          { id: "b", ...line },
        ],
        "--format",
        format,
        "--out",
        out,
      );
      expect([stderr, status]).toEqual(["", 0]);
      const names = answersOf(stdout).map(({ name }) => name);
      expect(new Set(names).size).toBe(2);
      expect(readdirSync(out).toSorted()).toEqual(names.toSorted());
      for (const name of names) expect(readFileSync(join(out, name), "latin1")).toMatch(begins);
    } finally {
      rmSync(join(out, ".."), { recursive: true, force: true });
    }
  },
);

test("an unknown format is told before anything is read", () => {
  const { stderr, status } = run([{ id: "a", letter: "request", fields: {} }], "--format", "odt");
  expect(stderr).toMatch(/format/u);
  expect(status).not.toBe(0);
});
