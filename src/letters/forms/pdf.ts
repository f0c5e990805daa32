import PDFDocument from "pdfkit";
import type { Block } from "../blocks.ts";
import { blockLines } from "../text.ts";
import { createInk, type Ink } from "./ink.ts";
import { bodyTop, drawHead, headOf, margin } from "./pdf-head.ts";

export interface PdfOptions {
  /** Shown in the window's title and read by screen readers: bland, as the Re line. */
  title: string;
  /** The day that the file says it was made, `2027-03-01`. */
  day: string;
  /** 18 points instead of 11. */
  large?: boolean;
  fonts: { regular: Uint8Array; bold: Uint8Array };
  /** A sheet before the letter, such as a fax cover; its lines may name the count of `pages`. */
  cover?: (pages: number) => Block[];
}

export interface Printed {
  bytes: Uint8Array;
  pages: number;
  /** Something was typed that the font has no sign for: a "?" stands there. */
  unprintable: boolean;
}

/** Prints blocks on US Letter pages: tagged, titled, with the recipient in the window of a #10 envelope. */
export async function toPdf(blocks: readonly Block[], options: PdfOptions): Promise<Printed> {
  if (!options.cover) return print([blocks], options);
  const { pages } = await print([blocks, options.cover(1)], options);
  return print([options.cover(pages), blocks], options);
}

async function print(parts: (readonly Block[])[], { title, day, large, fonts }: PdfOptions): Promise<Printed> {
  const doc = new PDFDocument({
    size: "LETTER",
    margin,
    lang: "en-US",
    displayTitle: true,
    pdfVersion: "1.7",
    subset: "PDF/UA" as never,
    tagged: true,
    bufferPages: true,
    info: { Title: title, Producer: "", Creator: "", CreationDate: new Date(`${day}T12:00:00Z`) },
    font: null as unknown as string,
  });
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", resolve);
    doc.on("error", reject);
  });
  const ink = createInk(doc, { fonts, size: large ? 18 : 11 });
  for (const [i, blocks] of parts.entries()) {
    if (i > 0) doc.addPage();
    drawPart(ink, blocks);
  }
  const { count } = doc.bufferedPageRange();
  ink.end();
  if (count > 1) numberPages(ink, count);
  doc.end();
  await ended;
  return { bytes: Buffer.concat(chunks), pages: count, unprintable: ink.unprintable() };
}

function drawPart(ink: Ink, blocks: readonly Block[]): void {
  const head = headOf(blocks);
  if (head && drawHead(ink, head)) {
    ink.doc.y = bodyTop;
    drawAll(ink, blocks.slice(head.count));
  } else drawAll(ink, blocks);
}

function drawAll(ink: Ink, blocks: readonly Block[]): void {
  const closing = blocks.findIndex(({ kind }) => kind === "closing");
  for (const [i, block] of blocks.entries()) {
    if (i === closing) ink.keepTogether(blocks.slice(i).flatMap((of) => blockLines(of)));
    drawBlock(ink, block, blocks[i - 1]);
  }
}

function drawBlock(ink: Ink, block: Block, before: Block | undefined): void {
  switch (block.kind) {
    case "re":
      return ink.heading("H1", `Re: ${block.text}`);
    case "title":
      return ink.heading("H1", block.text, 18);
    case "heading":
      return ink.heading("H2", block.text);
    case "demand":
      return ink.point(`${block.number}.`, block.text, before?.kind === block.kind);
    case "item":
      return ink.point("-", block.text, before?.kind === block.kind);
    case "quote":
      return ink.lines(blockLines(block), { indent: 18 });
    case "signature":
      return ink.lines(blockLines(block), { loose: true });
    case "fact":
    case "blank":
      return ink.lines(blockLines(block), { close: true });
    case "sender":
    case "recipient":
    case "date":
    case "delivery":
    case "salutation":
    case "paragraph":
    case "closing":
    case "enclosures":
    case "cc":
      return ink.lines(blockLines(block), {});
  }
}

function numberPages({ doc, font }: Ink, count: number): void {
  for (let page = 0; page < count; page++) {
    doc.switchToPage(page);
    doc.page.margins.bottom = 0;
    doc.markContent("Artifact", { type: "Pagination" });
    font("regular", 10).text(`Page ${page + 1} of ${count}`, margin, doc.page.height - 48, {
      width: doc.page.width - 2 * margin,
      align: "center",
      lineBreak: false,
    });
    doc.endMarkedContent();
  }
}
