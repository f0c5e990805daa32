const limit = 2000;
const links = /(https?:\/\/[^\s<>]+)/;
const marks = /[\\*_~`|[\]<]|:(?=[\w+-]+:)/g;
const lineStarts = /^([^\S\n]*)([-+#>])/gm;
const numberedLines = /^([^\S\n]*\d+)([.)])/gm;

/** Shields a text from Discord's Markdown, mentions and emoji codes. In links, marks are percent-encoded so that they still open. */
export function escapeMarkdown(text: string): string {
  const inline = text
    .split(links)
    .map((part, index) => (index % 2 === 1 ? encodeMarks(part) : part.replace(marks, "\\$&")))
    .join("");
  return inline.replace(lineStarts, "$1\\$2").replace(numberedLines, "$1\\$2");
}

const encodeMarks = (link: string): string =>
  link.replace(/[\\*_~`|[\]]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

/** Gives back what `escapeMarkdown` shielded; links stay encoded. */
export const unescapeMarkdown = (text: string): string => text.replace(/\\([^0-9A-Za-z\s])/g, "$1");

/**
 * Escapes a text and cuts it into pieces that Discord takes, at a paragraph, line or word where there is one. `more` stands under each
 * but the last: a program that is stopped between two of them sends no more.
 */
export function pages(text: string, more = ""): string[] {
  const under = more && `\n\n${more}`;
  const cut = cutInto(text, escapeMarkdown, limit - under.length);
  return cut.map((page, i) => (i < cut.length - 1 ? `${page}${under}` : page));
}

/** Makes blocks of code that are copied as they are: nothing in them is Markdown or a mention, and no backtick ends them. */
export const codeBlocks = (text: string): string[] => (text.trim() ? cutInto(text, codeBlock) : []);

const codeBlock = (text: string): string => `\`\`\`\n${text.replaceAll("`", "'")}\n\`\`\``;

function cutInto(text: string, made: (part: string) => string, most = limit): string[] {
  const cut: string[] = [];
  let rest = text.trim();
  while (made(rest).length > most) {
    const end = pageEnd(rest, made, most);
    cut.push(made(rest.slice(0, end).trimEnd()));
    rest = rest.slice(end).trimStart();
  }
  return [...cut, made(rest)];
}

function pageEnd(text: string, made: (part: string) => string, most: number): number {
  const overflow = (at: number): number => made(text.slice(0, at)).length - most;
  let end = Math.min(most, text.length);
  for (let over = overflow(end); over > 0; over = overflow(end)) end -= Math.ceil(over / 3);
  for (const gap of ["\n\n", "\n", " "]) {
    const at = text.lastIndexOf(gap, end);
    if (at > end / 2) return at;
  }
  return isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end;
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
