/** Takes out what the grade is not about: citations, quotations, names. */
const withoutLaw = (text: string): string =>
  text
    .replace(/"[^"]*"/gu, "this")
    .replace(/\([^()]*(?:\([^()]*\)[^()]*)*\d[^()]*(?:\([^()]*\)[^()]*)*\)/gu, "")
    .replace(/\b\d+ CFR [\d.a-z]+(\([\da-zA-Z]+\))*/gu, "the rule");

const syllables = (word: string): number => {
  const groups = word
    .toLowerCase()
    .replace(/(?:[^laeiouy]|ed|[^laeiouy]e)$/u, "")
    .match(/[aeiouy]{1,2}/gu);
  return Math.max(1, groups?.length ?? 1);
};

/** Computes the Flesch-Kincaid grade of a text without its citations and quotations. */
export function gradeOf(text: string): number {
  const clean = withoutLaw(text);
  const sentences = clean.split(/[.!?]+(\s|$)/u).filter((sentence) => /\w/u.test(sentence)).length;
  const words = clean.match(/[A-Za-z'-]+/gu) ?? [];
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (sounds / words.length) - 15.59;
}
