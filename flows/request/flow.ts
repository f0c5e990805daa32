import { outsideAccessRule } from "../here.ts";
import type { Context } from "../position.ts";
import { already, another, ends, flow, given, learn, letterState } from "../flow.ts";

/** Who helps an adult is asked once whether that person can sign; then the words are about them. */
function wordsFor(context: Context): "plain" | "sign" | "theirs" | "rule" {
  const { helper } = context.case.person;
  if (helper === "adult" && !context.case.asked.includes("sign")) return "sign";
  if (outsideAccessRule(context)) return "plain";
  return helper ? "theirs" : "rule";
}

const signAsked = { type: "asked", params: { question: "sign" } } as const;

/** Ask properly: one dated letter for the complete record. */
export const request = flow.createMachine({
  id: "request",
  context: given,
  initial: "which",
  states: {
    which: {
      meta: { pass: wordsFor },
      on: { rule: "offer", plain: "offerPlain", theirs: "offerTheirs", sign: "sign" },
    },
    sign: {
      on: {
        signs: { target: "which", actions: signAsked },
        acts: { target: "which", actions: [signAsked, { type: "learn", params: { helper: "authority" } }] },
        cannot: { target: "noPaper", actions: signAsked },
        another: another("request"),
      },
    },
    noPaper: {
      on: {
        write: "letter",
        acts: { target: "which", actions: { type: "learn", params: { helper: "authority" } } },
        later: "later",
        another: another("request"),
      },
    },
    offerTheirs: {
      on: { write: "letter", already: { target: "sentHow" }, another: another("request") },
    },
    offerPlain: {
      on: { write: "letter", already: { target: "sentHow" }, another: another("request") },
    },
    offer: {
      on: { write: "letter", what: "parts", already: { target: "sentHow" }, another: another("request") },
    },
    parts: {
      on: { write: "letter", theirs: learn({ helper: "adult" }, "which"), another: another("request") },
    },
    sentHow: {
      on: {
        written: already({ type: "asked" }),
        aloud: already({ type: "asked-aloud", by: "desk" }),
      },
    },
    letter: letterState("request", "which"),
    ...ends("done", "later", "another", "what"),
  },
});
