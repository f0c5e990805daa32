/** Cuts a text into parts of at most `most` UTF-16 units, at a paragraph, line end or space where one is near; none is blank. */
export function splitText(text: string, most: number): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > most) {
    const at = cut(rest, most);
    parts.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return [...parts, rest].filter((part) => part !== "");
}

/** Finds the place to cut: after the last paragraph, else line end, else space, of the second half; never within a pair. */
function cut(text: string, most: number): number {
  const head = text.slice(0, most + 1);
  for (const gap of ["\n\n", "\n", " "]) {
    const at = head.lastIndexOf(gap);
    if (at > most / 2) return at;
  }
  return /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) ? most - 1 : most;
}
