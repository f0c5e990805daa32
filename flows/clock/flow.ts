import { ends, flow, given } from "../flow.ts";

const told = (question: string) => ({ type: "asked", params: { question } }) as const;

/** A date of the person's own that comes before any record: told first, with what to do today. */
export const clock = flow.createMachine({
  id: "clock",
  context: given,
  initial: "which",
  states: {
    which: {
      meta: { pass: ({ at }) => at.clock ?? "appeal" },
      on: { "keep-benefits": "keepBenefits", appeal: "appeal", "appeal-late": "appealLate" },
    },
    keepBenefits: {
      on: {
        write: "letter",
        already: { target: "done", actions: { type: "learn", params: { benefitsKept: true } } },
        notNow: { target: "done", actions: told("clock:keep-benefits") },
      },
    },
    letter: {
      meta: { call: { flow: "letter", letter: "keep-benefits" } },
      on: {
        sent: "done",
        kept: { target: "later", actions: told("clock:keep-benefits") },
        dropped: "keepBenefits",
      },
    },
    appeal: {
      on: {
        how: "howAppeal",
        already: { target: "done", actions: { type: "learn", params: { appealFiled: true } } },
        notNow: { target: "done", actions: told("clock:appeal") },
      },
    },
    appealLate: {
      on: {
        how: "howLate",
        already: { target: "done", actions: { type: "learn", params: { appealFiled: true } } },
        notNow: { target: "done", actions: told("clock:appeal-late") },
      },
    },
    howAppeal: {
      on: {
        isSent: { target: "done", actions: { type: "learn", params: { appealFiled: true } } },
        notYet: { target: "done", actions: told("clock:appeal") },
      },
    },
    howLate: {
      on: {
        isSent: { target: "done", actions: { type: "learn", params: { appealFiled: true } } },
        notYet: { target: "done", actions: told("clock:appeal-late") },
      },
    },
    ...ends("done", "later"),
  },
});
