import { z } from "zod";
import { isoDate } from "../../case/iso-date.ts";
import { benefits, clockEventTypes, placeKinds, reviewSteps, settings, stages } from "../../case/vocabulary.ts";

const event = z.strictObject({
  type: z.enum(clockEventTypes),
  date: isoDate,
  /** The day that a written extension names. */
  until: isoDate.optional(),
  /** A refusal on paper. */
  written: z.boolean().optional(),
});
export type ClockEvent = z.infer<typeof event>;

const state = z.string().length(2).optional();

const clockPlace = z.strictObject({
  id: z.string(),
  kind: z.enum(placeKinds),
  setting: z.enum(settings).optional(),
  state,
  events: z.array(event).default([]),
});
export type ClockPlace = z.infer<typeof clockPlace>;

const letter = z.strictObject({ date: isoDate, receivedDate: isoDate.optional() });
export type Letter = z.infer<typeof letter>;

const clockPerson = z.strictObject({
  stage: z.enum(stages).optional(),
  reviewStep: z.enum(reviewSteps).optional(),
  benefit: z.enum(benefits).optional(),
  state,
  appealFiled: z.boolean().optional(),
  benefitsKept: z.boolean().optional(),
  hearing: z
    .strictObject({ date: isoDate, informed: z.boolean().optional(), subpoenaAsked: z.boolean().optional() })
    .optional(),
  /** The last denial. */
  notice: letter.optional(),
  /** The last letter that benefits stop. */
  cdrNotice: letter.optional(),
  ddsAsked: z.strictObject({ date: isoDate, answered: z.boolean().optional() }).optional(),
});
export type ClockPerson = z.infer<typeof clockPerson>;

/** Checks what the clocks are reckoned from. Absent: not known. An unknown key or type is an error. */
export const clockCase = z.strictObject({
  person: clockPerson.default({}),
  places: z.array(clockPlace).default([]),
});
export type ClockCase = z.infer<typeof clockCase>;
