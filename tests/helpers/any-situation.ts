import fc from "fast-check";
import { triedIds } from "../../src/advice/facts.ts";
import type { Situation } from "../../src/advice/situation.ts";
import {
  beliefs,
  benefits,
  feeBases,
  hurdles,
  refusals,
  reviewSteps,
  settings,
  stages,
  workarounds,
} from "../../src/case/vocabulary.ts";

const yes = fc.constant(true as const);
const one = <T>(values: readonly T[]) => fc.constantFrom(...values);
const states = [
  "CA",
  "OH",
  "TX",
  "VA",
  "WA",
  "IL",
  "MI",
  "NY",
  "TN",
  "MD",
  "KY",
  "CT",
  "NE",
  "MA",
  "GA",
  "OR",
  "FL",
  "NJ",
];

/** Any combination of the ladder's facts, also ones that do not fit together. */
export const anySituation: fc.Arbitrary<Situation> = fc.record(
  {
    stage: one(stages),
    hearingSoon: yes,
    hearingInBusinessDays: fc.integer({ min: -20, max: 60 }),
    lawyer: fc.boolean(),
    lawyerQuit: yes,
    got: one(["nothing", "summaries", "portal", "partial", "all"] as const),
    tried: fc.subarray([...triedIds]),
    refusal: one(refusals),
    wary: yes,
    wrong: yes,
    wrongKind: one(["fact", "opinion", "ce"] as const),
    amendmentDenied: yes,
    sentDaysAgo: fc.integer({ min: 0, max: 100 }),
    receivedDaysAgo: fc.integer({ min: 0, max: 100 }),
    answered: yes,
    extended: yes,
    noticeDaysAgo: fc.integer({ min: 0, max: 120 }),
    appealFiled: fc.boolean(),
    reviewStep: one(reviewSteps),
    benefit: one(benefits),
    cdrNoticeDaysAgo: fc.integer({ min: 0, max: 120 }),
    benefitsKept: yes,
    ddsAskedDaysAgo: fc.integer({ min: 0, max: 40 }),
    ddsMissing: yes,
    fileLacksPsych: yes,
    declined: fc.subarray([...workarounds]),
    refusedInWriting: yes,
    refusedDaysAgo: fc.integer({ min: 0, max: 200 }),
    reviewAskedDaysAgo: fc.integer({ min: 0, max: 60 }),
    reviewUpheld: yes,
    askedForRest: yes,
    bounced: yes,
    hurdle: one(hurdles),
    feeAsked: fc.integer({ min: 0, max: 500 }),
    feeBasis: one(feeBases),
    unpaidBill: yes,
    wantsTests: yes,
    joint: yes,
    state: one(states),
    setting: one(settings),
    helper: one(["adult", "authority", "parent"] as const),
    minor: yes,
    doctorSupports: fc.record({ rfcForm: yes, showed: yes }, { requiredKeys: [] }),
    stillPatient: fc.boolean(),
    fearsDropped: yes,
    dropped: yes,
    avoidDoctor: yes,
    otherClinician: fc.boolean(),
    energy: one(["low"] as const),
    noCalls: yes,
    wantsToStop: yes,
    crisis: yes,
    believes: fc.subarray([...beliefs]),
    spokenOnly: yes,
  },
  { requiredKeys: [] },
);

const rare = ["crisis", "wantsToStop"] as const;

/** Any situation in which a step is looked for: nobody is in danger, nobody wants to stop. */
export const anySearch = anySituation.map((s) => {
  const search = { ...s };
  for (const key of rare) delete search[key];
  return search;
});
