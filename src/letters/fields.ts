import { z } from "zod";
import { isoDate } from "../case/iso-date.ts";
import { benefits, feeBases, reviewSteps, sendWays, settings, stages } from "../case/vocabulary.ts";
import { cleanLine, cleanLines } from "./clean.ts";

const signers = ["patient", "parent", "guardian", "agent", "executor"] as const;
const askWays = [...sendWays, "phone", "person"] as const;
const formats = ["pdf", "paper", "inspect"] as const;
const grounds = [
  "policy",
  "protection",
  "therapy-notes",
  "legal",
  "summary",
  "unpaid-bill",
  "other-person",
  "elsewhere",
  "portal",
] as const;
const tones = ["gentle", "firm"] as const;
const wrongKinds = ["fact", "opinion"] as const;
const ssaFormats = ["online", "cd", "paper"] as const;
const lateReasons = ["misled", "limitation", "beyond-control"] as const;

const text = z.string().transform(cleanLine).optional();
const lines = z.string().transform(cleanLines).optional();
const date = isoDate.optional();
const yes = z.boolean().optional();
const list = z.array(z.string().transform(cleanLine)).optional();
const choice = <const T extends readonly string[]>(values: T) => z.enum(values).optional();
const choices = <const T extends readonly string[]>(values: T) => z.array(z.enum(values)).optional();
const state = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .optional();

/** One place or person that holds evidence, as named in letters to Social Security. */
const source = z.strictObject({ name: text, address: text, dates: text, what: text, why: text, did: text });
export type LetterSource = z.infer<typeof source>;

const fields = z.strictObject({
  name: text,
  otherNames: text,
  address: lines,
  safeOnly: yes,
  phone: text,
  email: text,
  state,
  date,
  signer: choice(signers),
  repName: text,
  tone: choice(tones),
  ref: text,
  to: text,
  toAddress: lines,
  sendBy: choice(sendWays),
  certNo: text,
  setting: choice(settings),
  formerly: text,
  dates: text,
  format: choice(formats),
  emailOk: yes,
  scope: text,
  wantsTests: yes,
  stage: choice(stages),
  benefit: choice(benefits),
  lawyer: yes,
  freeCopy: yes,
  asked: date,
  askedHow: choice(askWays),
  askedRef: text,
  received: date,
  extended: date,
  refused: date,
  refusedBy: text,
  inWriting: yes,
  grounds: choices(grounds),
  got: text,
  missing: text,
  support: text,
  fee: text,
  feeBasis: choices(feeBases),
  tests: text,
  clinician: text,
  testRefused: yes,
  dependent: yes,
  entry: text,
  entryDate: date,
  entryBy: text,
  wrongKind: choice(wrongKinds),
  why: text,
  wanted: text,
  tell: list,
  proof: text,
  amendAsked: date,
  amendDenied: date,
  amendGround: text,
  statement: text,
  ssaFormat: choice(ssaFormats),
  designee: text,
  designeeAddress: text,
  ce: yes,
  fileLacksPsych: yes,
  hearing: date,
  judge: text,
  sources: z.array(source).optional(),
  sepNotes: yes,
  lateReason: choice(lateReasons),
  lateText: text,
  docs: text,
  holder: text,
  holderAddress: text,
  facts: text,
  whyOnly: text,
  triedWays: list,
  lawyerQuit: yes,
  replyBy: date,
  noticeDate: date,
  appealDate: date,
  reviewStep: choice(reviewSteps),
  meantAsked: date,
  greeting: text,
  because: text,
  readTogether: yes,
  knew: date,
  retaliated: text,
  earlier: date,
});

/** What a letter is written from. Dates are ISO days; an empty value is a missing one. */
export type LetterFields = z.infer<typeof fields>;
export type FieldId = keyof LetterFields;

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === "string" && value.trim() === "") ||
  (Array.isArray(value) && value.every(isEmpty));

const withoutEmpty = (values: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)));

const tidy = (value: unknown): unknown =>
  Array.isArray(value)
    ? value
        .filter((item) => !isEmpty(item))
        .map((item: unknown) => (typeof item === "object" && item ? withoutEmpty(item) : item))
    : value;

const tidyAll = (values: object): Record<string, unknown> =>
  withoutEmpty(Object.fromEntries(Object.entries(values).map(([id, value]) => [id, tidy(value)])));

/**
 * Reads what was typed into a letter: checks ids and types, cleans text for print, leaves out what is empty.
 * Throws with the ids of the wrong fields, never with what stands in them.
 */
export function readFields(typed: unknown): LetterFields {
  const some = z.record(z.string(), z.unknown()).parse(typed);
  const read = fields.safeParse(tidyAll(some));
  if (!read.success) throw new Error(`letter fields: ${wrongFields(read.error).join(", ")}`);
  return fields.parse(tidyAll(read.data));
}

const wrongFields = (error: z.ZodError): string[] =>
  error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => `${key}: unknown`)
      : [`${issue.path.join(".")}: ${issue.code === "invalid_type" ? `not ${issue.expected}` : "not allowed"}`],
  );

export const fieldIds: readonly FieldId[] = fields.keyof().options;

/** The values a choice may take; undefined for fields of other kinds. */
export function choicesOf(id: FieldId): readonly string[] | undefined {
  const inner: unknown = fields.shape[id].unwrap();
  if (inner instanceof z.ZodEnum) return inner.options.map(String);
  if (inner instanceof z.ZodArray && inner.element instanceof z.ZodEnum) return inner.element.options.map(String);
  return undefined;
}
