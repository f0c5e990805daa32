import type { FieldId } from "./fields.ts";

type Kind = "text" | "lines" | "date" | "yes" | "list" | "sources" | "choice";
type Group = "sender" | "recipient" | "record" | "history" | "price" | "amendment" | "security" | "keep" | "other";

/** Tells how a field is asked for and named. */
export type FieldInfo = {
  group: Group;
  kind: Kind;
  /** What the person is asked for. */
  label: string;
  example: string;
  /** What a letter prints beside the line to fill in by hand. */
  printed: string;
};

const info = (group: Group, kind: Kind, label: string, example: string, printed = label.toLowerCase()): FieldInfo => ({
  group,
  kind,
  label,
  example,
  printed,
});

export const fieldInfo: Readonly<Record<FieldId, FieldInfo>> = {
  name: info("sender", "text", "Your name as the office knows you", "Jane Sample", "name"),
  otherNames: info("sender", "text", "Other names on the chart", "Jane Q. Sample"),
  address: info(
    "sender",
    "lines",
    "Where they can write to you safely",
    "12 Example Street\nSampletown, NY 00001",
    "address",
  ),
  safeOnly: info("sender", "yes", "Only this address", "yes"),
  phone: info("sender", "text", "Phone", "555-0102"),
  email: info("sender", "text", "E-mail", "jane.sample@example.com"),
  state: info("sender", "text", "State where you were treated", "NY"),
  date: info("sender", "date", "Date of the letter", "2027-03-01"),
  signer: info("sender", "choice", "Who signs", "patient"),
  repName: info("sender", "text", "Signer's name", "Alexandra Sample", "name of the person who signs"),
  tone: info("sender", "choice", "Tone", "gentle"),
  /** Given to each letter when it is made, so that later ones can name it. */
  ref: info("sender", "text", "My reference", "L2"),

  to: info("recipient", "text", "Office or person", "Example Clinic, Records Department", "office"),
  toAddress: info("recipient", "lines", "Address of the office", "500 Clinic Way\nSampletown, NY 00001", "address"),
  sendBy: info("recipient", "choice", "How you send it", "mail"),
  certNo: info("recipient", "text", "Number of the certified letter", "7000 0000 0000 0000 0000"),
  setting: info("recipient", "choice", "What kind of place it is", "clinic"),
  formerly: info("recipient", "text", "Practice that closed", "Old Road Practice"),

  dates: info("record", "text", "When you were seen there", "2021 to now", "dates of the visits"),
  format: info("record", "choice", "Form of the copy", "pdf"),
  emailOk: info("record", "yes", "Plain e-mail is fine", "yes"),
  scope: info("record", "text", "Only this part for now", "visit notes from 2025"),
  wantsTests: info("record", "yes", "Test scores and answers too", "yes"),
  stage: info("record", "choice", "Where the claim stands", "initial"),
  benefit: info("record", "choice", "Which benefit", "ssdi"),
  lawyer: info("record", "yes", "A lawyer or advocate represents you", "yes"),
  freeCopy: info("record", "yes", "Say it is for Social Security, so the copy is free", "yes"),

  asked: info("history", "date", "Date you asked", "2027-01-04", "date of my request"),
  askedHow: info("history", "choice", "How you asked", "fax", "how it was sent"),
  askedRef: info("history", "text", "Reference of that letter", "L1"),
  received: info("history", "date", "Date they got it", "2027-01-06", "date you received it"),
  extended: info("history", "date", "New date they promised in writing", "2027-03-05"),
  refused: info("history", "date", "Date of refusal", "2027-01-20", "date of the refusal"),
  refusedBy: info("history", "text", "Who refused", "the front desk", "who refused"),
  inWriting: info("history", "yes", "The refusal is on paper", "yes"),
  grounds: info("history", "list", "The reason they gave", "policy"),
  got: info("history", "text", "What came", "ten pages of summaries"),
  missing: info("history", "text", "What is missing", "the visit notes"),
  support: info("history", "text", "Who is with you when you read", "my sister"),

  fee: info("price", "text", "Amount asked", "$480", "amount asked"),
  feeBasis: info("price", "list", "How they count it", "per-page"),
  tests: info("price", "text", "Which tests", "memory and attention tests, May 2026", "which tests"),
  clinician: info("price", "text", "Other clinician who may get a copy", "Dr. Other"),
  testRefused: info("price", "yes", "Refused for test security", "yes"),
  dependent: info("price", "yes", "Plan in someone else's name", "yes"),

  entry: info("amendment", "text", "The words as they stand", "Missed most visits.", "words of the entry"),
  entryDate: info("amendment", "date", "Date of the entry", "2026-08-14"),
  entryBy: info("amendment", "text", "Who wrote it", "Dr. Example", "who wrote the entry"),
  wrongKind: info("amendment", "choice", "A fact or an opinion", "fact"),
  why: info("amendment", "text", "What is wrong", "I was at every visit.", "what is wrong"),
  wanted: info("amendment", "text", "Words to add", "The patient came to all visits.", "words to add"),
  tell: info("amendment", "list", "Who should be told", "Dr. Primary Care"),
  proof: info("amendment", "text", "Papers enclosed", "visit list of 2026"),
  amendAsked: info("amendment", "date", "Date you asked for the change", "2027-01-04", "date of my request"),
  amendDenied: info("amendment", "date", "Date they refused the change", "2027-02-20", "date of the refusal"),
  amendGround: info("amendment", "text", "The reason they gave for refusing", "accurate", "reason given"),
  statement: info(
    "amendment",
    "text",
    "Your statement, up to 250 words",
    "I do not agree. I was at every visit.",
    "my statement",
  ),

  ssaFormat: info("security", "choice", "How you want the file", "online"),
  designee: info("security", "text", "Person to receive records for you", "Dr. Trusted", "name of the person"),
  designeeAddress: info(
    "security",
    "text",
    "Their address",
    "6 Clinic Way, Sampletown, NY 00001",
    "address of the person",
  ),
  ce: info("security", "yes", "Exam paid by Social Security", "yes"),
  fileLacksPsych: info("security", "yes", "The file came without these records", "yes"),
  hearing: info("security", "date", "Date of the hearing", "2027-04-15"),
  judge: info("security", "text", "Name of the judge", "Judge Placeholder", "name of the judge"),
  sources: info("security", "sources", "Who has records", "Example Clinic", "what is missing about who has records"),
  sepNotes: info("security", "yes", "The therapist keeps separate notes", "yes"),
  lateReason: info("security", "choice", "Why it is late", "limitation"),
  lateText: info(
    "security",
    "text",
    "Why it is late, in your words",
    "I was in the hospital.",
    "reason it is late, in my words",
  ),
  docs: info("security", "text", "Papers wanted", "all visit notes of 2026", "papers wanted"),
  holder: info("security", "text", "Who has the papers", "Example Clinic", "who has the papers"),
  holderAddress: info("security", "text", "Where they are", "500 Clinic Way, Sampletown, NY 00001", "address"),
  facts: info("security", "text", "What they will show", "how often my symptoms returned", "what the papers will show"),
  whyOnly: info(
    "security",
    "text",
    "Why there is no other way",
    "the clinic refused three requests",
    "why there is no other way",
  ),
  triedWays: info("security", "list", "What you tried", "letter of January 4"),
  lawyerQuit: info("security", "yes", "The representative has withdrawn", "yes"),
  replyBy: info("security", "date", "Answer wanted by", "2027-03-15"),

  noticeDate: info("keep", "date", "Date on the notice", "2027-02-26"),
  appealDate: info("keep", "date", "Date you sent the appeal", "2027-03-01", "date my appeal was sent"),
  reviewStep: info("keep", "choice", "Where the review stands", "stopping"),
  meantAsked: info("keep", "date", "Date you asked the doctor what was meant", "2027-02-20"),

  greeting: info("other", "text", "How you address the doctor", "Dr. Example", "name"),
  because: info("other", "text", "One sentence why", "I would like to understand my own story."),
  readTogether: info("other", "yes", "You would like to read it together", "yes"),
  knew: info("other", "date", "Date you learned of it", "2027-02-01"),
  retaliated: info("other", "text", "What followed your asking", "The office cancelled my next visit."),
  earlier: info("other", "date", "Date of an earlier complaint", "2026-11-02"),
};

/** Told apart from the paper, two addresses must not sound alike. */
const saidLabels: Record<string, string> = { toAddress: "the office's address" };

/** How a line to fill in by hand is called: as the paper prints it. An id that is no field stays as it is. */
export const printedLabel = (id: string): string =>
  saidLabels[id] ?? (Object.hasOwn(fieldInfo, id) ? fieldInfo[id as FieldId].printed : id);

/** What a letter prints beside the lines left free for a part of a source. */
export const sourceParts = {
  name: "name of the place or person",
  address: "address",
  dates: "dates",
  what: "which records",
  why: "why they matter",
} as const;
