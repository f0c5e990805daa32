import { businessDaysUntil } from "../../src/case/days.ts";
import type { Context } from "../position.ts";
import { already, another, ends, flow, given, letterState } from "../flow.ts";

/** The office was told already: then only an order of the judge is left to ask for. */
const informed = ({ case: c }: Context) => c.trail.some((e) => e.type === "judge-informed");
const failing = ({ case: c, at }: Context) =>
  c.trail.some((e) => e.place === at.place && (e.type === "refused" || e.type === "silent"));
/** A subpoena needs ten business days (hallex-01250.078), and that other ways have failed. */
const inTime = ({ case: c }: Context, on: string) =>
  c.person.hearing !== undefined && businessDaysUntil(on, c.person.hearing) >= 10;

/** Both roads of this step were offered: it does not come again by itself. */
const over = { type: "decline", params: { step: "hearing-office" } } as const;

/** Tell the judge which records are missing, ask the office to get them, and for an order where that is not enough. */
export const hearingOffice = flow.createMachine({
  id: "hearing-office",
  context: given,
  initial: "which",
  states: {
    which: {
      meta: { pass: (c, on) => (informed(c) && inTime(c, on) ? "order" : "inform") },
      on: { inform: "offer", order: "order" },
    },
    offer: {
      on: {
        write: "letter",
        how: "how",
        already: already({ type: "judge-informed" }),
        another: another("hearing-office"),
      },
    },
    how: { on: { write: "letter", later: "later", another: another("hearing-office") } },
    letter: { ...letterState("hearing-inform", "offer"), on: { sent: "time", kept: "later", dropped: "offer" } },
    time: {
      meta: { pass: ({ case: c }) => (c.person.lawyerQuit ? undefined : "noted") },
      on: { noted: "stronger", willAsk: "stronger" },
    },
    stronger: {
      meta: { pass: (c, on) => (failing(c) && inTime(c, on) ? undefined : "enough") },
      on: { order: "subpoena", enough: { target: "done", actions: over } },
    },
    order: { on: { write: "subpoena", another: another("hearing-office"), later: "later" } },
    subpoena: {
      ...letterState("subpoena-request", "order"),
      on: { sent: { target: "done", actions: over }, kept: { target: "later", actions: over }, dropped: "order" },
    },
    ...ends("done", "later", "another", "what"),
  },
});
