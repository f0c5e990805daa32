// Writes docs/letters.md: the letters, and for each its clauses with what they rest on. `--check` only compares.
import { readFileSync, writeFileSync } from "node:fs";
import { kindOf, letterIds } from "../src/case/letters.ts";
import { openLetters, readSources } from "../src/files.ts";
import type { Watch } from "../src/letters/spec.ts";
import { keep } from "./keep.ts";

const letters = openLetters();
const sources = readSources();

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const row = (...cells: string[]): string => `| ${cells.map(cell).join(" | ")} |`;
const heading = (...names: string[]): string[] => [row(...names), `|${"---|".repeat(names.length)}`];
const whenOf = (when: string | string[] | undefined): string => [when ?? "always"].flat().join("; or ");

/** A source as a lawyer looks for it, with how far it was read. */
function citationOf(id: string): string {
  const source = sources.get(id);
  return source ? `${source.citation} [${source.confidence}] (${id})` : id;
}

function watched(watch: Watch | undefined): string {
  if (!watch) return "none";
  if ("by" in watch) return watch.by;
  return `${watch.days} days from ${watch.from} (${watch.kind})`;
}

const overview = letterIds.map((id) => {
  const { offered, by, watch } = letters.spec(id);
  return row(`[${id}](#${id})`, letters.title(id), offered, by.join(", "), watched(watch), kindOf(id).trail);
});

const pages = letterIds.flatMap((id) => {
  const { needed, blank, optional } = letters.needs(id);
  const clauses = letters.clauses(id);
  return [
    "",
    `## ${id}`,
    "",
    `![The first page](letters/${id}.png)`,
    "",
    `Asked in the chat: ${kindOf(id).asks.join(", ") || "nothing"}. Needed: ${needed.join(", ")}. A line for the pen where missing: ${blank.join(", ") || "none"}.`,
    `No trace where missing: ${optional.join(", ")}.`,
    "",
    ...heading("clause", "says", "when", "rests on"),
    ...clauses.map((clause) =>
      row(clause.id, clause.says, whenOf(clause.when), clause.sources.map(citationOf).join("; ") || "no law"),
    ),
  ];
});

const text = [
  "# The letters",
  "",
  "Made by `npm run letters-doc` from templates/ and data/sources.csv: do not edit here.",
  "[S] the official text was read, [S2] a copy or a report of it. Nothing from memory is in a letter.",
  "",
  ...heading("letter", "name", "offered when", "ways", "date to watch", "in the trail"),
  ...overview,
  ...pages,
  "",
].join("\n");

keep("docs/letters.md", text, { read: readFileSync, write: writeFileSync });
