import type { Context } from "../position.ts";
import { another, ends, flow, given, letterState } from "../flow.ts";

const here = ({ case: c, at }: Context) => c.places.find((p) => p.id === at.place);
const denied = ({ case: c, at }: Context) => c.trail.some((e) => e.place === at.place && e.type === "amendment-denied");
const road = (c: Context): string => {
  if (here(c)?.wrongKind === "ce") return "ce";
  if (denied(c)) return "denied";
  return here(c)?.stillPatient === false || here(c)?.avoidDoctor ? "office" : "note";
};
const withExaminer = ({ case: c }: Context) =>
  ["initial", "reconsideration", "review"].includes(c.person.stage ?? "") ? undefined : "no";
const withClaim = ({ case: c }: Context) =>
  ["initial", "reconsideration", "hearing", "council", "review"].includes(c.person.stage ?? "") ? undefined : "no";

/** Not again by itself: what was sent gets its time. */
const over = { type: "decline", params: { step: "wrong" } } as const;

/** Something in the record is wrong or harms: what was meant, a correction beside it, a page of one's own. Nothing is erased. */
export const wrong = flow.createMachine({
  id: "wrong",
  context: given,
  initial: "which",
  states: {
    which: { meta: { pass: road }, on: { ce: "exam", denied: "disagree", office: "offerChange", note: "offer" } },
    offer: { on: { show: "note", change: "amendment", another: another("wrong") } },
    offerChange: { on: { write: "amendment", how: "how", another: another("wrong") } },
    how: { on: { write: "amendment", later: "later" } },
    disagree: { on: { write: "disagreement", another: another("wrong") } },
    exam: { on: { write: "statement", file: { target: "done", actions: over }, another: another("wrong") } },
    note: { ...letterState("doctor-note", "offer", ["entry"]), on: { sent: "tell", kept: "tell", dropped: "offer" } },
    amendment: { ...letterState("amendment", "offerChange"), on: { sent: "own", kept: "own", dropped: "offerChange" } },
    disagreement: {
      ...letterState("disagreement", "disagree"),
      on: { sent: "own", kept: "later", dropped: "disagree" },
    },
    tell: {
      meta: { pass: withExaminer },
      on: { write: { target: "examiner", actions: over }, notYet: { target: "later", actions: over }, no: "own" },
    },
    own: {
      meta: { pass: withClaim },
      on: { write: "statement", notYet: { target: "later", actions: over }, no: { target: "done", actions: over } },
    },
    statement: {
      ...letterState("own-statement", "own"),
      on: {
        sent: { target: "done", actions: over },
        kept: { target: "later", actions: over },
        dropped: { target: "later", actions: over },
      },
    },
    examiner: { type: "final", meta: { go: { flow: "examiner" } } },
    ...ends("done", "later", "another"),
  },
});
