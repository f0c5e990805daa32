import { clockTable } from "../src/advice/ladder-clocks.ts";
import { firstTable } from "../src/advice/ladder-first.ts";
import { lastTable, providerTable } from "../src/advice/ladder-provider.ts";
import type { Row } from "../src/advice/ladder-view.ts";
import type { Words } from "../src/words.ts";

/** Draws the ladder as tables: the line, the step, why it is offered, and facts that lead there. */
export function drawLadder(words: Words): string {
  return [
    "# The ladder",
    "",
    "Which step is best next. Each table is read top to bottom: the first line that fits decides. *provider* means: see the second table.",
    "",
    "## Clocks that are told first",
    "",
    "| clock | facts that lead there |",
    "|---|---|",
    ...clockTable.map(([id, , example]) => `| ${id} | ${facts(example)} |`),
    "",
    ...table("Best step", firstTable, words),
    ...table("With the provider", providerTable, words),
    ...table("When that step was tried", lastTable, words),
  ].join("\n");
}

function table(title: string, rows: readonly Row[], words: Words): string[] {
  const lines = rows.map(
    ([steps, line, , example]) => `| ${line} | ${steps.join(" = ")} | ${why(line, steps, words)} | ${facts(example)} |`,
  );
  return [
    `## ${title}`,
    "",
    "| line | step | said to the person | facts that lead there |",
    "|---|---|---|---|",
    ...lines,
    "",
  ];
}

function why(line: string, steps: readonly string[], words: Words): string {
  const said = steps.map((step) => `${line}-${step}`).filter((key) => words.has("because", key));
  return said.map((key) => words.sentence("because", key).say).join(" / ");
}

const facts = (example: object): string =>
  Object.entries(example)
    .map(
      ([key, value]) =>
        `${key}: ${Array.isArray(value) ? value.join(" ") || "none" : typeof value === "object" ? JSON.stringify(value) : String(value)}`,
    )
    .join(", ");
