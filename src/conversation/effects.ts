import { z } from "zod";
import type { Form } from "../letters/forms/form.ts";
import type { PaperKind } from "../papers/papers.ts";

/** What has to happen beside the words, and which files of the letter it hands over. */
export const effectForms = {
  giveLetter: ["pdf", "docx", "txt"],
  giveSheet: ["sheet"],
  giveFax: ["fax"],
  givePlan: [],
  giveNameless: [],
  giveTrail: [],
  giveData: [],
  giveCalendar: [],
  hide: [],
  forget: [],
} as const satisfies Record<string, readonly Form[]>;
export type EffectType = keyof typeof effectForms;

/** Which of the papers an effect hands over, that are no letters. */
export const effectPapers: Partial<Record<EffectType, PaperKind>> = {
  givePlan: "plan",
  giveNameless: "planNameless",
  giveTrail: "trail",
  giveData: "data",
  giveCalendar: "calendar",
};

export const isEffect = (type: string): type is EffectType => Object.hasOwn(effectForms, type);

/** `letter`: the number of the letter that is handed over; `day`: one that stands in a calendar beside those that are kept. */
export const effect = z.strictObject({
  type: z.string().refine(isEffect),
  letter: z.number().optional(),
  day: z.string().optional(),
});
export type Effect = z.infer<typeof effect>;
