import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const script = new URL("../../scripts/letter.ts", import.meta.url).pathname;
const run = (lines: unknown[]) => {
  const input = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n");
  return spawnSync(process.execPath, [script], { input, encoding: "utf8" });
};

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
  const answers: unknown[] = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);
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
