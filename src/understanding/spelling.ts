/** Puts right one slip of the finger in words of five letters or more, towards the words of the tables. */
export function createSpelling(vocabulary: Iterable<string>, known: ReadonlySet<string>): (word: string) => string {
  const right = new Set<string>();
  const shorter = new Map<string, string[]>();
  for (const word of vocabulary) {
    if (!/^[a-z]+$/u.test(word)) continue;
    right.add(word);
    if (word.length >= 5)
      for (const form of [word, ...deletions(word)]) shorter.set(form, [...(shorter.get(form) ?? []), word]);
  }
  return (word) => {
    if (word.length < 4 || right.has(word) || known.has(word) || !/^[a-z]+$/u.test(word)) return word;
    const candidates = [word, ...deletions(word)].flatMap((form) => shorter.get(form) ?? []);
    return candidates.find((candidate) => slip(word, candidate)) ?? word;
  };
}

const deletions = (word: string) => Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
const isVowel = (letter: string | undefined) => letter !== undefined && "aeiou".includes(letter);

/** Says whether `typed` is `meant` with one letter left out, doubled or put in, two swapped, or one vowel for another. */
function slip(typed: string, meant: string): boolean {
  if (typed[0] !== meant[0]) return false;
  if (typed.length !== meant.length)
    return Math.abs(typed.length - meant.length) === 1 && meant.length >= 5 && within(typed, meant);
  const wrong = Array.from(typed, (letter, at) => (letter === meant[at] ? -1 : at)).filter((at) => at >= 0);
  const [first = 0, second] = wrong;
  if (wrong.length === 1) return meant.length >= 9 || (isVowel(typed[first]) && isVowel(meant[first]));
  return wrong.length === 2 && second === first + 1 && typed[first] === meant[second] && typed[second] === meant[first];
}

const within = (one: string, other: string) =>
  one.length < other.length ? deletions(other).includes(one) : deletions(one).includes(other);
