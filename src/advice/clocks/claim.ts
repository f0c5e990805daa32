import type { ClockPerson, Letter } from "./clock-case.ts";
import type { ClaimClockId, Counted } from "./clock.ts";
import { addDays } from "../../case/days.ts";
import { countBack, countOn, days, startByMail, startOn } from "./counting.ts";

/** One line of the table: what it counts of the person's claim; undefined where it does not hold. */
export interface ClaimRule {
  id: ClaimClockId;
  count: (person: ClockPerson, today: string) => Counted | undefined;
  /** Ids of data/sources.csv. */
  sources: string[];
  example: { person: ClockPerson; today: string; date: string };
}

/** The clocks of the claim, as the table of clocks/README.md. */
export const claimRules: ClaimRule[] = [
  {
    id: "keep-benefits",
    count: (person) => {
      const letter = stopLetter(person);
      if (!letter || person.stage === "council" || person.benefitsKept) return undefined;
      return countOn(receipt(letter), days(10));
    },
    sources: ["cfr-416.996-c1", "poms-gn-02201.009"],
    example: { person: { cdrNotice: { date: "2026-11-12" } }, today: "2026-11-24", date: "2026-11-27" },
  },
  {
    id: "inform",
    count: (person) => {
      const hearing = judgeHearing(person);
      if (!hearing || hearing.informed || hasUntilDecision(person)) return undefined;
      return countBack(hearing.date, "hearing", 5);
    },
    sources: ["cfr-404.935-a", "cfr-416.1435-c", "hallex-business-day"],
    example: { person: { hearing: { date: "2026-12-03" } }, today: "2026-11-24", date: "2026-11-25" },
  },
  {
    id: "subpoena",
    count: (person, today) => {
      const hearing = judgeHearing(person);
      if (!hearing || hearing.subpoenaAsked || today > hearing.date) return undefined;
      return countBack(hearing.date, "hearing", 10);
    },
    sources: ["hallex-01250.078"],
    example: { person: { hearing: { date: "2026-12-03" } }, today: "2026-11-24", date: "2026-11-18" },
  },
  {
    id: "appeal",
    count: (person) => {
      const letter = lastDecision(person);
      return letter && !person.appealFiled ? countOn(receipt(letter), days(60)) : undefined;
    },
    sources: ["cfr-404.901", "cfr-404.909", "cfr-404.933", "cfr-404.968", "cfr-422.210"],
    example: { person: { notice: { date: "2026-10-01" } }, today: "2026-11-24", date: "2026-12-05" },
  },
  {
    id: "dds",
    count: (person) => {
      const { ddsAsked, stage, reviewStep } = person;
      const elsewhere = stage === "hearing" || stage === "council" || reviewStep === "hearing";
      if (!ddsAsked || ddsAsked.answered || elsewhere || decidedAfter(person, ddsAsked.date)) return undefined;
      return countOn(startOn(ddsAsked.date, "letter of"), days(10));
    },
    sources: ["poms-di-22505.014"],
    example: { person: { ddsAsked: { date: "2026-11-19" } }, today: "2026-11-24", date: "2026-11-29" },
  },
];

/** The letter that benefits stop; the review form alone is none. */
const stopLetter = ({ cdrNotice, reviewStep }: ClockPerson): Letter | undefined =>
  reviewStep === "packet" ? undefined : cdrNotice;

function lastDecision(person: ClockPerson): Letter | undefined {
  const { notice } = person;
  const stop = stopLetter(person);
  if (!notice || !stop) return notice ?? stop;
  return stop.date > notice.date ? stop : notice;
}

const decidedAfter = (person: ClockPerson, day: string): boolean => (lastDecision(person)?.date ?? "") > day;

/** Takes five days for the mail; a later arrival counts if it can be shown, an earlier one changes nothing (cfr-404.901). */
const receipt = ({ date, receivedDate = date }: Letter) =>
  receivedDate > addDays(date, 5) ? startOn(receivedDate, "letter came") : startByMail(date, "letter of", false);

/** A hearing before a judge that is not decided yet: not a hearing officer's, not at the Appeals Council. */
function judgeHearing(person: ClockPerson): ClockPerson["hearing"] {
  const { hearing, stage, reviewStep } = person;
  const isJudge = stage === "hearing" || reviewStep === "hearing" || (stage === undefined && reviewStep === undefined);
  return hearing && isJudge && stage !== "council" && !decidedAfter(person, hearing.date) ? hearing : undefined;
}

/** In an SSI review evidence counts until the decision (cfr-416.1435-c). */
const hasUntilDecision = ({ benefit, reviewStep }: ClockPerson): boolean =>
  benefit === "ssi" && reviewStep === "hearing";
