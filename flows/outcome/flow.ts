import { days } from "../../src/advice/clocks/counting.ts";
import { officeDate } from "../../src/advice/clocks/office.ts";
import type { Entry } from "../../src/case/case.ts";
import { requestTypes } from "../../src/case/vocabulary.ts";
import type { Context } from "../position.ts";
import { ends, flow, given, letterState, note } from "../flow.ts";
import { openRequest } from "../follow-up/open-request.ts";
import { outsideAccessRule } from "../here.ts";
import { hiddenPlaces, openOffices } from "../places/offices.ts";

/** Was anything sent to this place on a known day? */
const datedRequest = ({ case: c, at }: Context) =>
  c.trail.some((e) => e.place === at.place && requestTypes.includes(e.type) && e.date);
/** Did anything go out to this place? */
const wrote = ({ case: c, at }: Context) => c.trail.some((e) => e.place === at.place && requestTypes.includes(e.type));
/** Is the day known on which it arrived? */
const provenHere = ({ case: c, at }: Context) =>
  c.trail.some((e) => e.place === at.place && e.type === "received" && e.date);
/** Is it known how the office was asked? */
const askedKnown = ({ case: c, at }: Context) =>
  c.asked.includes("writing") ||
  c.trail.some((e) => e.place === at.place && ["asked", "mailed", "asked-aloud"].includes(e.type));
const byDoctor = ({ at }: Context) => at.about === "doctor" || at.about === "meeting";
/** Steps whose answer comes from Social Security, a lawyer or nobody: their own short question. */
const aboutClaim = ({ at }: Context) => ["ssa-file", "lawyer", "hearing-office", "examiner"].includes(at.about ?? "");

const sent =
  (...types: Entry["type"][]) =>
  ({ case: c }: Context) =>
    c.trail.some((e) => types.includes(e.type));
const askedSecurity = sent("file-asked", "judge-informed", "examiner-asked", "benefits-chosen");
const askedLawyer = sent("lawyer-asked");

/** The place was told: by the step, the check-in, or there is a news of it already. */
const isTold = ({ at: { about, checkIn } }: Context) => about !== undefined || checkIn !== undefined;
const hiddenOffices = (context: Context) => hiddenPlaces(context).filter((event) => event !== "add");
const at = (nth: number) => ({ target: "how", actions: { type: "choosePlace", params: { nth } } }) as const;

/** Who has answered, if the step tells it or only one was asked; else it is asked. */
function sideOf(c: Context): string | undefined {
  if (c.at.about) return aboutClaim(c) ? "security" : "office";
  return askedSecurity(c) || askedLawyer(c) ? undefined : "office";
}

/** Who answered was asked: what follows is about that side. */
const claimSide = (about: "ssa-file" | "lawyer") =>
  ({ target: "howClaim", actions: { type: "at", params: { about } } }) as const;

/** A date was given to an office that has 30 days. */
const timeRuns = (context: Context) => datedRequest(context) && !outsideAccessRule(context) && !aboutClaim(context);

/** Their first 30 days are over, by our count at least. */
function isAfterDay30(context: Context, on: string): boolean {
  const request = openRequest(context);
  return request !== undefined && officeDate(request, { within: days(30) }).date < on;
}

/** What happened? Writes the answer into the trail; the ladder goes on from there. */
export const outcome = flow.createMachine({
  id: "outcome",
  context: given,
  initial: "which",
  states: {
    which: {
      meta: { pass: sideOf },
      on: { office: "where", security: claimSide("ssa-file"), lawyer: claimSide("lawyer") },
    },
    where: {
      meta: { pass: (c) => (isTold(c) || openOffices(c.case).length < 2 ? "known" : undefined), hide: hiddenOffices },
      on: {
        first: at(0),
        second: at(1),
        more: { target: "where", reenter: true, actions: "nextPlaces" },
        known: "how",
      },
    },
    how: { on: { came: "came", refused: "refused", silent: "silent", other: "other" } },
    howClaim: {
      on: {
        came: "file",
        refused: note({ type: "said" }),
        silent: "noted",
        other: "other",
      },
    },
    file: {
      on: {
        all: "done",
        lacks: { target: "done", actions: [{ type: "learn", params: { fileLacksPsych: true } }, "reconsider"] },
      },
    },
    came: { on: { all: "check", part: "partial", unsure: "check" } },
    check: { meta: { call: { flow: "completeness" } }, on: { whole: note({ type: "came" }), missing: "missing" } },
    missing: { meta: { pass: () => "noted" }, on: { noted: note({ type: "partial", got: "partial" }) } },
    partial: {
      on: {
        summaries: note({ type: "partial", got: "summaries" }),
        pages: note({ type: "partial", got: "partial" }),
        portal: note({ type: "partial", got: "portal" }),
      },
    },
    refused: {
      on: { policy: "byPolicy", protection: "onPaper", notes: "therapyNotes", other: "refused2" },
    },
    byPolicy: {
      meta: { pass: (c) => (byDoctor(c) ? "doctor" : "desk") },
      on: {
        doctor: note({ type: "refused", ground: "policy", by: "doctor" }, "writing"),
        desk: note({ type: "refused", ground: "policy", by: "desk" }, "writing"),
      },
    },
    therapyNotes: {
      meta: { pass: (c) => (byDoctor(c) ? "doctor" : "desk") },
      on: {
        doctor: note({ type: "refused", ground: "therapy-notes", by: "doctor" }, "writing"),
        desk: note({ type: "refused", ground: "therapy-notes", by: "desk" }, "writing"),
      },
    },
    onPaper: {
      on: {
        paper: note({ type: "refused", ground: "protection", written: true }),
        spoken: note({ type: "refused", ground: "protection" }, "writing"),
      },
    },
    refused2: {
      on: {
        elsewhere: note({ type: "refused", ground: "elsewhere" }),
        money: note({ type: "refused", ground: "money" }),
        gone: note({ type: "refused", ground: "gone" }),
        unsure: {
          target: "done",
          actions: [
            { type: "note", params: { type: "refused" } },
            { type: "asked", params: { question: "ground" } },
          ],
        },
      },
    },
    writing: {
      meta: { pass: (c) => (askedKnown(c) ? "unsure" : undefined) },
      on: {
        written: note({ type: "asked", undated: true }),
        aloud: note({ type: "asked-aloud", undated: true }),
        unsure: { target: "done", actions: { type: "asked", params: { question: "writing" } } },
      },
    },
    silent: {
      meta: { pass: (c) => (datedRequest(c) ? "dated" : undefined), asks: "past-date" },
      on: {
        dated: note({ type: "silent" }),
        text: { target: "noted", actions: { type: "noteOn", params: { type: "asked" } } },
        unsure: note({ type: "silent", undated: true }),
      },
    },
    noted: { meta: { pass: () => "noted" }, on: { noted: note({ type: "silent" }) } },
    other: {
      meta: { hide: (c) => (wrote(c) && !aboutClaim(c) ? [] : ["lost"]) },
      on: {
        first: "first",
        moreTime: "moreTime",
        lost: "lost",
        more: "other2",
      },
    },
    other2: {
      on: {
        notYet: "later",
        dropped: { target: "done", actions: { type: "know", params: { dropped: true } } },
      },
    },
    lost: {
      meta: { pass: (c) => (provenHere(c) ? "proof" : undefined) },
      on: {
        proof: "proof",
        again: { target: "again", actions: "returned" },
        gone: { target: "done", actions: ["returned", { type: "note", params: { type: "refused", ground: "gone" } }] },
        later: { target: "later", actions: "returned" },
      },
    },
    proof: {
      on: {
        keep: note({ type: "silent" }),
        again: { target: "again", actions: "returned" },
        later: "later",
      },
    },
    again: letterState("request", "lost"),
    first: {
      meta: { pass: (c) => (aboutClaim(c) ? "security" : "office") },
      on: { office: "wants", security: "wantsOutside" },
    },
    wants: { type: "final", meta: { go: { flow: "obstacle" } } },
    wantsOutside: { type: "final", meta: { go: { flow: "obstacle", state: "outside" } } },
    moreTime: { on: { written: "inTime", spoken: note({ type: "said" }) } },
    /** It counts only within the first 30 days: asked where today is later than that. */
    inTime: {
      meta: { pass: (context, on) => (isAfterDay30(context, on) ? undefined : "now") },
      on: { now: "until", did: "untilThen", late: note({ type: "said" }), unsure: "untilThen" },
    },
    untilThen: {
      meta: { asks: "future-date" },
      on: {
        text: {
          target: "longer",
          actions: { type: "noteUntil", params: { type: "extended", written: true, undated: true } },
        },
        noDate: note({ type: "extended", written: true, undated: true }, "longer"),
        over: note({ type: "silent" }),
      },
    },
    until: {
      meta: { asks: "future-date" },
      on: {
        text: { target: "longer", actions: { type: "noteUntil", params: { type: "extended", written: true } } },
        noDate: note({ type: "extended", written: true }, "longer"),
      },
    },
    longer: {
      meta: { pass: (c) => (timeRuns(c) ? undefined : "rest") },
      on: { rest: "later", next: "done" },
    },
    ...ends("done", "later"),
  },
});
