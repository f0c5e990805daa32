import { beliefs } from "../case/vocabulary.ts";
import type { Facts } from "./facts.ts";
import { type CorrectedDay, correctedDay } from "./corrections.ts";
import { type Parts, tells, words } from "./parts.ts";
import { hasSeveralPlaces } from "./places.ts";
import { stateOf } from "./states.ts";

/** What a message says of the person who writes. Absent: not said. */
export type MorePerson = {
  state?: string;
  outsideUs?: true;
  noCalls?: true;
  energyLow?: true;
  wantsToStop?: true;
  helper?: "adult" | "authority" | "parent";
  /** The person who is helped can sign. */
  canSign?: true;
  minor?: true;
  believes?: (typeof beliefs)[number][];
  correctedDay?: CorrectedDay;
  wrongDate?: true;
  /** Speaks of more than one place: what it says of places is not to be put together. */
  severalPlaces?: true;
};

export function readPerson(
  parts: Parts,
  facts: Facts,
  { text, question, dated }: { text: string; question?: string | undefined; dated: boolean },
): { [K in keyof MorePerson]: MorePerson[K] | undefined } {
  const line = words(parts.tokens, { start: 0, end: parts.tokens.length });
  const yes = (fact: string): true | undefined =>
    parts.statements.some((each) => each.fact === fact && each.sure) || undefined;
  const state = stateOf(text, line, question);
  const corrected = dated ? undefined : correctedDay(line);
  const believed = beliefs.filter((belief) => tells(parts, "believes", belief));
  return {
    state,
    outsideUs: (state === undefined && tells(parts, "outsideUs")) || undefined,
    noCalls: yes("noCalls"),
    energyLow: yes("energyLow"),
    wantsToStop: yes("wantsToStop"),
    helper: helperOf(parts),
    canSign: tells(parts, "canSign") || undefined,
    minor: yes("minor"),
    believes: believed.length > 0 ? believed : undefined,
    correctedDay: corrected,
    wrongDate: (corrected === undefined && isWrongDate(parts, facts)) || undefined,
    severalPlaces: hasSeveralPlaces(parts, parts.isKnown) || undefined,
  };
}

const adult = 18;
/** Authority before parent before adult; a child's age says which. */
function helperOf(parts: Parts): MorePerson["helper"] {
  const says = (value: string) =>
    tells(parts, "helper", value) ||
    parts.statements.some((each) => each.fact === "helper" && each.value === value && each.sure);
  if (says("authority")) return "authority";
  const ages = parts.details
    .filter(({ fact }) => fact === "child")
    .flatMap((each) => /\b\d{1,2}\b/u.exec(words(parts.tokens, each))?.[0] ?? [])
    .map(Number);
  if (says("parent") || ages.some((age) => age < adult)) return "parent";
  return says("adult") || ages.length > 0 ? "adult" : undefined;
}

/** A wrong date that is not one in the chart. */
const isWrongDate = (parts: Parts, facts: Facts) =>
  tells(parts, "wrongDate") &&
  facts.wrong === undefined &&
  !/\b(?:notes|chart|records|record|diagnosis|they|she|he|birth)\b/u.test(
    words(parts.tokens, { start: 0, end: parts.tokens.length }),
  );
