import { days } from "../../src/advice/clocks/counting.ts";
import { officeDate } from "../../src/advice/clocks/office.ts";
import type { Entry } from "../../src/case/case.ts";
import { requestTypes } from "../../src/case/vocabulary.ts";
import { openRequest } from "../follow-up/open-request.ts";
import { outsideAccessRule } from "../here.ts";
import type { Context } from "../position.ts";

/** Was anything sent to this place on a known day? */
export const datedRequest = ({ case: c, at }: Context) =>
  c.trail.some((e) => e.place === at.place && requestTypes.includes(e.type) && e.date);
/** Did anything go out to this place? */
export const wrote = ({ case: c, at }: Context) =>
  c.trail.some((e) => e.place === at.place && requestTypes.includes(e.type));
/** Is the day known on which it arrived? */
export const provenHere = ({ case: c, at }: Context) =>
  c.trail.some((e) => e.place === at.place && e.type === "received" && e.date);
/** Is it known how the office was asked? */
export const askedKnown = ({ case: c, at }: Context) =>
  c.asked.includes("writing") ||
  c.trail.some((e) => e.place === at.place && ["asked", "mailed", "asked-aloud"].includes(e.type));
export const byDoctor = ({ at }: Context) => at.about === "doctor" || at.about === "meeting";
/** Steps whose answer comes from Social Security, a lawyer or nobody: their own short question. */
export const aboutClaim = ({ at }: Context) =>
  ["ssa-file", "lawyer", "hearing-office", "examiner"].includes(at.about ?? "");

const sent =
  (...types: Entry["type"][]) =>
  ({ case: c }: Context) =>
    c.trail.some((e) => types.includes(e.type));
const askedSecurity = sent("file-asked", "judge-informed", "examiner-asked", "benefits-chosen");
const askedLawyer = sent("lawyer-asked");

/** Who has answered, if the step tells it or only one was asked; else it is asked. */
export function sideOf(c: Context): string | undefined {
  if (c.at.about) return aboutClaim(c) ? "security" : "office";
  return askedSecurity(c) || askedLawyer(c) ? undefined : "office";
}

/** A date was given to an office that has 30 days. */
export const timeRuns = (context: Context) =>
  datedRequest(context) && !outsideAccessRule(context) && !aboutClaim(context);

/** Their first 30 days are over, by our count at least. */
export function isAfterDay30(context: Context, on: string): boolean {
  const request = openRequest(context);
  return request !== undefined && officeDate(request, { within: days(30) }).date < on;
}
