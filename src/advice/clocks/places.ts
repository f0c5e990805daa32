import type { ClockEvent, ClockPlace } from "./clock-case.ts";
import type { Counted, PlaceClockId } from "./clock.ts";
import { type Duty, refusals, soonestOf, wrongs } from "./acts.ts";
import { businessDays, days } from "./counting.ts";
import { onOpenRequest } from "./office.ts";
import { amendments, copies } from "./requests.ts";
import { fileWatch, isWrittenNo, on, sinceLast, watch } from "./watches.ts";

/** One line of the table: where it holds, and what it counts in a place's events, sorted, none of them ahead. */
export interface PlaceRule {
  id: PlaceClockId;
  where: (place: ClockPlace) => boolean;
  count: (events: ClockEvent[], today: string) => Counted | undefined;
  /** Ids of data/sources.csv; none: the length is ours. */
  sources: string[];
  example: { place: Omit<ClockPlace, "id">; today: string; date: string };
}

const providers = ["clinic", "therapist", "hospital", "custodian"];
const isProvider = ({ kind }: ClockPlace) => providers.includes(kind);
const isOutside = (settings: string[], { setting }: ClockPlace) => setting !== undefined && settings.includes(setting);

/** Holds for those bound by the federal privacy rule. Campus treatment records and cash-only clinicians are not (ferpa-99.10-f, cfr-160.202-203). */
const hipaa = (place: ClockPlace) =>
  (isProvider(place) || place.kind === "insurer") && !isOutside(["campus", "cash-only"], place);

/** Holds for providers in a state, not those under federal law, a school or a jail. */
const state =
  (code: string, kinds = providers) =>
  (place: ClockPlace) =>
    place.state === code && kinds.includes(place.kind) && !isOutside(["va", "campus", "jail"], place);

/** Holds for those who are looked at again: not Social Security, not lawyers, not campus treatment records. */
const office = (place: ClockPlace) => place.kind !== "ssa" && place.kind !== "lawyer" && !isOutside(["campus"], place);
const ssa = ({ kind }: ClockPlace) => kind === "ssa";

const copy: Duty = { kind: copies, limit: { within: days(30), atMost: days(60) }, silence: "no answer by" };
const correction: Duty = {
  kind: amendments,
  limit: { within: days(60), atMost: days(90) },
  silence: "no answer on the correction by",
};

/** The clocks at a place, as the table of clocks/README.md: where, from what, how long. */
export const placeRules: PlaceRule[] = [
  {
    id: "access",
    where: hipaa,
    count: onOpenRequest(copy.kind, copy.limit),
    sources: ["cfr-164.524-b2i", "cfr-164.524-b2ii"],
    example: {
      place: { kind: "clinic", events: [{ type: "received", date: "2026-11-06" }] },
      today: "2026-11-24",
      date: "2026-12-06",
    },
  },
  {
    id: "state-copy",
    where: state("CA"),
    count: onOpenRequest(copies, { within: days(15) }),
    sources: ["ca-123115-b"],
    example: {
      place: { kind: "clinic", state: "CA", events: [{ type: "received", date: "2026-11-12" }] },
      today: "2026-11-24",
      date: "2026-11-27",
    },
  },
  {
    id: "state-copy",
    where: state("WA"),
    count: onOpenRequest(copies, { within: businessDays(15), atMost: businessDays(21) }),
    sources: ["wa-70.02.080"],
    example: {
      place: { kind: "therapist", state: "WA", events: [{ type: "received", date: "2026-11-06" }] },
      today: "2026-11-24",
      date: "2026-12-01",
    },
  },
  {
    id: "state-copy",
    where: state("MD"),
    count: onOpenRequest(copies, { within: businessDays(21) }),
    sources: ["md-hg-4-309"],
    example: {
      place: { kind: "hospital", state: "MD", events: [{ type: "received", date: "2026-12-14" }] },
      today: "2026-12-20",
      date: "2027-01-14",
    },
  },
  {
    id: "state-copy",
    where: state("TN"),
    count: onOpenRequest(copies, { within: businessDays(10) }),
    sources: ["tn-63-2-101"],
    example: {
      place: { kind: "clinic", state: "TN", events: [{ type: "received", date: "2026-11-21" }] },
      today: "2026-11-24",
      date: "2026-12-07",
    },
  },
  {
    id: "state-look",
    where: state("NY", ["clinic", "hospital"]),
    count: onOpenRequest(copies, { within: days(10) }),
    sources: ["ny-mhl-33.16"],
    example: {
      place: { kind: "hospital", state: "NY", events: [{ type: "received", date: "2026-11-20" }] },
      today: "2026-11-24",
      date: "2026-11-30",
    },
  },
  {
    id: "state-look",
    where: state("NV"),
    count: onOpenRequest(copies, { within: businessDays(10) }),
    sources: ["nv-629.061"],
    example: {
      place: { kind: "custodian", state: "NV", events: [{ type: "received", date: "2026-11-18" }] },
      today: "2026-11-24",
      date: "2026-12-03",
    },
  },
  {
    id: "amendment",
    where: hipaa,
    count: onOpenRequest(correction.kind, correction.limit),
    sources: ["cfr-164.526-b2"],
    example: {
      place: { kind: "clinic", events: [{ type: "amendment-received", date: "2026-11-18" }] },
      today: "2026-11-24",
      date: "2027-01-17",
    },
  },
  {
    id: "state-amend",
    where: state("WA"),
    count: onOpenRequest(amendments, { within: days(10), atMost: days(21) }),
    sources: ["wa-70.02.100"],
    example: {
      place: { kind: "clinic", state: "WA", events: [{ type: "amendment-received", date: "2026-11-18" }] },
      today: "2026-11-24",
      date: "2026-11-28",
    },
  },
  {
    id: "complaint",
    where: hipaa,
    count: soonestOf(wrongs(copy, correction), days(180)),
    sources: ["cfr-160.306"],
    example: {
      place: { kind: "clinic", events: [{ type: "refused", date: "2026-05-28", written: true }] },
      today: "2026-11-24",
      date: "2026-11-24",
    },
  },
  {
    id: "state-court",
    where: state("CT"),
    count: soonestOf(refusals, days(30)),
    sources: ["ct-20-7c-e"],
    example: {
      place: { kind: "clinic", state: "CT", events: [{ type: "refused", date: "2026-11-09" }] },
      today: "2026-11-24",
      date: "2026-12-09",
    },
  },
  {
    id: "review",
    where: hipaa,
    count: watch("review-asked", "review asked for", days(30), on("review-answered", "came", "complaint")),
    sources: [],
    example: {
      place: { kind: "clinic", events: [{ type: "review-asked", date: "2026-11-18" }] },
      today: "2026-11-24",
      date: "2026-12-18",
    },
  },
  {
    id: "follow-up",
    where: office,
    count: watch(
      "followed-up",
      "followed up",
      days(10),
      on("said", "partial", "came", "refused", "extended", "complaint"),
    ),
    sources: [],
    example: {
      place: { kind: "insurer", events: [{ type: "followed-up", date: "2026-11-13" }] },
      today: "2026-11-24",
      date: "2026-11-23",
    },
  },
  {
    id: "doctor",
    where: office,
    count: watch("doctor-asked", "doctor asked", days(14), on("said", "partial", "came", "refused")),
    sources: [],
    example: {
      place: { kind: "therapist", setting: "cash-only", events: [{ type: "doctor-asked", date: "2026-11-16" }] },
      today: "2026-11-24",
      date: "2026-11-30",
    },
  },
  {
    id: "ssa-file",
    where: ssa,
    count: fileWatch(days(30)),
    sources: [],
    example: {
      place: { kind: "ssa", events: [{ type: "file-asked", date: "2026-10-30" }] },
      today: "2026-11-24",
      date: "2026-11-29",
    },
  },
  {
    id: "ssa-appeal",
    where: ssa,
    count: sinceLast(isWrittenNo, "refused", days(30), on("appealed", "came"), false),
    sources: ["cfr-401.70-c"],
    example: {
      place: { kind: "ssa", events: [{ type: "refused", date: "2026-11-02", written: true }] },
      today: "2026-11-24",
      date: "2026-12-02",
    },
  },
];
