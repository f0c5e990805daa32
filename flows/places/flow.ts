import { ends, flow, given } from "../flow.ts";
import { here } from "../here.ts";
import { hiddenPlaces, hiddenWhereChosen, listedPlaces } from "./offices.ts";

const one = (nth: number) => ({ target: "one", actions: { type: "choosePlace", params: { nth } } }) as const;
const other = (nth: number) => ({ target: "together", actions: { type: "chooseOther", params: { nth } } }) as const;
const more = { actions: "nextPlaces", reenter: true } as const;

/** The places one by one: where each stands, its name, two that are one, closed and opened again. */
export const places = flow.createMachine({
  id: "places",
  context: given,
  initial: "list",
  states: {
    list: {
      meta: { pass: (context) => (listedPlaces(context).length ? undefined : "none"), hide: hiddenPlaces },
      on: {
        first: one(0),
        second: one(1),
        more: { target: "list", ...more },
        add: "limit",
        close: "done",
        none: "none",
      },
    },
    none: { on: { add: "newPlace", close: "done" } },
    one: {
      meta: { hide: (context) => (here(context)?.closed ? ["goOn", "change", "close"] : ["open"]) },
      on: {
        goOn: "next",
        change: "change",
        close: { target: "next", actions: { type: "closed", params: { closed: true } } },
        open: { target: "one", actions: { type: "closed", params: { closed: false } } },
        all: "list",
      },
    },
    change: {
      meta: { hide: ({ case: c }) => (c.places.length < 2 ? ["join"] : []) },
      on: { rename: "name", join: { target: "other", actions: { type: "at", params: { page: 0 } } }, keep: "one" },
    },
    name: {
      meta: { asks: "text" },
      on: {
        text: {
          target: "one",
          actions: { type: "know", params: ({ event }) => (event.text ? { name: event.text } : {}) },
        },
        keep: "one",
      },
    },
    other: {
      meta: { hide: hiddenWhereChosen },
      on: { first: other(0), second: other(1), more: { target: "other", ...more }, keep: "one" },
    },
    together: { on: { join: { target: "one", actions: "joinPlaces" }, keep: "one" } },
    limit: {
      meta: { pass: ({ case: c }) => (c.places.length >= 10 ? "full" : "room") },
      on: { full: "full", room: "newPlace" },
    },
    full: { on: { all: "list", close: "done" } },
    newPlace: { type: "final", meta: { go: { flow: "triage", newPlace: true } } },
    next: { type: "final", meta: { go: "ladder" } },
    ...ends("done"),
  },
});
