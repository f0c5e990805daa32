export type TextKind = "date" | "delivery" | "re" | "salutation" | "paragraph" | "quote" | "closing";
/** What only the sheet beside a letter has: its title, headings and points. */
type SheetKind = "title" | "heading" | "item";

/** One part of a letter, or of the sheet beside it, in the order of the page. Every text is plain: never markup, never a template. */
export type Block =
  | { kind: "sender" | "recipient"; lines: string[] }
  | { kind: TextKind | SheetKind; text: string }
  | { kind: "demand"; number: number; text: string }
  /** A label with what is known: "Name: Jane Sample". */
  | { kind: "fact"; label: string; text: string }
  /** A label with a line to fill in by hand: "Date of birth: ____". */
  | { kind: "blank"; label: string }
  | { kind: "signature"; name: string }
  | { kind: "enclosures" | "cc"; items: string[] };

/** The line that is filled in by hand. */
export const handLine = "_".repeat(24);
/** The line in place of a value that is missing. */
export const gap = "_".repeat(12);

/** The lines of the first block of a kind, without what is printed beside them; none where there is no such block. */
export function linesOf(blocks: readonly Block[], kind: Block["kind"]): string[] {
  const block = blocks.find((of) => of.kind === kind);
  if (!block) return [];
  if ("lines" in block) return block.lines;
  if ("items" in block) return block.items;
  return "text" in block ? [block.text] : [];
}
