import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";

const scenarios = "../shared/scenarios/dev.jsonl";

interface Answer {
  id: string;
  urgent: string | null;
  next: string | null;
  letter: string | null;
  says: string[];
  then: string[];
}

interface Label extends Answer {
  best: string[];
  never: string[];
  mustSay: string[];
}

async function run(lines: string) {
  const child = spawn(process.execPath, ["scripts/advise.ts"]);
  child.stdin.end(lines);
  const ended = new Promise<number | null>((done) => child.on("close", done));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, err, answers: read<Answer>(out) };
}

const read = <T>(lines: string): T[] =>
  lines
    .split("\n")
    .filter((line) => line)
    .map((line): T => JSON.parse(line));

describe("npm run advise", () => {
  it("answers each line with the keys of the contract", async () => {
    const { code, err, answers } = await run(
      '{"id":"a","facts":{"stage":"none"}}\n\n{"id":"b","facts":{"crisis":true}}\n',
    );
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(answers.map((answer) => Object.entries(answer))).toEqual([
      [
        ["id", "a"],
        ["urgent", null],
        ["next", "portal"],
        ["letter", null],
        ["says", ["portal-is-part", "whole-record"]],
        ["then", ["request", "someone-else"]],
      ],
      [
        ["id", "b"],
        ["urgent", "crisis"],
        ["next", null],
        ["letter", null],
        ["says", ["crisis-lines"]],
        ["then", []],
      ],
    ]);
  });

  it("names a line with an unknown key, answers the others, and ends with 1", async () => {
    const lines = [
      '{"id":"bad","facts":{"mood":"low"}}',
      '{"id":"odd","facts":{},"more":1}',
      "no JSON",
      '{"id":"good","facts":{}}',
    ];
    const { code, err, answers } = await run(lines.join("\n"));
    expect(code).toBe(1);
    expect(answers.map(({ id }) => id)).toEqual(["good"]);
    expect(err.trim().split("\n")).toEqual([
      expect.stringContaining("bad: "),
      expect.stringContaining("odd: "),
      "line 3: not JSON",
    ]);
  });
});

describe.skipIf(!existsSync(scenarios))("the labelled situations", () => {
  it("get the best step, the clock, the keys, and nothing forbidden", async () => {
    const lines = readFileSync(scenarios, "utf8");
    const { answers } = await run(lines);
    const answered = new Map(answers.map((answer) => [answer.id, answer]));
    const off = read<Label>(lines).filter((label) => !fits(label, answered.get(label.id)));
    expect(off.map(({ id }) => id)).toEqual([]);
  });
});

function fits({ best, never, mustSay, urgent }: Label, answer: Answer | undefined): boolean {
  if (!answer) return false;
  const given = [answer.next, `letter:${answer.letter}`, ...answer.says.map((key) => `say:${key}`)];
  return (
    (best.length ? best.includes(answer.next ?? "") : answer.next === null) &&
    answer.urgent === urgent &&
    mustSay.every((key) => answer.says.includes(key)) &&
    !never.some((thing) => given.includes(thing))
  );
}
