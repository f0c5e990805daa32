import { createInterface } from "node:readline/promises";
import { z } from "zod";

const named = z.object({ id: z.string() });

/**
 * Answers each JSONL line of standard input with one on standard output.
 * `answer` throws (a ZodError or any Error) for a line it cannot take: that is told on standard error
 * with the line's id, the other lines are still answered, and the exit code becomes 1.
 */
export async function answerLines(answer: (line: unknown) => unknown): Promise<void> {
  let number = 0;
  for await (const text of createInterface({ input: process.stdin })) {
    number += 1;
    if (text.trim() === "") continue;
    let name = `line ${number}`;
    try {
      const line: unknown = parseLine(text);
      name = named.safeParse(line).data?.id ?? name;
      process.stdout.write(`${JSON.stringify(await answer(line))}\n`);
    } catch (error) {
      process.stderr.write(`${name}: ${inOneLine(error)}\n`);
      process.exitCode = 1;
    }
  }
}

function parseLine(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error("not JSON");
  }
}

function inOneLine(error: unknown): string {
  if (error instanceof z.ZodError)
    return error.issues.map((issue) => [...issue.path, issue.message].join(" ")).join("; ");
  return error instanceof Error ? error.message : "failed";
}
