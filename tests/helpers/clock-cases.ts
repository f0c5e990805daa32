import fc from "fast-check";
import { type ClockCase, clockCase } from "../../src/advice/clocks/clock-case.ts";
import { clockEventTypes } from "../../src/case/vocabulary.ts";
import { addDays } from "../../src/case/days.ts";
import { benefits, placeKinds, reviewSteps, settings, stages } from "../../src/case/vocabulary.ts";

/** Any day of some years with and without a leap day. */
export const anyDay = fc.integer({ min: 0, max: 2500 }).map((n) => addDays("2024-01-01", n));

const anyState = fc.constantFrom("CA", "WA", "MD", "TN", "NY", "NV", "CT", "OH");
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const anyEvent = fc.record(
  { type: fc.constantFrom(...clockEventTypes), date: anyDay, until: anyDay, written: fc.boolean() },
  { requiredKeys: ["type", "date"] },
);

/** Events of one place, no two on the same day, so that their order does not depend on how they are listed. */
export const anyEvents = fc.uniqueArray(anyEvent, { selector: ({ date }) => date, maxLength: 12 });

export const anyPlace = fc.record(
  {
    id: fc.uuid(),
    kind: fc.constantFrom(...placeKinds),
    setting: fc.constantFrom(...settings),
    state: anyState,
    events: anyEvents,
  },
  { requiredKeys: ["id", "kind", "events"] },
);

const anyLetter = fc.record({ date: anyDay, receivedDate: anyDay }, { requiredKeys: ["date"] });

const anyPerson = fc.record({
  stage: maybe(fc.constantFrom(...stages)),
  reviewStep: maybe(fc.constantFrom(...reviewSteps)),
  benefit: maybe(fc.constantFrom(...benefits)),
  state: maybe(anyState),
  appealFiled: maybe(fc.boolean()),
  benefitsKept: maybe(fc.boolean()),
  hearing: maybe(fc.record({ date: anyDay, informed: fc.boolean(), subpoenaAsked: fc.boolean() })),
  notice: maybe(anyLetter),
  cdrNotice: maybe(anyLetter),
  ddsAsked: maybe(fc.record({ date: anyDay, answered: fc.boolean() })),
});

/** Any case that the clocks take. */
export const anyCase: fc.Arbitrary<ClockCase> = fc
  .record({ person: anyPerson, places: fc.array(anyPlace, { minLength: 1, maxLength: 4 }) })
  .map((input) => clockCase.parse(input));
