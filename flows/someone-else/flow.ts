import type { Context } from "../position.ts";
import { already, another, ends, flow, given, letterState } from "../flow.ts";
import { here, outsideAccessRule, trailHere } from "../here.ts";

const goesAnotherWay = another("someone-else");
const isGone = (context: Context) => trailHere(context).some(({ ground }) => ground === "gone");
const askedInWriting = (context: Context) =>
  trailHere(context).some(({ type }) => type === "asked" || type === "mailed" || type === "received");

/** A campus has its own road, and a closed office answers no clinician. */
function onlyRoad(context: Context): "campus" | "insurer" | undefined {
  if (here(context)?.setting === "campus") return "campus";
  return isGone(context) ? "insurer" : undefined;
}

/** This road was gone: it does not come again by itself. */
const over = { type: "decline", params: { step: "someone-else" } } as const;
const sent = { target: "done", actions: over } as const;

/** Let somebody else get the notes: a clinician of one's choice as a bridge, or the insurer's copy. */
export const someoneElse = flow.createMachine({
  id: "someone-else",
  context: given,
  initial: "offer",
  states: {
    offer: {
      meta: { pass: onlyRoad },
      on: { clinician: "clinician", insurer: "insurer", already: "tried", another: goesAnotherWay, campus: "campus" },
    },
    tried: {
      on: {
        clinician: already({ type: "clinician-asked" }),
        insurer: already({ type: "insurer-asked" }),
        neither: "offer",
      },
    },
    clinician: {
      on: {
        asked: {
          target: "own",
          actions: [
            { type: "know", params: { otherClinician: true } },
            { type: "note", params: { type: "clinician-asked" } },
          ],
        },
        nobody: { target: "insurer", actions: { type: "know", params: { otherClinician: false } } },
        later: "later",
      },
    },
    own: {
      meta: { pass: (context) => (outsideAccessRule(context) || askedInWriting(context) ? "enough" : undefined) },
      on: { write: "request", enough: { target: "done", actions: over } },
    },
    campus: {
      on: {
        write: "campusRequest",
        asked: { target: "done", actions: [{ type: "note", params: { type: "clinician-asked" } }, over] },
        another: goesAnotherWay,
      },
    },
    insurer: { on: { write: "plan", already: already({ type: "insurer-asked" }), another: goesAnotherWay } },
    plan: { ...letterState("insurer", "insurer"), on: { sent, kept: "later", dropped: "insurer" } },
    request: { ...letterState("request", "own"), on: { sent, kept: "later", dropped: "own" } },
    campusRequest: {
      ...letterState("request", "campus"),
      on: {
        sent: { target: "done", actions: [{ type: "note", params: { type: "clinician-asked" } }, over] },
        kept: "later",
        dropped: "campus",
      },
    },
    ...ends("done", "later", "another", "what"),
  },
});
