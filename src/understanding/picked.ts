export type Picked = number | "last" | "both" | "neither";

const places: readonly (readonly [RegExp, Picked])[] = [
  [/^(?:1|one|first|first one|number 1|number one|option 1|el primero|la primera|uno)$/u, 1],
  [/^(?:2|two|second|second one|number 2|number two|option 2|el segundo|la segunda|dos)$/u, 2],
  [/^(?:3|three|third|third one|number 3|number three|option 3|el tercero|la tercera|tres)$/u, 3],
  [/^(?:4|four|fourth|fourth one|number 4|option 4|el cuarto|la cuarta|cuatro)$/u, 4],
  [/^(?:last|last one|la ultima|el ultimo)$/u, "last"],
  [/^(?:both|both of them|all of them|los dos|las dos|ambos|ambas)$/u, "both"],
  [/^(?:neither|neither one|none of them|none of those|ninguno|ninguna)$/u, "neither"],
];

/** Reads a fragment that points at a choice, counted from 1: "2", "the first", "both". `line`: plain words. */
export function readPicked(line: string): Picked | undefined {
  const bare = line
    .replace(/^(?:ok |um |uh |i think |id say |probably |its |option )*(?:the )?/u, "")
    .replace(/ ?\.$/u, "");
  return places.find(([form]) => form.test(bare))?.[1];
}
