import { addDays } from "../case/days.ts";
import { isClaim } from "../case/vocabulary.ts";
import * as lastDays from "../case/last-days.ts";
import type { LetterFields } from "./fields.ts";

const answerDays = 30;
const mailDays = 5;
const appeals = ["reconsideration", "hearing", "council"];
const federalPlaces = ["va", "campus", "jail"];
const notCovered = ["campus", "cash-only"];

/** The day the 30 days for an answer end (cfr-164.524-b2i): from receipt; not known: our own estimate from the asking. */
export function dueDate({ asked, askedHow, received }: LetterFields): string | undefined {
  if (received) return addDays(received, answerDays);
  const mailed = askedHow === "mail" || askedHow === "certified";
  return asked && addDays(asked, answerDays + (mailed ? mailDays : 0));
}

const isAfter = (date: string, last: string | undefined): boolean => last !== undefined && date > last;

/** Computes what letters say or decide by dates and by choices; `today` stands in for a missing date. */
export function compute(fields: LetterFields, today: string) {
  const date = fields.date ?? today;
  const due = dueDate(fields);
  const informBy = fields.hearing && lastDays.informBy(fields.hearing);
  const subpoenaBy = fields.hearing && lastDays.subpoenaBy(fields.hearing);
  const keepBy = fields.noticeDate && lastDays.keepBy(fields.noticeDate);
  const complainBy = fields.knew && lastDays.complainBy(fields.knew);
  const setting = fields.setting ?? "";
  return {
    date,
    due,
    informBy,
    subpoenaBy,
    keepBy,
    complainBy,
    estimated: fields.received === undefined,
    late: isAfter(date, fields.extended ?? due),
    pastDue: isAfter(date, due),
    hearingOver: isAfter(date, fields.hearing),
    lateInform: isAfter(date, informBy),
    lateSubpoena: isAfter(date, subpoenaBy),
    lateOcr: isAfter(date, complainBy),
    lateKeep: isAfter(date, keepBy),
    rep: fields.signer !== undefined && fields.signer !== "patient",
    claim: isClaim(fields.stage),
    appeal: appeals.includes(fields.stage ?? ""),
    anyDid: fields.sources?.some((source) => source.did) ?? false,
    silence: fields.refused === undefined && fields.grounds === undefined,
    stateLaw: !federalPlaces.includes(setting),
    covered: !notCovered.includes(setting),
  };
}

export type Computed = ReturnType<typeof compute>;
