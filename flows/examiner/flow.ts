import { already, another, ends, flow, given, letterState } from "../flow.ts";

/** The whole record went in: this step does not come again by itself. */
const sentIn = {
  target: "done",
  actions: [
    { type: "note", params: { type: "examiner-asked" } },
    { type: "decline", params: { step: "examiner" } },
  ],
} as const;

/** Keep in touch with the examiner until all psychiatric records are in, or send in whole what came. */
export const examiner = flow.createMachine({
  id: "examiner",
  context: given,
  initial: "which",
  states: {
    which: {
      meta: {
        pass: ({ case: c, at }) => (c.trail.some((e) => e.place === at.place && e.type === "came") ? "have" : "chase"),
      },
      on: { have: "sendIn", chase: "offer" },
    },
    offer: {
      on: {
        write: "letter",
        say: "script",
        already: already({ type: "examiner-asked" }),
        another: another("examiner"),
      },
    },
    script: {
      on: {
        asked: { target: "what", actions: { type: "note", params: { type: "examiner-asked" } } },
        write: "letter",
        later: "later",
      },
    },
    sendIn: {
      on: {
        sent: sentIn,
        unread: "unread",
        later: "later",
        another: another("examiner"),
      },
    },
    unread: {
      on: { sent: sentIn, later: "later" },
    },
    letter: letterState("examiner", "script"),
    ...ends("done", "later", "another", "what"),
  },
});
