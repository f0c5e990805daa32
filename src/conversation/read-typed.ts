import type { Position } from "../../flows/position.ts";
import type { FlowEvent } from "../../flows/meta.ts";
import { daysBetween } from "../case/days.ts";
import { eventsOf, metaOf } from "../conversation.ts";
import { readHour } from "../understanding/hour.ts";
import { readZone } from "../understanding/zone.ts";
import { present, type Session } from "./session.ts";
import { shortAnswer } from "./short-answer.ts";

/** Reads a day as people write it; undefined: it is none. */
export type ReadDate = (
  text: string,
  today: string,
  lean: { past?: boolean; future?: boolean },
) => { date: string } | undefined;

/** Reads what the present question takes as a typed answer: words as they are, or a day that can be meant. */
export function createReadTyped(readDate: ReadDate) {
  return function readTyped(session: Session, text: string, on: string): FlowEvent | undefined {
    const at = present(session);
    const { asks, notBefore, notAfter } = metaOf(at);
    if (!asks) return undefined;
    if (asks === "zone") return typedAs(readZone(text), on);
    if (asks === "hour") return typedAs(readHour(text)?.toString(), on);
    if (asks === "text" || asks === "anything") return words(at, text, on);
    const read = readDate(text, on, leans[asks]);
    const earliest = notBefore?.({ case: session.case, at }, on);
    const latest = notAfter?.({ case: session.case, at }, on);
    if (!read || !isLikely(read.date, text, on, asks)) return undefined;
    if ((earliest && read.date < earliest) || (latest && read.date > latest)) return undefined;
    return { type: "text", on, text: read.date };
  };
}

const typedAs = (read: string | undefined, on: string): FlowEvent | undefined =>
  read === undefined ? undefined : { type: "text", on, text: read };

const leans = { "past-date": { past: true }, "future-date": { future: true }, "any-date": {} };

/** Words for a letter, without the hedges around a name or a price; who does not know skips the question. */
function words(at: Position, text: string, on: string): FlowEvent {
  const short = at.flow === "letter" ? shortAnswer(at.state, text) : text;
  if (short !== undefined) return { type: "text", on, text: short };
  return eventsOf(at).includes("skip") ? { type: "skip", on } : { type: "text", on, text };
}

/** A day without a year that would lie far from today was meant otherwise: it is asked again rather than taken. */
export function isLikely(date: string, text: string, on: string, asks: keyof typeof leans): boolean {
  const ago = daysBetween(date, on);
  if (asks === "any-date") return Math.abs(ago) <= 400 || hasYear(text);
  if (asks === "past-date") return ago >= 0 && (ago <= 270 || hasYear(text));
  return ago <= 0 && (ago >= -400 || hasYear(text));
}

const hasYear = (text: string) => /\b(19|20)\d\d\b/.test(text);
