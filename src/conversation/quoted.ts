/** Words of a record that people name without quotation marks. */
const known = /\b(in (?:full |partial |sustained )*remission|doing well|malingering|non-?compliant|drug[- ]seeking)\b/i;
const quotes = /["“]([^"”\n]{2,80})["”]/;

/** Finds the words of the record that a message quotes, if it says that something in it is wrong. */
export const quotedWords = (text: string): string | undefined =>
  quotes.exec(text)?.[1]?.trim() ?? known.exec(text)?.[1];
