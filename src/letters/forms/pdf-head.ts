import type { Block } from "../blocks.ts";
import { blockLines } from "../text.ts";
import type { Ink } from "./ink.ts";

const inch = 72;
/** One inch on every side. */
export const margin = inch;
/** Where the body begins on the first page, below the window of a #10 envelope. */
export const bodyTop = 3.4 * inch;
const window = { top: 2.1 * inch, left: inch, width: 3.25 * inch, height: inch };
/** Points between the edge of the window and the address. */
const inside = 2;
/** A letter with many lines above the window may begin higher than its margin. */
const highest = 0.45 * inch;
const smallest = 8;

export interface Head {
  above: string[];
  recipient: string[];
  /** How many blocks it takes. */
  count: number;
}

/** Finds what stands above the body: sender, date and way of sending, then the recipient. Undefined where there is none. */
export function headOf(blocks: readonly Block[]): Head | undefined {
  const at = blocks.findIndex(({ kind }) => kind === "recipient");
  const recipient = blocks[at];
  if (!recipient) return undefined;
  return {
    above: blocks.slice(0, at).flatMap((block) => blockLines(block)),
    recipient: blockLines(recipient),
    count: at + 1,
  };
}

/** Draws the head with the recipient alone in the window. Gives false, and draws nothing, if it is too long for that. */
export function drawHead(ink: Ink, { above, recipient }: Head): boolean {
  const width = ink.doc.page.width - 2 * margin;
  const address = ink.fit(recipient, { width: window.width, height: window.height - 2 * inside, smallest });
  const sender = ink.fit(above, { width, height: window.top - 4 - highest, smallest });
  if (!address || !sender) return false;
  const top = Math.min(margin, window.top - 4 - sender.height);
  ink.at(above, { x: margin, y: top, width, size: sender.size });
  ink.at(recipient, { x: window.left, y: window.top + inside, width: window.width, size: address.size });
  return true;
}
