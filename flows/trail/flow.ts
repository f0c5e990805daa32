import { ends, flow, given } from "../flow.ts";
import { hiddenWhereChosen, openOffices } from "../places/offices.ts";
import { hiddenLines, linesAfter } from "./lines.ts";

const one = (nth: number) => ({ target: "one", actions: { type: "chooseLine", params: { nth } } }) as const;
const at = (nth: number) => ({ target: "told", actions: { type: "choosePlace", params: { nth } } }) as const;

/** The paper trail: what happened, day by day; a step is added, put right, taken out; all of it as a file. */
export const trail = flow.createMachine({
  id: "trail",
  context: given,
  initial: "shown",
  states: {
    shown: {
      meta: { pass: ({ case: c }) => (c.trail.length ? undefined : "none") },
      on: {
        change: { target: "list", actions: { type: "at", params: { page: 0 } } },
        add: "where",
        file: { target: "done", actions: "giveTrail" },
        close: "done",
        none: "none",
      },
    },
    none: { on: { add: "where", close: "done" } },
    list: {
      meta: { hide: hiddenLines },
      on: {
        first: one(0),
        second: one(1),
        third: one(2),
        more: {
          target: "list",
          reenter: true,
          actions: { type: "at", params: ({ context }) => ({ page: linesAfter(context) }) },
        },
        close: "shown",
      },
    },
    one: { on: { day: "day", words: "words", drop: { target: "shown", actions: "dropLine" }, keep: "shown" } },
    day: {
      meta: { asks: "past-date" },
      on: {
        text: { target: "shown", actions: "correctLine" },
        unsure: { target: "shown", actions: "correctLine" },
        keep: "shown",
      },
    },
    words: { meta: { asks: "anything" }, on: { text: { target: "shown", actions: "wordLine" }, keep: "shown" } },
    where: {
      meta: {
        pass: ({ case: c }) => (openOffices(c).length < 2 ? "known" : undefined),
        hide: hiddenWhereChosen,
      },
      on: {
        first: at(0),
        second: at(1),
        more: { target: "where", reenter: true, actions: "nextPlaces" },
        known: "told",
      },
    },
    told: { meta: { asks: "anything" }, on: { text: { target: "when", actions: "tellLine" }, keep: "shown" } },
    when: {
      meta: { asks: "past-date" },
      on: {
        text: { target: "shown", actions: "correctLine" },
        today: { target: "shown", actions: "today" },
        unsure: { target: "shown", actions: "correctLine" },
      },
    },
    ...ends("done"),
  },
});
