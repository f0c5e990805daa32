import type { FlowEvent } from "../../flows/meta.ts";
import { learn } from "../case/learn.ts";
import type { Learned } from "../case/learned.ts";
import { eventsOf, goOn, metaOf, moveOn, type Step } from "../conversation.ts";
import { leave } from "./leave.ts";
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
import { isAnswered, isKind, isLine, isNewsOfOne, isOpen, openFlows, wasSent } from "./hear-at.ts";
import { above, askInstead, hurdle, notUnderstood, say, softly, take } from "./hear-steps.ts";
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
    if (heard.more.severalPlaces) return above(takeFacts(session, text, told, on), sentence("severalPlaces"));
    if (heard.more.wrongDate && session.case.person.hearing)
      return askInstead(session, { flow: "confirm", state: "hearing" }, on);
    const asked = [heard.more.believes?.[0], heard.ask].find((key) => key && words.has("answers", key));
    if (asked) return answerQuestion(session, asked, told, on);
    if (Object.keys(told).length) return takeFacts(session, text, told, on);
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
    // A greeting shows no more than the gate itself.
    if (smallTalk.includes(plain(text)) && at.state !== "stopped") return say(session);
    const back = goOn({ ...leave(session), said: [] }, on);
    const step = answer(back.session, text, heard, on, false);
    return step.session.missed > back.session.missed ? back : step;
  }

  /** Facts change the case; where the next step hangs on them, it is worked out again. */
  function takeFacts(session: Session, text: string, told: Learned, on: string): Step {
    const at = present(session);
    const news = isNewsOfOne(session, told);
    if (news && at.flow === "rest") return askInstead(session, { flow: "outcome", state: "where", typed: text }, on);
    const known = { ...session, case: learn(session.case, at.place, told, on), missed: 0 };
    const line = saidBack(told, words, on);
    const unchanged = JSON.stringify(known.case) === JSON.stringify(session.case);
    if (unchanged && !line) return notUnderstood(session, words);
    const back = line ? sentence(news ? "saidBackAt" : "saidBack", line) : sentence("heard");
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

/** A question is answered above the one that is open, which stays; facts told with it count for what is asked next. */
function answerQuestion(session: Session, key: string, told: Learned, on: string): Step {
  const at = present(session);
  const known = { ...session, case: learn(session.case, at.place, told, on) };
  const answer: Said = { group: "answers", key };
  const learned = JSON.stringify(known.case) !== JSON.stringify(session.case);
  return learned && at.flow === "triage" ? above(moveOn(known, on), answer) : say(known, answer);
}
