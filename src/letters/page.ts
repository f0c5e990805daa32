import type { Block, TextKind } from "./blocks.ts";
import { missingIn, withBareGaps, withGaps } from "./missing.ts";
import type { Facts } from "./rules.ts";

/** Collects what one run of a template emits. */
export function createPage(facts: Facts, isInForce: (clause: string) => boolean) {
  const blocks: Block[] = [];
  const blanks = new Set<string>();
  const clauses = new Set<string>();
  const lists = { enclosures: new Set<string>(), cc: new Set<string>() };

  /** Makes one line of what was rendered; white space of the template goes, missing values become lines. */
  const line = (rendered: string, print = withGaps): string => {
    for (const id of missingIn(rendered)) blanks.add(id);
    return print(rendered.replace(/\s+/gu, " ").trim());
  };
  const linesOf = (rendered: string): string[] =>
    rendered
      .split("\n")
      .map((text) => line(text))
      .filter((text) => text !== "");
  const nextNumber = (): number => {
    const last = blocks.at(-1);
    return last?.kind === "demand" ? last.number + 1 : 1;
  };

  return {
    facts,
    emit(kind: TextKind, rendered: string) {
      const text = line(rendered);
      if (text !== "") blocks.push({ kind, text });
    },
    demand(rendered: string) {
      const text = line(rendered);
      if (text !== "") blocks.push({ kind: "demand", number: nextNumber(), text });
    },
    fact(label: string, rendered: string) {
      const text = line(rendered, withBareGaps);
      if (text !== "") blocks.push({ kind: "fact", label, text });
    },
    blank: (label: string) => void blocks.push({ kind: "blank", label }),
    sender: (rendered: string) => void blocks.push({ kind: "sender", lines: linesOf(rendered) }),
    recipient: (rendered: string) => void blocks.push({ kind: "recipient", lines: atMostFour(linesOf(rendered)) }),
    signature: (rendered: string) => void blocks.push({ kind: "signature", name: line(rendered) }),
    list(kind: "enclosures" | "cc", rendered: string) {
      const text = line(rendered);
      if (text !== "") lists[kind].add(text);
    },
    clause(id: string): boolean {
      if (isInForce(id)) clauses.add(id);
      return isInForce(id);
    },
    finish() {
      for (const kind of ["enclosures", "cc"] as const)
        if (lists[kind].size > 0) blocks.push({ kind, items: [...lists[kind]] });
      return { blocks, blanks: [...blanks], clauses: [...clauses] };
    },
  };
}

export type Page = ReturnType<typeof createPage>;

const atMostFour = (lines: string[]): string[] =>
  lines.length <= 4 ? lines : [...lines.slice(0, 3), lines.slice(3).join(", ")];
