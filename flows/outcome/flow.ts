import type { Context } from "../position.ts";
import { ends, flow, given, letterState, note } from "../flow.ts";
import { hiddenWhereChosen, openOffices } from "../places/offices.ts";
import {
  aboutClaim,
  askedKnown,
  byDoctor,
  datedRequest,
  isAfterDay30,
  provenHere,
  sideOf,
  timeRuns,
  wrote,
} from "./known.ts";

/** The place was told: by the step, the check-in, or there is a news of it already. */
const isTold = ({ at: { about, checkIn } }: Context) => about !== undefined || checkIn !== undefined;
const at = (nth: number) => ({ target: "how", actions: { type: "choosePlace", params: { nth } } }) as const;

/** Who answered was asked: what follows is about that side. */
const claimSide = (about: "ssa-file" | "lawyer") =>
  ({ target: "howClaim", actions: { type: "at", params: { about } } }) as const;

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
      meta: {
        pass: (c) => (isTold(c) || openOffices(c.case).length < 2 ? "known" : undefined),
        hide: hiddenWhereChosen,
      },
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
