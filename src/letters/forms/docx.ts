import {
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  HeightRule,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Block } from "../blocks.ts";
import { blockLines } from "../text.ts";
import { headOf } from "./pdf-head.ts";

const twips = 1440;
const pageWidth = 8.5 * twips;
const textWidth = 6.5 * twips;
const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

interface DocxOptions {
  title: string;
  /** 18 points instead of 11. */
  large?: boolean;
}

/** Writes blocks as a Word document for editing: US Letter, the recipient in the window of a #10 envelope. */
export async function toDocx(blocks: readonly Block[], { title, large }: DocxOptions): Promise<Uint8Array> {
  const head = headOf(blocks);
  const body = head ? blocks.slice(head.count) : blocks;
  const file = new Document({
    title,
    creator: "",
    lastModifiedBy: "",
    description: "",
    styles: { default: stylesOf(large ? 36 : 22) },
    numbering: { config: numberings(body) },
    sections: [
      {
        properties: {
          page: {
            size: { width: pageWidth, height: 11 * twips },
            margin: { top: twips, bottom: twips, left: twips, right: twips },
          },
        },
        footers: { default: footer() },
        children: [...(head ? [headTable(head.above, head.recipient)] : []), ...paragraphs(body)],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

/** Half points. Headings are for screen readers; they look like bold text of the body. */
function stylesOf(size: number) {
  const heading = { run: { font: "Arial", size, bold: true, color: "000000" } };
  const document = { run: { font: "Arial", size, language: { value: "en-US" } } };
  return { document, heading1: heading, heading2: heading };
}

const footer = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: "center",
        children: [new TextRun({ size: 18, children: ["Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });

/** Two rows: what stands above the window, and the window; each may grow, so that nothing typed is cut off. */
function headTable(above: string[], recipient: string[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [textWidth],
    borders: noBorders,
    rows: [headRow(above, 1.13, textWidth), headRow(recipient, 1.27, 3.25 * twips)],
  });
}

const headRow = (lines: string[], inches: number, width: number): TableRow =>
  new TableRow({
    height: { value: inches * twips, rule: HeightRule.ATLEAST },
    children: [
      new TableCell({
        borders: noBorders,
        margins: { top: 0, bottom: 0, left: 0, right: textWidth - width, marginUnitType: WidthType.DXA },
        children: lines.map((line) => new Paragraph({ children: [new TextRun(line)] })),
      }),
    ],
  });

/** Word counts points itself: each list of a letter has its own count. */
const numberings = (blocks: readonly Block[]) =>
  listsOf(blocks).map((reference) => ({
    reference,
    levels: [
      {
        level: 0,
        format: LevelFormat.DECIMAL,
        text: "%1.",
        style: { paragraph: { indent: { left: 400, hanging: 400 } } },
      },
    ],
  }));

const startsList = (block: Block) => block.kind === "demand" && block.number === 1;
const listsOf = (blocks: readonly Block[]): string[] => blocks.filter(startsList).map((_, i) => `list-${i + 1}`);

function paragraphs(blocks: readonly Block[]): Paragraph[] {
  let list = 0;
  return blocks.flatMap((block) => {
    if (startsList(block)) list++;
    return paragraphsOf(block, `list-${list}`);
  });
}

const before = { spacing: { before: 120 } };
const plain = (text: string, style: object = {}) => new Paragraph({ ...style, children: [new TextRun(text)] });
const bold = (text: string, heading: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
  new Paragraph({ ...before, heading, keepNext: true, children: [new TextRun(text)] });

function paragraphsOf(block: Block, list: string): Paragraph[] {
  switch (block.kind) {
    case "re":
      return [bold(`Re: ${block.text}`, HeadingLevel.HEADING_1)];
    case "title":
      return [bold(block.text, HeadingLevel.HEADING_1)];
    case "heading":
      return [bold(block.text, HeadingLevel.HEADING_2)];
    case "demand":
      return [plain(block.text, { ...before, numbering: { reference: list, level: 0 } })];
    case "item":
      return [plain(block.text, { bullet: { level: 0 } })];
    case "quote":
      return blockLines(block).map((line) => plain(line, { ...before, indent: { left: 360 } }));
    case "fact":
    case "blank":
      return blockLines(block).map((line) => plain(line));
    case "signature":
      return blockLines(block).map((line) => plain(line, { ...before, keepNext: true }));
    case "closing":
      return [plain(block.text, { ...before, keepNext: true })];
    case "sender":
    case "recipient":
    case "date":
    case "delivery":
    case "salutation":
    case "paragraph":
    case "enclosures":
    case "cc":
      return blockLines(block).map((line, i) => plain(line, i === 0 ? before : {}));
  }
}
