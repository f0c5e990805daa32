import { wrap } from "./wrap.ts";

type Doc = PDFKit.PDFDocument;
type Style = "regular" | "bold";
type Element = ReturnType<Doc["struct"]>;

interface InkOptions {
  fonts: Record<Style, Uint8Array>;
  /** Points of the body's text. */
  size: number;
}

interface Manner {
  /** Points from the left margin. */
  indent?: number;
  /** No space above. */
  close?: boolean;
  /** More space between the lines, for a pen. */
  loose?: boolean;
}

interface Box {
  x: number;
  y: number;
  width: number;
  size: number;
}

export type Ink = ReturnType<typeof createInk>;

/** Creates the pen of one document. Everything it writes stands in the structure tree, in the order of reading. */
export function createInk(doc: Doc, { fonts, size }: InkOptions) {
  for (const style of ["regular", "bold"] as const) doc.registerFont(style, Buffer.from(fonts[style]) as never);
  const root = doc.struct("Document");
  doc.addStructure(root);
  const font = (style: Style, points = size) => doc.font(style).fontSize(points);
  font("regular");
  const has = signsOf(doc);
  const { left, top, bottom } = doc.page.margins;
  const width = doc.page.width - 2 * left;
  const gap = size * 0.45;
  let lost = false;
  let list: Element | undefined;

  /** Lines of text that the font can print. */
  function lineUp(text: string, inner: number): string[] {
    const signs = Array.from(text, (sign) => (has(sign) ? sign : undefined));
    lost ||= signs.includes(undefined);
    return wrap(signs.map((sign) => sign ?? "?").join(""), inner, (of) => doc.widthOfString(of));
  }
  const lineHeight = () => doc.currentLineHeight(true) * 0.92;
  const heightOf = (texts: readonly string[], inner: number) =>
    texts.reduce((sum, text) => sum + lineUp(text, inner).length * lineHeight(), 0);
  const room = () => doc.page.height - bottom - doc.y;

  /** Draws lines from the present height down, over as many pages as they take. */
  function draw(lines: string[], x: number): void {
    for (const line of lines) {
      if (lineHeight() > room()) doc.addPage();
      doc.text(line, x, doc.y, { lineBreak: false });
      doc.y += lineHeight();
    }
  }

  /** Draws inside of a new element of the structure tree. */
  function tag(type: string, drawn: () => void, parent: Element = root): void {
    const element = doc.struct(type, {}, drawn);
    parent.add(element);
    element.end();
  }

  /** Begins a new page where a text of this height would leave less than three lines here. */
  function keep(height: number): void {
    if (Math.min(height, 3 * lineHeight()) > room() && doc.y > top) doc.addPage();
  }

  return {
    doc,
    font,
    unprintable: () => lost,
    end: () => root.end(),

    lines(texts: string[], { indent = 0, close, loose }: Manner): void {
      list = undefined;
      font("regular");
      if (!close) doc.y += gap;
      keep(heightOf(texts, width - indent));
      tag("P", () => {
        for (const text of texts) {
          if (loose) doc.y += gap;
          draw(lineUp(text, width - indent), left + indent);
        }
      });
    },

    /** `points`: larger than the body, for a title. */
    heading(level: "H1" | "H2", text: string, points = size): void {
      list = undefined;
      font("bold", points);
      doc.y += level === "H1" ? gap : 1.5 * gap;
      keep(3 * lineHeight());
      tag(level, () => draw(lineUp(text, width), left));
      font("regular");
    },

    /** One point of a list; points that follow each other are one list. */
    point(label: string, text: string, follows: boolean): void {
      font("regular");
      doc.y += follows ? gap * 0.4 : gap * 0.8;
      // No wider than a word space: programs that read the page then take the number and its text as one line.
      const indent = doc.widthOfString(`${label} `);
      const lines = lineUp(text, width - indent);
      keep(lines.length * lineHeight());
      const of = follows && list ? list : doc.struct("L");
      if (of !== list) root.add(of);
      list = of;
      const item = doc.struct("LI");
      of.add(item);
      tag("Lbl", () => void doc.text(label, left, doc.y, { lineBreak: false }), item);
      tag("LBody", () => draw(lines, left + indent), item);
      item.end();
    },

    /** Begins a new page if these lines and the space of a signature would not fit on this one. */
    keepTogether(texts: string[]): void {
      font("regular");
      const height = heightOf(texts, width) + texts.length * gap;
      if (height > room() && height < 400) doc.addPage();
    },

    /** The greatest size, up to the body's, at which these lines fit; undefined if even the smallest is too large. */
    fit(texts: string[], box: { width: number; height: number; smallest: number }) {
      for (let points = size; points >= box.smallest; points -= 0.5) {
        font("regular", points);
        const height = heightOf(texts, box.width);
        if (height <= box.height) return { size: points, height };
      }
      return undefined;
    },

    /** Draws lines at a place of the page. */
    at(texts: string[], { x, y, width: inner, size: points }: Box): void {
      font("regular", points);
      doc.y = y;
      tag("P", () => texts.forEach((text) => draw(lineUp(text, inner), x)));
      font("regular");
    },
  };
}

/** Says whether the font has a sign. */
function signsOf(doc: Doc): (sign: string) => boolean {
  const { font } = (doc as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } })._font;
  const known = new Map<string, boolean>();
  return (sign) => {
    const before = known.get(sign);
    if (before !== undefined) return before;
    const has = font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
    known.set(sign, has);
    return has;
  };
}
