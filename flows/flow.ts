import { assign, setup } from "xstate";
import type { Entry, Person, Place } from "../src/case/case.ts";
import { type LetterId } from "../src/case/letters.ts";
import { answerTypes, type Workaround } from "../src/case/vocabulary.ts";
import { addEntry, declineStep, learnPerson, learnPlace, loseDays, reconsider, setAsked } from "../src/case/change.ts";
import { erasedFields } from "../src/case/kept-fields.ts";
import { letterMade } from "../src/case/made.ts";
import { restartCheckIns } from "../src/case/check-ins.ts";
import { addDays } from "../src/case/days.ts";
import { closePlace, mergePlaces, openPlace } from "../src/case/places.ts";
import { letterSent } from "../src/case/sent.ts";
import { datesOf } from "../src/advice/dates.ts";
import { withLineDay, withLineSolved, withLineWords, withoutLine } from "../src/case/trail-lines.ts";
import { correctFact } from "../src/case/correct-fact.ts";
import type { ChatField } from "./letter/chat-fields.ts";
import { answerField, type Value } from "./letter/fields.ts";
import { openedCheckIn, postponed, settingOf } from "./check-in/setting.ts";
import { correctedDate, withDate } from "./deadlines/dates.ts";
import { chosen, nextPage } from "./letters/page.ts";
import { atPlace, placesAfter, placesOnPage } from "./places/offices.ts";
import { atLine, toldLine } from "./trail/lines.ts";
import type { FlowEvent, Meta } from "./meta.ts";
import type { Context, Position } from "./position.ts";

/** What an office answered is told after it happened; what the person does here happens on that day. */
const noted = ({ type }: Pick<Entry, "type">, date: string) => ({
  date,
  ...(answerTypes.includes(type) && { told: true as const }),
});

type EntryNote = Omit<Entry, "place" | "date"> & { undated?: true };

/** The common ground of all machines: typed context and events, changes of the case as actions, effects as data. */
export const flow = setup({
  types: {
    context: {} as Context,
    input: {} as Context,
    events: {} as FlowEvent,
    meta: {} as Meta,
  },
  actions: {
    /** Learns facts about the person or the claim. */
    learn: assign(({ context }, params: Partial<Person>) => ({ case: learnPerson(context.case, params) })),
    /** Learns facts about the place. */
    know: assign(({ context }, params: Partial<Omit<Place, "id">>) => ({
      case: learnPlace(context.case, context.at.place, params),
    })),
    /** Learns a date that was typed. */
    dated: assign(({ context, event }, params: { fact: "hearing" | "notice" | "cdrNotice" | "ddsAsked" }) => ({
      case: learnPerson(context.case, {
        [params.fact]: params.fact === "hearing" ? event.text : { date: event.text },
      }),
    })),
    /** Writes a step into the trail, with the day of the event unless it is undated. */
    note: assign(({ context, event }, { undated, ...entry }: EntryNote) => ({
      case: addEntry(context.case, { ...entry, place: context.at.place, ...(!undated && noted(entry, event.on)) }),
    })),
    /** Writes a step into the trail with the date that was typed. */
    noteOn: assign(({ context, event }, entry: Omit<Entry, "place" | "date">) => ({
      case: addEntry(context.case, { ...entry, place: context.at.place, ...(event.text && { date: event.text }) }),
    })),
    /** Writes a step into the trail, with the day that was typed as the day it names; told today unless it is undated. */
    noteUntil: assign(({ context, event }, { undated, ...entry }: Omit<EntryNote, "until">) => ({
      case: addEntry(context.case, {
        ...entry,
        place: context.at.place,
        ...(undated ? {} : { date: event.on }),
        ...(event.text && { until: event.text }),
      }),
    })),
    /** Remembers that a step was not wanted. */
    decline: assign(({ context }, params: { step: Workaround }) => ({
      case: declineStep(context.case, context.at.place, params.step),
    })),
    /** Remembers that a question was answered with "not sure", or a clock was told. */
    asked: assign(({ context }, params: { question: string }) => ({ case: setAsked(context.case, params.question) })),
    /** Changes what only this flow needs. */
    at: assign(({ context }, params: Partial<Position>) => ({ at: { ...context.at, ...params } })),
    /** What went out since the last answer never arrived: it starts no time, so its day is not kept. */
    returned: assign(({ context }) => ({ case: loseDays(context.case, context.at.place) })),
    /** Everything that was declined may be offered again. */
    reconsider: assign(({ context }) => ({ case: reconsider(context.case) })),
    /** Keeps a typed answer, or what a choice means, as a field of the letter; neither: the question was skipped. The fact behind it is put right too. */
    field: assign(({ context, event }, { id, value = event.text }: { id: ChatField; value?: Value }) => ({
      at: answerField(context.at, id, value),
      case: value === undefined ? context.case : correctFact(context.case, context.at.place, id, value),
    })),
    /** Keeps the letter of this position as it is now. */
    made: assign(({ context, event }) => ({ case: letterMade(context.case, context.at, event.on) })),
    /** Chooses a letter of the list, or goes on to its next page. */
    chooseLetter: assign(({ context }, { nth }: { nth: number }) => ({ at: chosen(context, nth) })),
    turnPage: assign(({ context }) => ({ at: { ...context.at, page: nextPage(context) } })),
    /** Writes down that the letter of this position went out. */
    sent: assign(({ context, event }) => ({ case: letterSent(context.case, context.at, event.day ?? event.on) })),
    /** Dates: counts them, chooses one of the page, puts the day right that it hangs on. */
    countDates: assign(({ context: { case: c, at }, event: { on } }) => ({
      at: { ...at, page: 0, line: datesOf(c, on).length },
    })),
    chooseDate: assign(({ context, event: { on } }, { nth }: { nth: number }) => ({ at: withDate(context, nth, on) })),
    correctDate: assign(({ context, event: { on, text } }) => ({ case: correctedDate(context, text, on) })),
    /** Places: chooses one of the page, closes or opens it, puts two together. */
    choosePlace: assign(({ context }, { nth }: { nth: number }) => ({ at: atPlace(context, nth) })),
    chooseOther: assign(({ context }, { nth }: { nth: number }) => ({
      at: { ...context.at, key: placesOnPage(context)[nth]?.id },
    })),
    nextPlaces: assign(({ context }) => ({ at: { ...context.at, page: placesAfter(context) } })),
    closed: assign(({ context: { case: c, at } }, params: { closed: boolean }) => {
      const now = closePlace(c, at.place, params.closed);
      return { case: now, at: { ...at, place: params.closed ? openPlace(now, at.place) : at.place } };
    }),
    joinPlaces: assign(({ context: { case: c, at } }) => ({ case: at.key ? mergePlaces(c, at.place, at.key) : c })),
    /** The paper trail: chooses a line, puts its day or its words right, takes it out, adds one. */
    chooseLine: assign(({ context }, { nth }: { nth: number }) => ({ at: atLine(context, nth) })),
    correctLine: assign(({ context: { case: c, at }, event: { text } }) => ({ case: withLineDay(c, at.line, text) })),
    wordLine: assign(({ context: { case: c, at }, event: { text } }) => ({ case: withLineWords(c, at.line, text) })),
    dropLine: assign(({ context: { case: c, at } }) => ({ case: withoutLine(c, at.line) })),
    solveLine: assign(({ context: { case: c, at } }) => ({ case: withLineSolved(c, at.line) })),
    tellLine: assign(({ context, event }) => toldLine(context, event)),
    today: assign(({ context: { case: c, at }, event: { on } }) => ({ case: withLineDay(c, at.line, on) })),
    /** Check-ins: sets the one that is offered, opens the oldest that waits, moves or stops them. */
    setCheckIn: assign(({ context: { case: c, at } }) => ({ case: settingOf(c, at) })),
    openCheckIn: assign(({ context: { case: c, at } }) => openedCheckIn(c, at)),
    postponeAsked: assign(({ context: { case: c }, event: { on, text } }, { days }: { days?: number }) => ({
      case: postponed(c, days === undefined ? text : addDays(on, days)),
    })),
    again: assign(({ context: { case: c, at }, event: { on, text } }, { days }: { days?: number }) => ({
      case: settingOf(c, { ...at, day: days === undefined ? text : addDays(on, days) }),
    })),
    stopCheckIns: assign(({ context: { case: c } }) => ({ case: { ...c, checkIns: [] } })),
    restartCheckIns: assign(({ context: { case: c }, event: { on } }) => ({ case: restartCheckIns(c, on) })),
    rememberOffer: assign(({ context: { case: c, at } }) => ({ case: at.key ? setAsked(c, at.key) : c })),
    /** What letters keep for the next one is erased; that it was asked is remembered. */
    eraseFields: assign(({ context: { case: c } }) => ({ case: erasedFields(c) })),
    kept: assign(({ context: { case: c } }) => ({ case: setAsked(c, "keep") })),
    /** Effect: hands the letter of this position over: the chosen one, else the one that was just made. */
    giveLetter: () => {},
    /** Effect: hands over the page of next steps beside it. */
    giveSheet: () => {},
    /** Effect: hands it over with the cover of a fax. */
    giveFax: () => {},
    /** Effect: hands the plan over. */
    givePlan: () => {},
    /** Effect: hands over the plan without names, for a helper or a group. */
    giveNameless: () => {},
    /** Effect: hands the paper trail over. */
    giveTrail: () => {},
    /** Effect: hands over everything that is kept. */
    giveData: () => {},
    /** Effect: hands check-ins and dates over as a calendar. */
    giveCalendar: () => {},
    /** Effect: takes the messages out of the chat, and nothing else. */
    hide: () => {},
    /** Effect: erases everything. */
    forget: () => {},
  },
});

/** The context of a machine is what it is given. */
export const given = ({ input }: { input: Context }): Context => input;

/** An answer that goes into the trail, then on to `target`. */
export const note = (params: EntryNote, target = "done") => ({ target, actions: { type: "note", params } }) as const;

/** An answer that tells something about the person or the claim. */
export const learn = (params: Partial<Person>, target = "done") =>
  ({ target, actions: { type: "learn", params } }) as const;

/** An answer that tells something about the place. */
export const know = (params: Partial<Omit<Place, "id">>, target = "done") =>
  ({ target, actions: { type: "know", params } }) as const;

const finals = {
  done: { type: "final" },
  later: { type: "final" },
  another: { type: "final" },
  /** "Already did": what came of it is asked. */
  what: { type: "final", meta: { go: { flow: "outcome" } } },
} as const;

/** The ways a workaround ends: on with the ladder, rest, another way, or what came of it. */
export const ends = <K extends keyof typeof finals>(...names: K[]): Pick<typeof finals, K> =>
  Object.fromEntries(names.map((name) => [name, finals[name]])) as Pick<typeof finals, K>;

/** "Another way": the step is not offered again without a reason. */
export const another = (step: Workaround) =>
  ({ target: "another", actions: { type: "decline", params: { step } } }) as const;

/** "Already did": goes into the trail without a date, then asks what came of it. */
export const already = (entry: Omit<Entry, "place" | "date">) =>
  ({ target: "what", actions: { type: "note", params: { ...entry, undated: true } } }) as const;

/** Where test scores and answers are wanted, the letter to the tester takes the place of another. */
const testData = {
  letter: "test-data" as const,
  when: ({ case: c, at }: Context): boolean =>
    c.places.some(({ id, wantsTests }) => id === at.place && wantsTests === true),
};
const forTests: readonly LetterId[] = ["request", "denial-challenge"];

/** The letter flow is called here; a letter that was sent ends the step, one that is kept waits. */
export const letterState = (letter: LetterId, dropped: string, ask?: string[]) =>
  ({
    meta: {
      call: { flow: "letter", letter, ...(ask && { ask }), ...(forTests.includes(letter) && { instead: testData }) },
    },
    on: { sent: "done", kept: "later", dropped },
  }) as const;
