import { type Block, linesOf } from "../blocks.ts";
import { blockLines, isLabelled } from "../text.ts";

/** A letter for a portal or an e-mail, in parts to copy. */
export interface Message {
  subject: string | undefined;
  paragraphs: string[];
}

/**
 * Writes a letter for a portal or an e-mail: the subject, then the paragraphs, with a typed signature and the sender's
 * lines below it instead of the blocks of an envelope. A note without a subject begins with its greeting.
 */
export function toMessage(blocks: readonly Block[]): Message {
  const subject = linesOf(blocks, "re")[0];
  const date = linesOf(blocks, "date")[0];
  const sender = linesOf(blocks, "sender").slice(1);
  const paragraphs: string[] = [];
  for (const [i, block] of blocks.entries()) {
    if (onPaper.includes(block.kind)) continue;
    const text = block.kind === "signature" ? signed(block.name, date, sender) : blockLines(block).join("\n");
    if (isLabelled(block) && isLabelled(blocks[i - 1])) paragraphs.push(`${paragraphs.pop() ?? ""}\n${text}`);
    else paragraphs.push(text);
  }
  return { subject, paragraphs };
}

/** What only a sheet of paper has. */
const onPaper: Block["kind"][] = ["sender", "date", "delivery", "recipient", "re"];

/** A name that is missing is a line, without its label. */
const onlyLine = (name: string): string => name.replace(/^[^:]*: (?=_+$)/u, "");

const signed = (name: string, date: string | undefined, sender: string[]): string =>
  [`Signature: /s/ ${onlyLine(name)}`, ...(date ? [`Date signed: ${date}`] : []), ...sender].join("\n");

/** The same as one text, the subject first. */
export function messageText(blocks: readonly Block[]): string {
  const { subject, paragraphs } = toMessage(blocks);
  return `${[...(subject ? [`Subject: ${subject}`] : []), ...paragraphs].join("\n\n")}\n`;
}
