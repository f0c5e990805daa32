import { z } from "zod";
import { isoDate } from "./iso-date.ts";
import { letterIds } from "./letters.ts";
import { obstacles } from "./obstacles.ts";
import {
  beliefs,
  benefits,
  entryTypes,
  feeBases,
  hurdles,
  placeKinds,
  refusals,
  reviewSteps,
  sendWays,
  settings,
  stages,
  workarounds,
} from "./vocabulary.ts";

/** One dated step of the paper trail, as the person tells it. No date: not known. */
const entry = z.strictObject({
  place: z.string(),
  type: z.enum(entryTypes),
  date: isoDate.optional(),
  /** The date is the day it was told: the step itself may be older, and no letter dates it. */
  told: z.literal(true).optional(),
  /** The day a written extension names. */
  until: isoDate.optional(),
  /** On paper, for refusals and answers. */
  written: z.literal(true).optional(),
  how: z.enum(sendWays).optional(),
  letter: z.enum(letterIds).optional(),
  ground: z.enum(refusals).optional(),
  by: z.enum(["desk", "doctor"]).optional(),
  got: z.enum(["summaries", "portal", "partial"]).optional(),
  hurdle: z.enum(hurdles).optional(),
  fee: z.number().optional(),
  feeBasis: z.enum(feeBases).optional(),
  unpaidBill: z.literal(true).optional(),
  /** What was said and by whom, in the person's own words. */
  words: z.string().optional(),
  /** The person says that this is settled: a complaint does not name it. */
  solved: z.literal(true).optional(),
  /** A review that agreed with the refusal. */
  upheld: z.literal(true).optional(),
  confirmed: z.literal(true).optional(),
});
export type Entry = z.infer<typeof entry>;

const place = z.strictObject({
  id: z.string(),
  kind: z.enum(placeKinds),
  name: z.string().optional(),
  setting: z.enum(settings).optional(),
  /** Where it is, if not the person's own state. */
  state: z.string().length(2).optional(),
  stillPatient: z.boolean().optional(),
  fearsDropped: z.literal(true).optional(),
  dropped: z.literal(true).optional(),
  avoidDoctor: z.literal(true).optional(),
  otherClinician: z.boolean().optional(),
  rfcForm: z.literal(true).optional(),
  showedNotes: z.literal(true).optional(),
  wantsTests: z.literal(true).optional(),
  joint: z.literal(true).optional(),
  bounced: z.literal(true).optional(),
  wrong: z.literal(true).optional(),
  wrongKind: z.enum(["fact", "opinion", "ce"]).optional(),
  /** What the office wants first, until it was talked about. */
  obstacle: z.enum(obstacles).optional(),
  /** Nothing more is to happen here: no dates are counted, nothing is offered. */
  closed: z.literal(true).optional(),
  /** The workarounds answered "not now" or "doesn't fit" here. */
  declined: z.array(z.enum(workarounds)).optional(),
});
export type Place = z.infer<typeof place>;

const notice = z.strictObject({ date: isoDate, receivedDate: isoDate.optional() });

/** What is about the person or the claim and not about one office. Absent: not known. */
const person = z.strictObject({
  state: z.string().length(2).optional(),
  stage: z.enum(stages).optional(),
  /** Says there is a claim, not at which stage. */
  claim: z.literal(true).optional(),
  reviewStep: z.enum(reviewSteps).optional(),
  benefit: z.enum(benefits).optional(),
  lawyer: z.boolean().optional(),
  lawyerQuit: z.literal(true).optional(),
  hearing: isoDate.optional(),
  hearingSoon: z.literal(true).optional(),
  notice: notice.optional(),
  cdrNotice: notice.optional(),
  appealFiled: z.boolean().optional(),
  benefitsKept: z.literal(true).optional(),
  ddsAsked: z.strictObject({ date: isoDate, answered: z.literal(true).optional() }).optional(),
  ddsMissing: z.literal(true).optional(),
  fileLacksPsych: z.literal(true).optional(),
  wary: z.literal(true).optional(),
  wantsToStop: z.literal(true).optional(),
  energy: z.literal("low").optional(),
  noCalls: z.literal(true).optional(),
  /** The time zone, as in the IANA list, and the hour of the day at which check-ins come. */
  zone: z.string().optional(),
  hour: z.number().int().min(8).max(20).optional(),
  /** Check-ins wait until the person says otherwise. */
  checkInsHeld: z.literal(true).optional(),
  /** Names and addresses of letters are kept for the next one; false: they are erased after each answer. */
  keepFields: z.boolean().optional(),
  /** Letters are printed with 18 points. */
  largePrint: z.literal(true).optional(),
  helper: z.enum(["adult", "authority", "parent"]).optional(),
  minor: z.literal(true).optional(),
  believes: z.array(z.enum(beliefs)).optional(),
  /** Steps about the claim answered "not now" or "doesn't fit". */
  declined: z.array(z.enum(workarounds)).optional(),
});
export type Person = z.infer<typeof person>;

/** What was typed into a letter field: text, yes, a list, or a list of sources. */
const fieldValue = z.union([z.string(), z.boolean(), z.array(z.string()), z.array(z.record(z.string(), z.string()))]);
export const fields = z.record(z.string(), fieldValue);
export type Fields = z.infer<typeof fields>;

/** A letter that was handed over, with all it takes to make it again. */
const madeLetter = z.strictObject({
  /** Counts all letters that were made. */
  number: z.number(),
  /** Counts those of one day: the second is `-2` in its name. */
  nth: z.number(),
  letter: z.enum(letterIds),
  place: z.string(),
  date: isoDate,
  fields,
  sent: isoDate.optional(),
  /** The person did not want its fields kept: only that it was made is known. */
  erased: z.literal(true).optional(),
});
export type MadeLetter = z.infer<typeof madeLetter>;

/** A check-in that was asked for. `date` is a day of the person's own; it is read again when it is due. */
const checkIn = z.strictObject({
  id: z.number(),
  date: isoDate,
  /** A step that went out, a letter that was made but not sent, or a day the person named. */
  about: z.enum(["step", "letter", "day"]),
  place: z.string().optional(),
  step: z.enum(entryTypes).optional(),
  letter: z.number().optional(),
  /** The line was sent, or could not be: it waits for the person. */
  asked: z.literal(true).optional(),
});
export type CheckIn = z.infer<typeof checkIn>;

/** Everything the bot knows of one person's matter. Plain data. */
export const caseSchema = z.strictObject({
  person,
  places: z.array(place).max(10),
  trail: z.array(entry),
  /** What goes into every letter: name, address … */
  sender: fields,
  /** What goes into letters to one place, by place id. */
  recipients: z.record(z.string(), fields),
  letters: z.array(madeLetter),
  /** Questions that were answered "not sure", and clocks that were told: not asked again. */
  asked: z.array(z.string()),
  checkIns: z.array(checkIn).default([]),
});
export type Case = z.infer<typeof caseSchema>;

export const emptyCase: Case = {
  person: {},
  places: [],
  trail: [],
  sender: {},
  recipients: {},
  letters: [],
  asked: [],
  checkIns: [],
};
