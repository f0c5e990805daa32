import { officeDate } from "../../src/advice/clocks/office.ts";
import { days } from "../../src/advice/clocks/counting.ts";
import type { Context } from "../position.ts";
import { already, another, ends, flow, given, letterState } from "../flow.ts";
import { outsideAccessRule } from "../here.ts";
import { openRequest } from "./open-request.ts";

const first30 = { within: days(30) };
const atMost60 = { within: days(60) };
const asExtended = { within: days(30), atMost: days(60) };

const arrivalKnown = (context: Context) => openRequest(context)?.received !== undefined;

/** More time matters only between day 30 and day 60, and is not asked when it was told (cfr-164.524-b2ii). */
function moreTimeKnown(context: Context, on: string): boolean {
  const request = openRequest(context);
  if (!request) return false;
  return (
    request.extended !== undefined || officeDate(request, first30).date >= on || officeDate(request, atMost60).date < on
  );
}

/** Where the office stands: in time, late, or not to be told because the day it arrived is not known. Nobody is late on an estimate. */
function standing(context: Context, on: string): "guess" | "late" | "perhaps" | "plain" | undefined {
  if (outsideAccessRule(context)) return "plain";
  const request = openRequest(context);
  if (!request) return "perhaps";
  const { date, estimate } = officeDate(request, asExtended);
  if (date < on) return estimate ? "perhaps" : "late";
  return estimate ? "guess" : undefined;
}

const early = { rest: "later", friendly: "note", what: "what" } as const;
const toldAlready = already({ type: "followed-up" });
const otherWay = another("follow-up");

/** Ask a second time: first what was due when, then the letter, or nothing while they still have time. */
export const followUp = flow.createMachine({
  id: "follow-up",
  context: given,
  initial: "arrived",
  states: {
    arrived: {
      meta: {
        asks: "past-date",
        notBefore: (context) => openRequest(context)?.first.date,
        pass: (context) => (outsideAccessRule(context) || arrivalKnown(context) ? "known" : undefined),
      },
      on: {
        text: { target: "extended", actions: { type: "noteOn", params: { type: "received" } } },
        unknown: { target: "extended", actions: { type: "asked", params: { question: "arrived" } } },
        what: "what",
        another: otherWay,
        known: "extended",
      },
    },
    extended: {
      meta: { pass: (context, on) => (outsideAccessRule(context) || moreTimeKnown(context, on) ? "none" : undefined) },
      on: { did: "until", none: "wait", after: "wait", unsure: "perhaps" },
    },
    until: {
      meta: { asks: "future-date" },
      on: {
        text: {
          target: "wait",
          actions: { type: "noteUntil", params: { type: "extended", written: true, undated: true } },
        },
        over: "ended",
        noDay: {
          target: "wait",
          actions: { type: "note", params: { type: "extended", written: true, undated: true } },
        },
      },
    },
    ended: {
      meta: { asks: "past-date" },
      on: {
        text: {
          target: "wait",
          actions: { type: "noteUntil", params: { type: "extended", written: true, undated: true } },
        },
        unsure: "perhaps",
      },
    },
    wait: {
      meta: { pass: standing },
      on: { ...early, guess: "guess", late: "offer", perhaps: "perhaps", plain: "plain" },
    },
    guess: { on: early },
    offer: { on: { write: "letter", complain: "complaint", already: toldAlready, another: otherWay } },
    perhaps: {
      meta: { pass: (context) => (outsideAccessRule(context) ? "plain" : undefined) },
      on: { write: "asking", already: toldAlready, another: otherWay, plain: "plain" },
    },
    plain: { on: { write: "asking", already: toldAlready, another: otherWay } },
    letter: letterState("follow-up", "offer"),
    asking: letterState("follow-up", "perhaps"),
    note: letterState("follow-up", "wait"),
    complaint: { type: "final", meta: { go: { flow: "complaint" } } },
    ...ends("done", "later", "another", "what"),
  },
});
