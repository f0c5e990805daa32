import { askedCheckIns, mostDays } from "../../src/case/check-ins.ts";
import { addDays } from "../../src/case/days.ts";
import type { Context, Position } from "../position.ts";
import { ends, flow, given } from "../flow.ts";

/** A day for a check-in lies ahead, and within the time for which anything is kept. */
const ahead = {
  asks: "future-date",
  notBefore: (_: Context, on: string) => addDays(on, 1),
  notAfter: (_: Context, on: string) => addDays(on, mostDays),
} as const;

const atDay = {
  type: "at",
  params: ({ event: { text } }: { event: { text?: string } }) => (text === undefined ? {} : { day: text }),
} as const;
const zone = (name: string) => ({ target: "hour", actions: { type: "learn", params: { zone: name } } }) as const;
const hour = (of: number) => ({ target: "make", actions: { type: "learn", params: { hour: of } } }) as const;
const offered = { type: "rememberOffer" } as const;

/** What an offer takes: yes, no, a file for a calendar of one's own, another day. */
const offer = (own: "offer" | "nudge") =>
  ({
    yes: { target: "zone", actions: offered },
    calendar: { target: own, reenter: true, actions: "giveCalendar" },
    no: { target: own === "nudge" ? "later" : "done", actions: offered },
    text: { target: "zone", actions: [offered, atDay] },
  }) as const;

/** About a letter that lies there: nothing more is to be done today, it is not offered a second time. */
const isNudge = ({ way, made, step }: Position) => way === "offer" && made !== undefined && step === undefined;

/** What the oldest check-in that waits is about. */
const kindOfAsked = ({ case: c }: Context) => askedCheckIns(c)[0]?.about ?? "none";

/** The zone and the hour are asked again, and stay as they are until then. */
const anew = "time";
const isAnew = ({ key }: Position) => key === anew;

/** Check-ins: offered, set for a day and an hour of the person's own, due, listed, stopped. */
export const checkIn = flow.createMachine({
  id: "check-in",
  context: given,
  initial: "which",
  states: {
    which: {
      meta: {
        pass: ({ at, case: { checkIns } }) => {
          const { way = "list", day } = at;
          if (way === "offer") return isNudge(at) ? "nudge" : "offer";
          if (way === "remind") return day === undefined ? "someDay" : "zone";
          if (way === "list") return checkIns.length ? "list" : "none";
          return way;
        },
      },
      on: {
        list: "list",
        none: "none",
        offer: "offer",
        nudge: "nudge",
        someDay: "someDay",
        zone: "zone",
        due: "due",
        restart: "restart",
        keep: "keep",
      },
    },
    offer: { meta: ahead, on: offer("offer") },
    nudge: { meta: ahead, on: offer("nudge") },
    someDay: { meta: ahead, on: { text: { target: "zone", actions: atDay }, no: "done" } },
    zone: {
      meta: { asks: "zone", pass: ({ case: { person }, at }) => (person.zone && !isAnew(at) ? "known" : undefined) },
      on: {
        eastern: zone("America/New_York"),
        central: zone("America/Chicago"),
        mountain: zone("America/Denver"),
        pacific: zone("America/Los_Angeles"),
        text: {
          target: "hour",
          actions: { type: "learn", params: ({ event }) => (event.text ? { zone: event.text } : {}) },
        },
        known: "hour",
      },
    },
    hour: {
      meta: {
        asks: "hour",
        pass: ({ case: { person }, at }) => (person.hour !== undefined && !isAnew(at) ? "known" : undefined),
      },
      on: {
        morning: hour(9),
        noon: hour(12),
        afternoon: hour(15),
        evening: hour(18),
        text: {
          target: "make",
          actions: { type: "learn", params: ({ event }) => (event.text ? { hour: Number(event.text) } : {}) },
        },
        known: "make",
      },
    },
    make: {
      meta: { pass: ({ at }) => (at.day === undefined ? "changed" : isNudge(at) ? "nudged" : "made") },
      on: {
        made: { target: "done", actions: "setCheckIn" },
        nudged: { target: "later", actions: "setCheckIn" },
        changed: "list",
      },
    },
    /** The line that is sent: it names nothing, and leads to what it is about. */
    due: {
      meta: ahead,
      on: {
        open: "opened",
        later: { target: "later", actions: { type: "postponeAsked", params: { days: 1 } } },
        none: { target: "later", actions: "stopCheckIns" },
        text: { target: "later", actions: { type: "postponeAsked", params: {} } },
      },
    },
    opened: {
      meta: { pass: kindOfAsked },
      on: {
        step: { target: "outcome", actions: "openCheckIn" },
        letter: { target: "unsent", actions: "openCheckIn" },
        day: { target: "theDay", actions: "openCheckIn" },
        none: "done",
      },
    },
    unsent: {
      meta: ahead,
      on: {
        sent: { target: "done", actions: "sent" },
        again: { target: "unsent", reenter: true, actions: "giveLetter" },
        notYet: { target: "later", actions: { type: "again", params: { days: 3 } } },
        drop: "later",
        text: { target: "later", actions: { type: "again", params: {} } },
      },
    },
    theDay: { on: { happened: "what", next: "done", rest: "later" } },
    list: {
      meta: { hide: ({ case: { person } }) => [person.checkInsHeld ? "hold" : "restart"] },
      on: {
        stop: { target: "done", actions: "stopCheckIns" },
        hold: { target: "done", actions: { type: "learn", params: { checkInsHeld: true } } },
        restart: { target: "done", actions: "restartCheckIns" },
        time: { target: "zone", actions: { type: "at", params: { key: anew } } },
        close: "done",
      },
    },
    none: { meta: ahead, on: { text: { target: "zone", actions: atDay }, close: "done" } },
    restart: { on: { restart: { target: "done", actions: "restartCheckIns" }, notYet: "done" } },
    keep: {
      on: {
        keep: { target: "done", actions: [{ type: "learn", params: { keepFields: true } }, "kept"] },
        erase: { target: "done", actions: ["eraseFields", "kept"] },
      },
    },
    outcome: { type: "final", meta: { go: { flow: "outcome" } } },
    ...ends("done", "later", "what"),
  },
});
