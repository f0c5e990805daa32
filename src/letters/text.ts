import { type Block, handLine } from "./blocks.ts";

/** Writes the blocks as plain text: blocks apart by an empty line, labelled lines together. */
export function toText(blocks: readonly Block[]): string {
  return (
    blocks
      .map(
        (block, i) =>
          (i > 0 && isLabelled(block) && isLabelled(blocks[i - 1]) ? "\n" : i > 0 ? "\n\n" : "") + blockText(block),
      )
      .join("") + "\n"
  );
}

const isLabelled = (block: Block | undefined): boolean => block?.kind === "fact" || block?.kind === "blank";

function blockText(block: Block): string {
  switch (block.kind) {
    case "sender":
    case "recipient":
      return block.lines.join("\n");
    case "re":
      return `Re: ${block.text}`;
    case "demand":
      return `${block.number}. ${block.text}`;
    case "fact":
      return `${block.label}: ${block.text}`;
    case "blank":
      return `${block.label}: ${handLine}`;
    case "quote":
      return `"${block.text}"`;
    case "signature":
      return `Signature: ${handLine}\n${block.name}\nDate signed: ${handLine}`;
    case "enclosures":
      return ["Enclosures:", ...block.items].join("\n");
    case "cc":
      return ["cc:", ...block.items].join("\n");
    case "date":
    case "delivery":
    case "salutation":
    case "paragraph":
    case "closing":
      return block.text;
  }
}
