import type { Typed } from "./open-letters.ts";

const jane: Typed = {
  name: "Jane Sample",
  address: "12 Example Street\nSampletown, NY 00001",
  to: "Example Clinic",
  toAddress: "500 Clinic Way\nSampletown, NY 00001",
  date: "2026-11-24",
};
const source = {
  name: "Example Clinic",
  address: "500 Clinic Way, Sampletown, NY",
  dates: "2021 to now",
  what: "visit notes",
  why: "they show my treatment",
};

/** Enough typed text to write each letter in a plain form. */
export const whole: Record<string, Typed> = {
  request: { ...jane, dates: "2021 to now" },
  "denial-challenge": {
    ...jane,
    asked: "2026-11-02",
    received: "2026-11-03",
    refused: "2026-11-10",
    refusedBy: "the front desk",
  },
  "follow-up": { ...jane, asked: "2026-10-20", askedHow: "fax", received: "2026-10-20" },
  "review-request": { ...jane, asked: "2026-10-02", refused: "2026-11-02", refusedBy: "Dr. Example" },
  fee: { ...jane, fee: "$310" },
  "test-data": { ...jane, tests: "memory tests of May 2024" },
  insurer: jane,
  amendment: {
    ...jane,
    entry: "Missed most visits.",
    entryDate: "2026-04-02",
    entryBy: "Dr. Example",
    why: "I was at every visit.",
    wanted: "The patient came to all visits.",
  },
  disagreement: { ...jane, amendAsked: "2026-08-03", amendDenied: "2026-09-21", amendGround: "accurate" },
  "ssa-file": { ...jane, designee: "Dr. Trusted", designeeAddress: "6 Clinic Way, Sampletown" },
  "lawyer-file": jane,
  "hearing-inform": { ...jane, hearing: "2027-01-20", judge: "Judge Placeholder", sources: [source] },
  "subpoena-request": {
    ...jane,
    hearing: "2027-01-20",
    holder: "Example Clinic",
    holderAddress: "500 Clinic Way, Sampletown",
    docs: "visit notes of 2025",
    facts: "how often my symptoms returned",
    whyOnly: "the office refused three requests",
  },
  examiner: { ...jane, sources: [source] },
  "keep-benefits": { ...jane, noticeDate: "2026-11-13", appealDate: "2026-11-20" },
  "own-statement": { ...jane, entry: "doing well", statement: "Some weeks I can cook. Most weeks I cannot." },
  "doctor-note": { ...jane, greeting: "Dr. Example" },
  "ocr-complaint": { ...jane, asked: "2026-09-01", received: "2026-09-03", refused: "2026-09-20", knew: "2026-09-20" },
};

const signer = { signer: "guardian", repName: "Alexandra Test" };

/** The same letters in richer forms, for the golden files. */
export const rich: Record<string, Typed> = {
  request: {
    ...whole["request"],
    otherNames: "Jane Q. Sample",
    phone: "555-0102",
    safeOnly: true,
    state: "WA",
    freeCopy: true,
    stage: "reconsideration",
    format: "paper",
    wantsTests: true,
    sendBy: "certified",
    setting: "hospital",
    tone: "gentle",
  },
  "denial-challenge": {
    ...whole["denial-challenge"],
    ...signer,
    askedHow: "mail",
    state: "VA",
    grounds: ["policy", "protection", "therapy-notes"],
    wantsTests: true,
    clinician: "Dr. Second",
    sendBy: "certified",
  },
  "ssa-file": {
    ...whole["ssa-file"],
    stage: "hearing",
    ssaFormat: "cd",
    ce: true,
    fileLacksPsych: true,
    sources: [source],
    ...signer,
  },
  "hearing-inform": {
    ...whole["hearing-inform"],
    hearing: "2026-11-30",
    benefit: "ssdi",
    sepNotes: true,
    lateReason: "limitation",
    lateText: "I was in the hospital",
    sources: [{ ...source, did: "two letters" }, { name: "Dr. Other" }],
  },
  "lawyer-file": { ...whole["lawyer-file"], hearing: "2026-11-16", benefit: "both" },
  "test-data": {
    ...whole["test-data"],
    setting: "campus",
    testRefused: true,
    clinician: "Dr. Second",
    formerly: "Old Road Practice",
  },
  fee: {
    ...whole["fee"],
    setting: "cash-only",
    feeBasis: ["search", "per-page"],
    grounds: ["unpaid-bill"],
    scope: "visit notes from 2025",
  },
  "follow-up": { ...whole["follow-up"], setting: "campus", got: "ten pages", missing: "the visit notes" },
  amendment: { ...whole["amendment"], setting: "campus", wrongKind: "opinion", tell: ["Dr. Second"], safeOnly: true },
  disagreement: { ...whole["disagreement"], setting: "cash-only", statement: "I was at every visit.", ...signer },
  "keep-benefits": {
    ...whole["keep-benefits"],
    appealDate: undefined,
    noticeDate: "2026-11-02",
    benefit: "ssi",
    lateText: "I was in the hospital.",
  },
  "doctor-note": {
    ...whole["doctor-note"],
    entry: "in remission",
    because: "It came as a surprise",
    readTogether: true,
    tone: "firm",
  },
};
