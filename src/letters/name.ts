/** Names the file of a letter by its day only, so that a name on a lock screen tells nothing; a second one of the day gets `-2`. */
export function fileName(date: string, taken: readonly string[]): string {
  const first = `letter-${date}.pdf`;
  if (!taken.includes(first)) return first;
  let n = 2;
  while (taken.includes(`letter-${date}-${n}.pdf`)) n++;
  return `letter-${date}-${n}.pdf`;
}
