import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

const run = (...lines: string[]) =>
  spawnSync(process.execPath, ["scripts/clocks.ts"], { input: lines.join("\n"), encoding: "utf8" });

describe("npm run clocks", () => {
  it("answers the other lines when one cannot be read, tells which, and ends with 1", () => {
    const good = { id: "good", today: "2026-11-24", case: { person: { notice: { date: "2026-10-01" } }, places: [] } };
    const bad = { ...good, id: "bad", case: { person: { mood: "low" }, places: [] } };
    const { stdout, stderr, status } = run(JSON.stringify(bad), JSON.stringify(good));
    const answers = stdout
      .trim()
      .split("\n")
      .map((text): { id: string; clocks: { id: string }[] } => JSON.parse(text));
    expect(answers.map(({ id, clocks }) => [id, clocks.map((clock) => clock.id)])).toEqual([["good", ["appeal"]]]);
    expect(stderr).toMatch(/^bad: /);
    expect(status).toBe(1);
  });

  it("takes a labelled line as it is and never looks at the label", () => {
    const line = {
      id: "one",
      note: "a note",
      today: "2026-11-24",
      case: { person: {}, places: [] },
      expect: [{ id: "appeal" }],
    };
    const { stdout, status } = run(JSON.stringify(line));
    expect(stdout.trim()).toBe('{"id":"one","clocks":[]}');
    expect(status).toBe(0);
  });
});
