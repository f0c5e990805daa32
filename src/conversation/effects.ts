import { z } from "zod";
import type { Form } from "../letters/forms/form.ts";

/** What has to happen beside the words, and which files of the letter it hands over. */
export const effectForms = {
  giveLetter: ["pdf", "docx", "txt"],
  giveSheet: ["sheet"],
  giveFax: ["fax"],
  forget: [],
} as const satisfies Record<string, readonly Form[]>;
export type EffectType = keyof typeof effectForms;

export const isEffect = (type: string): type is EffectType => Object.hasOwn(effectForms, type);

/** `letter`: the number of the letter that is handed over. */
export const effect = z.strictObject({ type: z.string().refine(isEffect), letter: z.number().optional() });
export type Effect = z.infer<typeof effect>;
