/** Adds a sentence to a text, before its last line if that asks: the question stays last. */
export function withNote(text: string, note: string): string {
  const at = text.lastIndexOf("\n");
  const last = text.slice(at + 1);
  if (at < 0 || !last.trimEnd().endsWith("?")) return `${text}\n${note}`;
  return `${text.slice(0, at).trimEnd()}\n${note}\n${last}`;
}
