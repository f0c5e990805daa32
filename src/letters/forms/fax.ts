import { type Block, linesOf } from "../blocks.ts";

/** Makes the cover of a fax from the letter behind it: who to whom, how many pages, nothing about health. */
export function faxCover(letter: readonly Block[], pages: number): Block[] {
  const first = (kind: Block["kind"]): string => linesOf(letter, kind)[0] ?? "";
  const enclosed = letter.some((block) => block.kind === "enclosures");
  return [
    { kind: "title", text: "Fax" },
    { kind: "fact", label: "To", text: first("recipient") },
    { kind: "blank", label: "Fax number" },
    { kind: "fact", label: "From", text: first("sender") },
    { kind: "fact", label: "Date", text: first("date") },
    { kind: "fact", label: "About", text: first("re") },
    { kind: "fact", label: "Pages, with this one", text: String(pages) },
    ...(enclosed ? [{ kind: "blank", label: "And pages enclosed" } as const] : []),
    {
      kind: "paragraph",
      text: "This fax is for the office named above only. If it came to you by mistake, please tell me at the address on the next page, and destroy it.",
    },
  ];
}
