import { keepBy } from "../../src/case/last-days.ts";
import { ends, flow, given, letterState } from "../flow.ts";
import type { Context } from "../position.ts";

const told = (question: string) => ({ type: "asked", params: { question } }) as const;

/** Benefits stop, nobody asked yet that they go on, and the days for it are over: late, with a reason, is still possible. */
const isLate = ({ case: { person, asked } }: Context, on: string): boolean =>
  person.cdrNotice !== undefined &&
  !person.benefitsKept &&
  person.reviewStep !== "packet" &&
  person.stage !== "council" &&
  !asked.includes("clock:keep-late") &&
  keepBy(person.cdrNotice.date) < on;

const filed = { target: "late", actions: { type: "learn", params: { appealFiled: true } } } as const;

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
        already: filed,
        notNow: { target: "late", actions: told("clock:appeal") },
      },
    },
    appealLate: {
      on: {
        how: "howLate",
        already: filed,
        notNow: { target: "late", actions: told("clock:appeal-late") },
      },
    },
    howAppeal: {
      on: {
        isSent: filed,
        notYet: { target: "late", actions: told("clock:appeal") },
      },
    },
    howLate: {
      on: {
        isSent: filed,
        notYet: { target: "late", actions: told("clock:appeal-late") },
      },
    },
    late: {
      meta: { pass: (context, on) => (isLate(context, on) ? undefined : "no") },
      on: {
        write: { target: "lateLetter", actions: told("clock:keep-late") },
        already: { target: "done", actions: { type: "learn", params: { benefitsKept: true } } },
        notNow: { target: "done", actions: told("clock:keep-late") },
        no: "done",
      },
    },
    lateLetter: letterState("keep-benefits", "late"),
    ...ends("done", "later"),
  },
});
