import { already, another, ends, flow, given, letterState } from "../flow.ts";

/** Social Security's own copy of the file, at any stage, without waiting for a decision. */
export const ssaFile = flow.createMachine({
  id: "ssa-file",
  context: given,
  initial: "which",
  states: {
    which: {
      meta: { pass: ({ case: c }) => (c.person.fileLacksPsych ? "again" : "first") },
      on: { first: "offer", again: "offerAgain" },
    },
    offer: {
      on: { ask: "where", how: "how", already: already({ type: "file-asked" }), another: another("ssa-file") },
    },
    offerAgain: { on: { ask: "where", how: "how", another: another("ssa-file") } },
    how: { on: { ask: "where", later: "later", another: another("ssa-file") } },
    where: {
      meta: {
        pass: ({ case: c }) =>
          c.person.stage === "hearing" || c.person.stage === "council" ? c.person.stage : "field",
      },
      on: { field: "fieldOffice", hearing: "hearingOffice", council: "council" },
    },
    fieldOffice: { on: { write: "letter", later: "later" } },
    hearingOffice: { on: { write: "letter", later: "later" } },
    council: { on: { write: "letter", later: "later" } },
    letter: {
      ...letterState("ssa-file", "how"),
      on: {
        sent: { target: "done", actions: { type: "decline", params: { step: "ssa-file" } } },
        kept: "later",
        dropped: "how",
      },
    },
    ...ends("done", "later", "another", "what"),
  },
});
