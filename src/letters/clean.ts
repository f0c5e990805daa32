const signs: [RegExp, string | ((sign: string) => string)][] = [
  [/©/gu, "(c)"],
  [/®/gu, "(R)"],
  [/™/gu, "(TM)"],
  [/[\u2010\u2011]/gu, "-"],
  // Ligatures and other signs for print are the letters they stand for.
  [/[\uFB00-\uFB06\u00B5]/gu, (sign) => sign.normalize("NFKC")],
];
const lineBreaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;
const emoji = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u20E3\uFE00-\uFE0F]/gu;
const unprintable = /\p{C}/gu;
const socialSecurityNumber = /(?<!\d)\d{3}[- \u2010-\u2015.]\d{2}[- \u2010-\u2015.]\d{4}(?!\d)/gu;

const printable = (text: string): string =>
  signs
    .reduce((clean, [sign, words]) => clean.replace(sign, words as string), text.normalize("NFC"))
    .replace(emoji, "")
    .replace(unprintable, "")
    .replace(socialSecurityNumber, "(number left out)")
    .replace(/\s+/gu, " ")
    .trim();

/** Makes typed text fit for print on one line: no emoji, control characters or Social Security numbers. */
export const cleanLine = (text: string): string => printable(text.replace(lineBreaks, " ").replaceAll("\t", " "));

/** Does the same for each line and keeps the line breaks; empty lines go. */
export const cleanLines = (text: string): string =>
  text
    .split(lineBreaks)
    .map(cleanLine)
    .filter((line) => line !== "")
    .join("\n");
