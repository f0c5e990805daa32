import { type Block, handLine } from "./blocks.ts";

/** Writes the blocks as plain text: blocks apart by an empty line, labelled lines and points together. */
export function toText(blocks: readonly Block[]): string {
  return (
    blocks
      .map((block, i) => (i === 0 ? "" : isClose(block, blocks[i - 1]) ? "\n" : "\n\n") + blockLines(block).join("\n"))
      .join("") + "\n"
  );
}

/** Labelled lines stand together, and so do points under their heading. */
const isClose = (block: Block, before: Block | undefined): boolean =>
  (isLabelled(block) && isLabelled(before)) ||
  (block.kind === "item" && (before?.kind === "item" || before?.kind === "heading"));

/** A line with its label. */
export const isLabelled = (block: Block | undefined): boolean => block?.kind === "fact" || block?.kind === "blank";

/** The lines of one block, as every form of a letter prints them. */
export function blockLines(block: Block): string[] {
  switch (block.kind) {
    case "sender":
    case "recipient":
      return block.lines;
    case "re":
      return [`Re: ${block.text}`];
    case "demand":
      return [`${block.number}. ${block.text}`];
    case "item":
      return [`- ${block.text}`];
    case "fact":
      return [`${block.label}: ${block.text}`];
    case "blank":
      return [`${block.label}: ${handLine}`];
    case "quote":
      return [`"${block.text}"`];
    case "signature":
      return [`Signature: ${handLine}`, block.name, `Date signed: ${handLine}`];
    case "enclosures":
      return ["Enclosures:", ...block.items];
    case "cc":
      return ["cc:", ...block.items];
    case "date":
    case "delivery":
    case "salutation":
    case "paragraph":
    case "closing":
    case "title":
    case "heading":
      return [block.text];
  }
}
