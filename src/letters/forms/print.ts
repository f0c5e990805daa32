import { type Block, linesOf } from "../blocks.ts";
import { toText } from "../text.ts";
import { toDocx } from "./docx.ts";
import { faxCover } from "./fax.ts";
import type { Form } from "./form.ts";
import { messageText } from "./message.ts";
import { type PdfOptions, toPdf } from "./pdf.ts";

export interface PrintOptions {
  /** The day of the letter, `2027-03-01`. */
  day: string;
  /** 18 points instead of 11. */
  large?: boolean;
  fonts: PdfOptions["fonts"];
}

export interface Print {
  bytes: Uint8Array;
  /** Something was typed that the font of the PDF has no sign for: a "?" stands there. */
  unprintable: boolean;
}

/** Prints blocks in one form. */
export async function print(blocks: readonly Block[], form: Form, options: PrintOptions): Promise<Print> {
  const title = linesOf(blocks, "re")[0] ?? linesOf(blocks, "title")[0] ?? `Letter of ${options.day}`;
  switch (form) {
    case "txt":
      return whole(toText(blocks));
    case "message":
      return whole(messageText(blocks));
    case "docx":
      return { bytes: await toDocx(blocks, { title, ...options }), unprintable: false };
    case "pdf":
    case "sheet":
      return toPdf(blocks, { title, ...options });
    case "fax":
      return toPdf(blocks, { title, ...options, cover: (pages) => faxCover(blocks, pages) });
  }
}

const whole = (text: string): Print => ({ bytes: new TextEncoder().encode(text), unprintable: false });
