import type { Position } from "../../flows/position.ts";
import type { FlowEvent } from "../../flows/meta.ts";
import { choiceOf, datesPage } from "../../flows/letter/changes.ts";
import { changeable, type ChatField, fieldKind } from "../../flows/letter/chat-fields.ts";
import { sayDate } from "../advice/say-date.ts";
import { advance, eventsOf, metaOf, type Step } from "../conversation.ts";
import type { Understood } from "../understanding/reader.ts";
import type { Words } from "../words.ts";
import { corrected } from "./corrected.ts";
import { sentence } from "./done.ts";
import { datesMeant, type Edit, readEdit } from "./letter-edit.ts";
import { labelOf, matchChoice } from "./match.ts";
import { isLikely, type ReadDate } from "./read-typed.ts";
import { present, type Said, type Session } from "./session.ts";

interface Deps {
  words: Words;
  readDate: ReadDate;
  readTyped: (session: Session, text: string, on: string) => FlowEvent | undefined;
}

/** Where a letter lies before the person. */
const shown = ["preview", "previewNote", "readHere", "change"];
/** Longer values are not said back whole: they stand in the letter. */
const longest = 80;

/** Carries out what was typed about the letter that lies there: one field is changed, nothing else; undefined: it is about something else. */
export function createEdit({ words, readDate, readTyped }: Deps) {
  const menuWords = words.state("letter", "change");

  return function edit(session: Session, text: string, heard: Understood, on: string): Step | undefined {
    const at = present(session);
    if (at.flow !== "letter" || !shown.includes(at.state)) return undefined;
    const menu = at.state === "change";
    const exact = matchChoice(words.state(at.flow, at.state), eventsOf(at), text, heard)?.exact;
    if (exact && !menu) return undefined;
    const wanted = readEdit(text, at, menuWords, menu);
    if (!wanted) return wrongDate(session, text, heard, on);
    if (wanted.field === "name" && session.case.person.helper && /\bmy\b/iu.test(text))
      return ownName(session, wanted, on);
    const opened = open(session, wanted.event, on);
    if (!wanted.field || (!wanted.remove && wanted.value === undefined)) return opened;
    return fill(opened.session, wanted.field, wanted.remove ? undefined : wanted.value, on) ?? opened;
  };

  /** Who helps has told their own name: it stands under the signature where they sign, and nowhere else. */
  function ownName(session: Session, { value }: Edit, on: string): Step {
    const signs = changeable(present(session)).includes("repName");
    if (!signs) return { session: { ...session, said: [sentence("whoseName")], missed: 0 }, effects: [] };
    const opened = open(session, "repName", on);
    return (value !== undefined && fill(opened.session, "repName", value, on)) || opened;
  }

  /** Goes to the change menu and takes this choice there. */
  function open(session: Session, event: string, on: string): Step {
    const clear = { ...session, said: [], missed: 0 };
    const menu = present(session).state === "change" ? clear : advance(clear, { type: "change", on }).session;
    return advance(menu, { type: event, on });
  }

  /** Answers the field's question with what was said; undefined: it cannot be read so, and is asked. */
  function fill(session: Session, field: ChatField, value: string | undefined, on: string): Step | undefined {
    const event = value === undefined ? removal(field, on) : answerOf(session, value, on);
    if (!event || !eventsOf(present(session)).includes(event.type)) return undefined;
    const step = advance(session, event);
    return {
      ...step,
      session: { ...step.session, said: [said(field, value === undefined ? undefined : (event.text ?? value), on)] },
    };
  }

  function removal(field: ChatField, on: string): FlowEvent {
    return { type: fieldKind(field) === "yes" ? "no" : "out", on };
  }

  function answerOf(session: Session, value: string, on: string): FlowEvent | undefined {
    const at = present(session);
    const choice = matchChoice(words.state(at.flow, at.state), eventsOf(at), value, { answer: null, more: {} });
    if (choice?.exact) return { type: choice.event, on };
    return metaOf(at).asks ? readTyped(session, value, on) : undefined;
  }

  function said(field: ChatField, value: string | undefined, on: string): Said {
    const label = labelOf(menuWords.choices?.[choiceOf(field)] ?? field);
    if (value === undefined) return sentence("leftOut", label);
    const shownValue = fieldKind(field) === "date" ? sayDate(value, on) : value.replace(/\s*\n\s*/g, ", ");
    return sentence(
      "changed",
      `${label}: ${shownValue.length > longest ? `${shownValue.slice(0, longest)} …` : shownValue}`,
    );
  }

  /** A day that is put right without its name: the letter's one date, else it is asked which. */
  function wrongDate(session: Session, text: string, heard: Understood, on: string): Step | undefined {
    const at = present(session);
    const dates = datesMeant(text, at);
    const [field] = dates;
    const day = dayIn(text, at, field, heard, on);
    if (!field || (!day && !/\bdate\b|\bday\b|\bfecha\b/iu.test(text))) return undefined;
    if (dates.length === 1) {
      const { session: asked, effects } = open(session, choiceOf(field), on);
      return (day && fill(asked, field, day, on)) || { session: asked, effects };
    }
    const menu =
      at.state === "change" ? session : advance({ ...session, said: [], missed: 0 }, { type: "change", on }).session;
    return onlyDates(menu);
  }

  function dayIn(text: string, at: Position, field: ChatField | undefined, { more }: Understood, on: string) {
    const old = field && at.fields?.[field];
    const put = more.correctedDay && typeof old === "string" ? corrected(old, more.correctedDay) : undefined;
    const ahead = field === "hearing" || field === "replyBy";
    const read = readDate(text, on, ahead ? { future: true } : { past: true })?.date;
    return put ?? (read && isLikely(read, text, on, ahead ? "future-date" : "past-date") ? read : undefined);
  }
}

/** The change menu with the letter's dates only. */
const onlyDates = (session: Session): Step => {
  const at: Position = { ...present(session), page: datesPage };
  return {
    session: { ...session, path: [...session.path.slice(0, -1), at], said: [sentence("whichDate")] },
    effects: [],
  };
};
