import { openOffices } from "../../flows/places/offices.ts";
import type { Entrance, Position } from "../../flows/position.ts";
import type { FlowEvent } from "../../flows/flow.ts";
import { requestTypes, workarounds } from "../case/vocabulary.ts";
import { learn } from "../case/learn.ts";
import type { Learned } from "../case/learned.ts";
import { advance, detour, eventsOf, goOn, leave, metaOf, moveOn, type Step } from "../conversation.ts";
import type { Understood } from "../understanding/reader.ts";
import { fillChoices, type StateWords, type Words } from "../words.ts";
import { answerDanger } from "./answer-danger.ts";
import { correctPast } from "./corrected.ts";
import { createDays, withOddDays } from "./days-said.ts";
import { sentence } from "./done.ts";
import { createEdit } from "./edit.ts";
import { letterFollows } from "./letter-follows.ts";
import { matchChoice, plain } from "./match.ts";
import { remindMe } from "./remind-me.ts";
import { asksName, isTalk, takesNoStory } from "./no-name.ts";
import { createReadTyped, type ReadDate } from "./read-typed.ts";
import { saidBack } from "./said-back.ts";
import { sendingEvent } from "./sending.ts";
import { present, type Said, type Session } from "./session.ts";
import { toldIn } from "./told.ts";

export interface Hearing {
  words: Words;
  understand: (text: string, now: { today: string; question?: string }) => Understood;
  readDate: ReadDate;
  /** The names that words may use, at this point of the talk. */
  values: (session: Session, today: string) => (name: string) => string | undefined;
}

/** Says nothing that could be misunderstood: the question is shown again, without a word about it. */
const smallTalk =
  "hi,hello,hey,hola,ok,okay,thanks,thank you,thx,gracias,what now,now what,what next,next,whats next,help me,help".split(
    ",",
  );

/** Flows in which a fact that is told changes what is asked or offered at once. */
const openFlows = ["triage", "rest", "confirm", "outcome", "obstacle", "clock"];

/** Takes what was typed: danger first, then an answer to the present question, then facts, then a question; else it asks again. */
export function createHear({ words, understand, readDate, values }: Hearing) {
  const readTyped = createReadTyped(readDate);
  const edit = createEdit({ words, readDate, readTyped });
  const { withDay, unlikelyDay } = createDays(readDate);
  return function hear(session: Session, text: string, on: string, shown = true): Step {
    const at = present(session);
    const heard = understand(text, { today: on, question: `${at.flow}.${at.state}` });
    if (heard.crisis) return answerDanger(session, heard.crisis, on);
    if (at.flow === "welcome") return comeBack(session, text, heard, on);
    const reminds = shown && !answersHere(session, text, heard, on) && remindMe(session, text, on, readDate);
    if (reminds) return reminds;
    if (isLine(at)) return underLine(session, text, heard, on);
    const answered = answer(session, text, heard, on, shown);
    const step = withOddDays(session, letterFollows(session, answered, on));
    return heard.checkIn && at.flow !== "care" ? softly(session, step) : step;
  };

  /** Is it the label of a button, word for word? */
  function answersHere(session: Session, text: string, heard: Understood, on: string): boolean {
    return matchChoice(ownWords(session, on), eventsOf(present(session)), text, heard)?.exact === true;
  }

  /** News under the line of a check-in is an answer to what it is about; a choice or a day is taken as that. */
  function underLine(session: Session, text: string, heard: Understood, on: string): Step {
    const here = answerTo(session, text, heard, toldIn(session, text, heard), on);
    if (here) return take(session, here);
    const opened = take(session, { type: "open", on });
    return { ...answer(opened.session, text, heard, on, true), effects: opened.effects };
  }

  /** The words of the present question, with the names that its buttons show. */
  function ownWords(session: Session, on: string): StateWords {
    const at = present(session);
    return fillChoices(words.state(at.flow, at.state), values(session, on));
  }

  function answer(session: Session, text: string, heard: Understood, on: string, shown: boolean): Step {
    const at = present(session);
    const told = toldIn(session, text, heard);
    if (at.flow === "trail" && at.state === "told" && shown) return tellStep(session, text, told, on);
    const edited = shown ? edit(session, text, heard, on) : undefined;
    if (edited) return edited;
    const answered =
      shown && !(heard.checkIn && takesNoStory(at)) ? answerTo(session, text, heard, told, on) : undefined;
    const named = answered && asksName(at) && isKind(told) ? learn(session.case, at.place, told, on) : session.case;
    if (answered) return withDay(session, take({ ...session, case: named }, answered), answered);
    const unlikely = shown ? unlikelyDay(session, text, on) : undefined;
    if (unlikely) return unlikely;
    const right =
      heard.more.correctedDay &&
      !session.case.person.hearing &&
      correctPast(session.case, at.place, heard.more.correctedDay, on);
    if (right) return takeCase({ ...session, case: right.case, missed: 0 }, right.told, on);
    if (heard.more.notReceived && wasSent(session)) return askInstead(session, { flow: "outcome", state: "lost" }, on);
    if (heard.more.outsideUs) return say(session, sentence("outsideUs"));
    if (heard.more.severalPlaces) return above(takeFacts(session, told, on), sentence("severalPlaces"));
    if (heard.more.wrongDate && session.case.person.hearing)
      return askInstead(session, { flow: "confirm", state: "hearing" }, on);
    const asked = [heard.more.believes?.[0], heard.ask].find((key) => key && words.has("answers", key));
    if (asked) return answerQuestion(session, asked, told, on);
    if (Object.keys(told).length) return takeFacts(session, told, on);
    return smallTalk.includes(plain(text)) ? say(session) : notUnderstood(session, words);
  }

  /** A step that is told for the trail: what is read in it counts, and its words stand with it. */
  function tellStep(session: Session, text: string, told: Learned, on: string): Step {
    const at = present(session);
    if (matchChoice(ownWords(session, on), eventsOf(at), text, { answer: undefined, more: {} } as never)?.exact)
      return take(session, { type: "keep", on });
    const known = learn(session.case, at.place, told, on);
    const steps = known.trail.length - session.case.trail.length;
    return take({ ...session, case: known }, { type: "text", text, on, told: Math.max(0, steps) });
  }

  /** The answer to the present question that was typed: a choice, how a letter went out, or what is asked for. News goes before a loose match. */
  function answerTo(
    session: Session,
    text: string,
    heard: Understood,
    told: Learned,
    on: string,
  ): FlowEvent | undefined {
    const at = present(session);
    const choice = matchChoice(ownWords(session, on), eventsOf(at), text, heard);
    if (choice?.exact) return { type: choice.event, on };
    if (heard.more.canSign && eventsOf(at).includes("signs")) return { type: "signs", on };
    const sent = at.flow === "letter" ? sendingEvent(eventsOf(at), told, heard.answer) : undefined;
    if (sent) return { type: sent, on, ...(told.sent && { day: told.sent }) };
    const news = JSON.stringify(learn(session.case, at.place, told, on)) !== JSON.stringify(session.case);
    const loose = choice && metaOf(at).asks !== "text" && (!news || !isOpen(at));
    if (loose) return { type: choice.event, on };
    return asksName(at) && ((news && !isKind(told)) || isTalk(text)) ? undefined : readTyped(session, text, on);
  }

  /** Typing anything comes back from a rest; what was typed is then taken as usual, and is no fault if it says nothing. */
  function comeBack(session: Session, text: string, heard: Understood, on: string): Step {
    const at = present(session);
    const choice = matchChoice(ownWords(session, on), eventsOf(at), text, heard);
    if (choice) return take(session, { type: choice.event, on });
    const back = goOn({ ...leave(session), said: [] }, on);
    const step = answer(back.session, text, heard, on, false);
    return step.session.missed > back.session.missed ? back : step;
  }

  /** Facts change the case; where the next step hangs on them, it is worked out again. */
  function takeFacts(session: Session, told: Learned, on: string): Step {
    const at = present(session);
    const known = { ...session, case: learn(session.case, at.place, told, on), missed: 0 };
    const line = saidBack(told, words, on);
    const unchanged = JSON.stringify(known.case) === JSON.stringify(session.case);
    if (unchanged && !line) return notUnderstood(session, words);
    const back = line ? sentence(isNewsOfOne(session, told) ? "saidBackAt" : "saidBack", line) : sentence("heard");
    if (told.obstacle && at.flow === "letter" && !unchanged) return above(hurdle(known, told.obstacle, on), back);
    if (unchanged || !(isOpen(at) || isAnswered(at, told))) return say(known, back);
    if (told.amendmentDenied) return above(askInstead(known, { flow: "wrong" }, on), back);
    if (told.hearing && at.flow !== "confirm") return askInstead(known, { flow: "confirm" }, on);
    if (told.hearing) return say(known, back);
    return onward(known, back, on);
  }

  /** A day in the case was put right: it is said back, and the step is worked out again where it may change. */
  function takeCase(known: Session, told: Learned, on: string): Step {
    const back = sentence("saidBack", saidBack(told, words, on));
    return isOpen(present(known)) ? onward(known, back, on) : say(known, back);
  }
}

/** The next step is worked out again; the same step is not told anew. */
function onward(known: Session, back: Said, on: string): Step {
  const at = present(known);
  const moved = moveOn(known, on);
  return present(moved.session).flow === at.flow && !openFlows.includes(at.flow)
    ? say(known, back)
    : above(moved, back);
}

/** News of an office where there are several: it is said which one it was taken for. */
const isNewsOfOne = (
  { case: c }: Session,
  { refusal, got, sent, received, extended, reviewUpheld }: Learned,
): boolean =>
  openOffices(c).length > 1 &&
  [refusal, got, sent, received, extended, reviewUpheld].some((told) => told !== undefined);

/** "Sample Hospital" tells what kind of place it is, and is its name all the same. */
const isKind = (told: Learned) => Object.keys(told).join() === "setting";

/** The one line of a check-in, which shows nothing of what it is about. */
const isLine = (at: Position) => at.flow === "check-in" && at.state === "due";

const wasSent = (session: Session) =>
  session.case.trail.some((e) => e.place === present(session).place && requestTypes.includes(e.type));

/** Leaves what was asked, and asks this of the same place instead. */
const askInstead = (session: Session, entrance: Omit<Entrance, "place">, on: string): Step =>
  detour({ ...session, path: [], said: [] }, { ...entrance, place: present(session).place }, on);

/** What an office wants first has its page beside an open letter, which waits under it. */
const hurdle = (known: Session, state: string, on: string): Step =>
  detour({ ...known, said: [] }, { flow: "obstacle", state, place: present(known).place }, on);

/** Where a fact may change the step: everywhere but inside a letter, in care, and behind a gate. */
const isOpen = (at: Position) => openFlows.includes(at.flow) || workarounds.some((step) => step === at.flow);
/** The office has answered a letter of which it is still asked whether it went out. */
const isAnswered = (at: Position, { refusal, got, obstacle }: Learned) =>
  at.flow === "letter" &&
  eventsOf(at).includes("isSent") &&
  [refusal, got, obstacle].some((told) => told !== undefined);

/** A question is answered above the one that is open, which stays; facts told with it count for what is asked next. */
function answerQuestion(session: Session, key: string, told: Learned, on: string): Step {
  const at = present(session);
  const known = { ...session, case: learn(session.case, at.place, told, on) };
  const answer: Said = { group: "answers", key };
  const learned = JSON.stringify(known.case) !== JSON.stringify(session.case);
  return learned && at.flow === "triage" ? above(moveOn(known, on), answer) : say(known, answer);
}
const take = (session: Session, event: FlowEvent): Step => advance({ ...session, said: [], missed: 0 }, event);
const say = (session: Session, ...said: Said[]): Step => ({ session: { ...session, said, missed: 0 }, effects: [] });
const above = (step: Step, ...said: Said[]): Step => ({ ...step, session: { ...step.session, said } });

/** One kind line above the normal answer; words that told nothing else are no misunderstanding. */
function softly(before: Session, { session, effects }: Step): Step {
  const missed = session.missed > before.missed;
  const said = missed ? [sentence("softThanks")] : [sentence("soft988"), ...session.said];
  return { session: { ...session, said, missed: before.missed }, effects };
}

/** Not understood: the question's own hint first, another the second time; nothing is lost. */
function notUnderstood(session: Session, words: Words): Step {
  const at = present(session);
  const { retry } = words.state(at.flow, at.state);
  const said: Said =
    session.missed > 0 ? sentence("stillNot") : retry ? sentence("retry", retry) : sentence("didntFollow");
  return { session: { ...session, said: [said], missed: session.missed + 1 }, effects: [] };
}
