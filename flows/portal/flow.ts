import { another, ends, flow, given } from "../flow.ts";

const sees = (target: "saved" | "hidden") =>
  ({ target, actions: { type: "note", params: { type: "partial", got: "portal", undated: true } } }) as const;

/** Look in the portal: where notes hide, and what to make of what is there. */
export const portal = flow.createMachine({
  id: "portal",
  context: given,
  initial: "offer",
  states: {
    offer: {
      on: {
        show: "where",
        already: { target: "found", actions: { type: "note", params: { type: "portal-looked", undated: true } } },
        none: "noPortal",
        another: another("portal"),
      },
    },
    where: {
      on: {
        looked: { target: "found", actions: { type: "note", params: { type: "portal-looked" } } },
        stuck: "noPortal",
        later: "later",
      },
    },
    noPortal: {
      on: {
        ask: { target: "request", actions: { type: "decline", params: { step: "portal" } } },
        later: "later",
        another: another("portal"),
      },
    },
    found: { on: { notes: sees("saved"), part: sees("hidden"), nothing: "empty", unsure: "which" } },
    which: { on: { notes: sees("saved"), part: sees("hidden"), nothing: "empty", later: "later" } },
    saved: { on: { next: "done", rest: "later" } },
    hidden: { on: { next: "done", rest: "later" } },
    empty: { on: { next: "done", rest: "later" } },
    request: { type: "final", meta: { go: { flow: "request" } } },
    ...ends("done", "later", "another"),
  },
});
