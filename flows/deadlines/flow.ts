import { datesOf } from "../../src/advice/dates.ts";
import type { Context } from "../position.ts";
import { ends, flow, given } from "../flow.ts";
import { hiddenOnPage, pageAfter } from "../page.ts";
import { chosenDate, isHearing, lookAgainOn } from "./dates.ts";

const one = (nth: number) => ({ target: "one", actions: { type: "chooseDate", params: { nth } } }) as const;
const count = ({ case: c }: Context, on: string) => datesOf(c, on).length;
const counted = { target: "list", actions: "countDates" } as const;
const corrected = { text: { target: "one", actions: "correctDate" }, keep: "one" } as const;

/** Every date that is kept, soonest first: what it means, what to do today, put right, looked at again on a day. */
export const deadlines = flow.createMachine({
  id: "deadlines",
  context: given,
  initial: "count",
  states: {
    count: {
      meta: { pass: (context, on) => (count(context, on) ? "list" : "none") },
      on: { list: counted, none: "none" },
    },
    list: {
      meta: { hide: ({ at }) => hiddenOnPage(at.line ?? 0, at.page) },
      on: {
        first: one(0),
        second: one(1),
        third: one(2),
        more: {
          target: "list",
          reenter: true,
          actions: { type: "at", params: ({ context: { at } }) => ({ page: pageAfter(at.line ?? 0, at.page) }) },
        },
        close: "done",
      },
    },
    none: { on: { happened: "what", close: "done" } },
    one: {
      meta: { pass: (context, on) => (chosenDate(context, on) ? undefined : "gone") },
      on: {
        correct: "correct",
        write: "write",
        calendar: { target: "one", reenter: true, actions: "giveCalendar" },
        all: "count",
        gone: "count",
      },
    },
    correct: {
      meta: { asks: "past-date", pass: (context, on) => (isHearing(context, on) ? "hearing" : undefined) },
      on: { ...corrected, hearing: "hearing" },
    },
    hearing: { meta: { asks: "future-date" }, on: corrected },
    write: {
      meta: { call: { flow: "check-in", way: "remind", day: lookAgainOn } },
      on: { done: "one", later: "one", what: "what", outcome: "what" },
    },
    ...ends("done", "what"),
  },
});
