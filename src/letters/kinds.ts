import { letterKind, type LetterKind } from "../case/letter-kind.ts";
import type { LetterFiles } from "./files.ts";
import { needsOf } from "./needs.ts";
import { readSpec } from "./spec.ts";

/** Reads what the conversation has to know of each letter, from its folder. Throws on a key or value that nobody knows. */
export const kindsOf = ({ letters, readTemplate }: LetterFiles): Record<string, LetterKind> =>
  Object.fromEntries(
    letters.map((id) => {
      const spec = readSpec(readTemplate(`${id}/letter.yaml`));
      const { needed, blank, optional } = needsOf(spec);
      const known = Object.entries(spec).filter(
        ([key, value]) => Object.hasOwn(letterKind.shape, key) && value !== undefined,
      );
      return [
        id,
        { ...letterKind.parse(Object.fromEntries(known)), needed, fields: [...needed, ...blank, ...optional] },
      ];
    }),
  );
