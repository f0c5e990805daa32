/** One word of a message, or the end of a sentence (`.`). */
export type Token = {
  word: string;
  /** Number of the clause it stands in, counted from 0. */
  clause: number;
  /** Stands inside quotation marks. */
  quoted: boolean;
  /** The end of a question. */
  asks?: true;
};

const longest = 6000;
const longestWord = 40;
const pieces =
  /\d{4}-\d{2}-\d{2}(?!\d)|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?(?![\d/])|\$?\d+(?:[.,]\d+)*|[a-z0-9]+(?:'[a-z]+)*|[.!?\n]+|[,;:()–—-]|["«»]|'/gu;
const opens = /[\s(]/u;

/** Makes letters plain: lower case, no accents, straight quotes, letters back from `k1ll` and `su!cide`. */
export function plain(text: string): string {
  return text
    .slice(0, longest)
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase()
    .replace(/[‘’`´]/gu, "'")
    .replace(/[“”„]/gu, '"')
    .replace(/(?<=[a-z])[!1|](?=[a-z])/gu, "i")
    .replace(/(?<=[a-z])0(?=[a-z])/gu, "o")
    .replace(/(?<=[a-z])3(?=[a-z])/gu, "e")
    .replace(/(?<=[a-z])@(?=[a-z])/gu, "a")
    .replace(/(?<=[a-z])[*#]{1,2}(?=[a-z])/gu, "")
    .replace(/(?<=\d)(?=(?:days?|wks?|weeks?|mo|mos|months?|yrs?|years?|hrs?|hours?|pgs?|pages?|x|k|dias?)\b)/gu, " ")
    .replace(/\bod'd\b/gu, "overdosed")
    .replace(/\bw\/o\b/gu, "without")
    .replace(/\bw\//gu, "with ")
    .replace(/[&+]/gu, " and ");
}

const isWord = (piece: string) => /^[$a-z0-9]/u.test(piece);
const isQuote = (text: string, at: number, piece: string) =>
  piece !== "'" || at === 0 || opens.test(text[at - 1] ?? " ") || !/[a-z]/u.test(text[at + 1] ?? " ");
/** A letter pressed too long ("sooooo"): two at most, so that real doubles stay. */
const shorten = (word: string) =>
  word
    .slice(0, longestWord)
    .replaceAll("'", "")
    .replace(/([a-z])\1{2,}/gu, "$1$1");
const endsSentence = (piece: string, before: string | undefined) =>
  /^[.!?\n]/u.test(piece) &&
  !(piece === "." && (before === "dr" || before === "vs" || before === "mr" || before === "ms"));

/** Splits a message into words; punctuation begins a new clause. */
export function tokenize(text: string): Token[] {
  const letters = plain(text);
  const tokens: Token[] = [];
  let clause = 0;
  let quoted = false;
  for (const { 0: piece, index } of letters.matchAll(pieces)) {
    if (isWord(piece)) {
      const word = shorten(piece);
      tokens.push({ word, clause, quoted });
    } else if (endsSentence(piece, tokens.at(-1)?.word)) {
      clause++;
      if (tokens.length > 0 && tokens.at(-1)?.word !== ".")
        tokens.push({
          word: ".",
          clause,
          quoted,
          ...(/\?{1,2}/u.test(piece) && !piece.includes("???") && { asks: true as const }),
        });
    } else if (/^[,;:()–—]/u.test(piece)) clause++;
    else if (/^["«»']/u.test(piece) && isQuote(letters, index, piece)) quoted = !quoted;
  }
  return joinLetters(tokens);
}

/** Joins single letters set apart: `k m s` is `kms`. */
function joinLetters(tokens: readonly Token[]): Token[] {
  const single = (token: Token | undefined) => token !== undefined && /^[a-z]$/u.test(token.word);
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    let end = at;
    while (single(tokens[end]) || (end > at && tokens[end]?.word === "." && single(tokens[end + 1]))) end++;
    const letters = tokens.slice(at, end).filter(({ word }) => word !== ".");
    const first = tokens[at];
    if (first === undefined) break;
    if (letters.length >= 3) {
      joined.push({ ...first, word: letters.map(({ word }) => word).join("") });
      at = end - 1;
    } else joined.push(first);
  }
  return joined;
}
