import { already, another, ends, flow, given, letterState } from "../flow.ts";

/** The representative's copy: the whole electronic file, asked for early and again. */
export const lawyer = flow.createMachine({
  id: "lawyer",
  context: given,
  initial: "offer",
  states: {
    offer: {
      on: { write: "letter", say: "script", already: already({ type: "lawyer-asked" }), another: another("lawyer") },
    },
    script: {
      on: {
        write: "letter",
        asked: { target: "what", actions: { type: "note", params: { type: "lawyer-asked" } } },
        later: "later",
      },
    },
    letter: {
      ...letterState("lawyer-file", "script"),
      on: {
        sent: { target: "done", actions: { type: "decline", params: { step: "lawyer" } } },
        kept: "later",
        dropped: "script",
      },
    },
    ...ends("done", "later", "another", "what"),
  },
});
