/** What draws on the page, and tags what it draws. */
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

export type Ink = ReturnType<typeof createInk>;

/** Creates the pen of one document. Everything it writes stands in the structure tree, in the order of reading. */
export function createInk(doc: Doc, { fonts, size }: InkOptions) {
  for (const style of ["regular", "bold"] as const) doc.registerFont(style, Buffer.from(fonts[style]) as never);
  const root = doc.struct("Document");
  doc.addStructure(root);
  const font = (style: Style, points = size) =>
    doc
      .font(style)
      .fontSize(points)
      .lineGap(-points / 10);
  font("regular");
  const has = signsOf(doc);
  const left = doc.page.margins.left;
  const width = doc.page.width - 2 * left;
  const gap = size * 0.45;
  let lost = false;
  let list: Element | undefined;

  /** Text that the font can print; a citation is not cut at the end of a line. */
  function printable(text: string): string {
    const signs = Array.from(text, (sign) => (has(sign) ? sign : undefined));
    lost ||= signs.includes(undefined);
    return signs
      .map((sign) => sign ?? "?")
      .join("")
      .replace(/(?<=\b(?:CFR|RCW|HA|DI|GN)) (?=\d)|(?<=\b\d\d) (?=CFR\b)/gu, "\u00A0");
  }

  /** Draws inside of a new element of the structure tree. */
  function tag(type: string, draw: () => void, parent: Element = root): void {
    const element = doc.struct(type, {}, draw);
    parent.add(element);
    element.end();
  }

  const room = () => doc.page.height - doc.page.margins.bottom - doc.y;
  const heightOf = (text: string, inner: number) => doc.heightOfString(printable(text), { width: inner });

  /** Begins a new page where less than two lines, or less than all of a short text, would stand on this one. */
  function keep(height: number): void {
    const needed = Math.min(height, 4 * doc.currentLineHeight(true));
    if (needed > room() && doc.y > doc.page.margins.top) doc.addPage();
  }

  function lines(texts: string[], { indent = 0, close, loose }: Manner): void {
    list = undefined;
    font("regular");
    if (!close) doc.y += gap;
    const inner = width - indent;
    keep(texts.reduce((sum, text) => sum + heightOf(text, inner), 0));
    tag("P", () => {
      for (const text of texts) {
        if (loose) doc.y += gap;
        doc.text(printable(text), left + indent, doc.y, { width: inner });
      }
    });
  }

  return {
    doc,
    font,
    lines,
    unprintable: () => lost,
    end: () => root.end(),
    heading(level: "H1" | "H2", text: string): void {
      list = undefined;
      font("bold");
      doc.y += level === "H1" ? gap : 1.5 * gap;
      keep(3 * doc.currentLineHeight(true));
      tag(level, () => doc.text(printable(text), left, doc.y, { width }));
      font("regular");
    },
    /** One point of a list; points that follow each other are one list. */
    point(label: string, text: string, follows: boolean): void {
      font("regular");
      doc.y += follows ? gap * 0.6 : gap;
      const indent = size * 1.8;
      keep(heightOf(text, width - indent));
      const of = follows && list ? list : doc.struct("L");
      if (of !== list) root.add(of);
      list = of;
      const item = doc.struct("LI");
      of.add(item);
      const y = doc.y;
      tag("Lbl", () => doc.text(label, left, y, { width: indent, lineBreak: false }), item);
      tag("LBody", () => doc.text(printable(text), left + indent, y, { width: width - indent }), item);
      item.end();
    },
    /** Begins a new page if these lines and the space of a signature would not fit on this one. */
    keepTogether(texts: string[]): void {
      font("regular");
      const height = texts.reduce((sum, text) => sum + heightOf(text, width) + gap, 0);
      if (height > room() && height < 400) doc.addPage();
    },
    /** The greatest size, up to the body's, at which these lines fit; undefined if even the smallest is too large. */
    fit(texts: string[], box: { width: number; height: number; smallest: number }) {
      for (let points = size; points >= box.smallest; points -= 0.5) {
        font("regular", points);
        const height = texts.reduce((sum, text) => sum + heightOf(text, box.width), 0);
        if (height <= box.height) return { size: points, height };
      }
      return undefined;
    },
    /** Draws lines at a place of the page. */
    at(
      texts: string[],
      { x, y, width: inner, size: points }: { x: number; y: number; width: number; size: number },
    ): void {
      font("regular", points);
      doc.y = y;
      tag("P", () => {
        for (const text of texts) doc.text(printable(text), x, doc.y, { width: inner });
      });
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
