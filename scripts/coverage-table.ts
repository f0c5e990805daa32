// Writes docs/coverage.md: each workaround and letter, where it is reached, which test walks it, what it rests on. `--check` only compares.
import { readFileSync, writeFileSync } from "node:fs";
import { flows } from "../flows/all.ts";
import type { FlowId } from "../flows/ids.ts";
import type { Meta } from "../flows/meta.ts";
import { firstTable } from "../src/advice/ladder-first.ts";
import { lastTable, providerTable } from "../src/advice/ladder-provider.ts";
import { kindOf, letterIds } from "../src/case/letters.ts";
import { workarounds } from "../src/case/vocabulary.ts";
import { openLetters, wordsOf } from "../src/files.ts";
import { keep } from "./keep.ts";
import { longestWay } from "./longest-way.ts";

const words = wordsOf("en");
const letters = openLetters();
const nodesOf = (id: FlowId) => Object.values(flows[id].states) as unknown as { key: string; meta?: Meta }[];
const walked = "`tests/conversation/walk.test.ts`: each arrow, Back after each";

const linesOf = (step: string) => {
  const all = [...firstTable, ...providerTable, ...lastTable];
  return [...new Set(all.filter(([steps]) => steps.some((s) => s === step)).map(([, line]) => line))].join(", ");
};
const callsOf = (id: FlowId) => [
  ...new Set(
    nodesOf(id).flatMap(({ meta }) =>
      [meta?.call?.letter, meta?.call?.instead?.letter].filter((of) => of !== undefined),
    ),
  ),
];
const sourcesOf = (id: FlowId) => [...new Set(Object.values(words.flow(id)).flatMap((own) => own.sources ?? []))];
const offering = (letter: string) =>
  (Object.keys(flows) as FlowId[]).filter((id) => callsOf(id).some((l) => l === letter));

const text = [
  "# What is covered, and by what",
  "",
  "Made by `npm run coverage-table` from the code: do not edit here.",
  "",
  "## Workarounds",
  "",
  "| workaround | ladder lines | letters | questions shown | longest way in questions | walked by | rests on |",
  "|---|---|---|---|---|---|---|",
  ...workarounds.map(
    (id) =>
      `| ${id} | ${linesOf(id)} | ${callsOf(id).join(", ") || "none"} | ${Object.keys(words.flow(id)).length} | ${longestWay(id, words)} | ${walked} | ${sourcesOf(id).join(", ")} |`,
  ),
  "",
  "## Letters",
  "",
  "| letter | offered in | asked in the chat | fields needed or left blank | clauses and their sources |",
  "|---|---|---|---|---|",
  ...letterIds.map((id) => {
    const { needed, blank } = letters.needs(id);
    return `| ${id} | ${offering(id).join(", ")} | ${kindOf(id).asks.join(", ") || "nothing"} | ${[...needed, ...blank].join(", ")} | templates/${id}/letter.yaml, tests/letters |`;
  }),
  "",
].join("\n");

keep("docs/coverage.md", text, { read: readFileSync, write: writeFileSync });
