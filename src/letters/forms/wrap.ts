/** Keeps these together: "45 CFR 164.524", "RCW 70.02". */
const glue = /(?<=\b(?:CFR|RCW|HA|DI|GN)) (?=\d)|(?<=\b\d\d) (?=CFR\b)/gu;
const glued = "\u00A0";

/**
 * Breaks text into lines of at most `width`, at spaces only, so that a citation is never cut; a word that is wider than
 * a line is cut where it must be.
 */
export function wrap(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text
    .replace(glue, glued)
    .split(" ")
    .flatMap((long) => cut(long, width, widthOf))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].map((of) => of.replaceAll(glued, " "));
}

function cut(word: string, width: number, widthOf: (text: string) => number): string[] {
  if (widthOf(word) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const sign of word) {
    if (part !== "" && widthOf(part + sign) > width) {
      parts.push(part);
      part = "";
    }
    part += sign;
  }
  return [...parts, part];
}
