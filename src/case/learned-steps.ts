import { addDays } from "./days.ts";
import type { Entry } from "./case.ts";
import type { Refusal } from "./vocabulary.ts";
import type { Learned } from "./learned.ts";

/** A step without its place. */
export type Step = Omit<Entry, "place">;

/** The steps that were told, in the order in which they usually happen. */
export function stepsOf(said: Learned, today: string): Step[] {
  const tried = said.tried ?? [];
  const sent = said.sent ?? (said.sentDaysAgo === undefined ? undefined : addDays(today, -said.sentDaysAgo));
  const steps: (Step | false | undefined)[] = [
    tried.includes("portal") && said.hurdle !== "portal-only" && { type: "portal-looked" },
    (tried.includes("request") || tried.includes("letter") || Boolean(sent)) && requestStep(said, sent),
    said.received ? { type: "received", date: said.received } : undefined,
    tried.includes("doctor") && { type: "doctor-asked" },
    tried.includes("meeting") && { type: "met" },
    (tried.includes("file") || said.fileLacksPsych === true) && { type: "file-asked" },
    (tried.includes("lawyer") || said.lawyerSilent === true) && { type: "lawyer-asked" },
    tried.includes("judge") && { type: "judge-informed" },
    tried.includes("examiner") && { type: "examiner-asked" },
    gotStep(said.got ?? shownBy(said)),
    said.extended && extensionStep(said.extended, today),
    said.hurdle && { type: "said", hurdle: said.hurdle },
    said.amendmentDenied === true && { type: "amendment-denied" },
    said.refusal && !said.amendmentDenied && refusalStep(said, said.refusal),
    said.obstacle === "payment" && !said.refusal && { type: "refused", ground: "money" },
    said.reviewAsked !== undefined && reviewStep(said.reviewAsked),
    said.reviewUpheld === true && { type: "review-answered", upheld: true },
  ];
  return steps.filter((step) => typeof step === "object");
}

/** Spoken, unless a date, a letter or their own words say that it was written. */
function requestStep({ tried = [], how, inWriting }: Learned, date: string | undefined): Step {
  const legal = tried.includes("letter");
  const written = inWriting ?? (legal || Boolean(date) || (how !== undefined && how !== "hand"));
  if (!written) return inWriting === false ? { type: "asked-aloud" } : { type: "asked-aloud", by: "desk" };
  const mailed = how === "certified" || how === "mail";
  return {
    type: mailed ? "mailed" : "asked",
    ...(date && { date }),
    ...(how && { how }),
    ...(legal && { letter: "denial-challenge" as const }),
  };
}

/** Something wrong that stands in the portal: the portal's page is in hand. */
const shownBy = ({ tried = [], wrong }: Learned): Learned["got"] =>
  wrong && tried.includes("portal") ? "portal" : undefined;

function gotStep(got: Learned["got"]): Step | undefined {
  if (got === undefined || got === "nothing") return undefined;
  return got === "all" ? { type: "came" } : { type: "partial", got };
}

/** More time counts only on paper; said out loud it is an answer like any other. A day that is past is the day of their letter. */
function extensionStep({ until, written }: NonNullable<Learned["extended"]>, today: string): Step {
  const ahead = until !== undefined && until >= today;
  return written ? { type: "extended", written: true, ...(ahead && { until }) } : { type: "said" };
}

const reviewStep = (asked: string | true): Step => ({ type: "review-asked", ...(asked !== true && { date: asked }) });

function refusalStep(said: Learned, refusal: Refusal): Step {
  if (refusal === "silence") return { type: "silent" };
  return {
    type: "refused",
    ground: refusal,
    ...(said.refusedBy && { by: said.refusedBy }),
    ...(said.refusedOn && { date: said.refusedOn }),
    ...(said.refusedInWriting && { written: true as const }),
    ...(said.fee !== undefined && { fee: said.fee }),
    ...(said.unpaidBill && { unpaidBill: true as const }),
  };
}
