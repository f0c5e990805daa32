import type { View } from "../platform.ts";

/** Writes a view as lines of text: what is said, then the choices as `[Label]`. */
export function render({ text, choices, constant }: View): string {
  const row = (list: { label: string }[]) => list.map(({ label }) => `[${label}]`).join(" ");
  return [text, row(choices), row(constant)].filter((part) => part).join("\n");
}
