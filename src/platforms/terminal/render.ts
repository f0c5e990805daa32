import type { View } from "../platform.ts";

/** Writes a view as lines of text: what is to be copied between two blank lines, what is said, then the choices as `[Label]`. */
export function render({ text, copy = [], choices, constant }: View): string {
  const row = (list: { label: string }[]) => list.map(({ label }) => `[${label}]`).join(" ");
  const apart = copy.length > 0 ? `\n${copy.join("\n\n")}\n` : "";
  return [apart, text, row(choices), row(constant)].filter((part) => part).join("\n");
}
