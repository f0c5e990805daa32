import { initialTransition, transition, type AnyMachineSnapshot } from "xstate";
import { type Flow, flows } from "../flows/all.ts";
import type { Context, Entrance, Position } from "../flows/position.ts";
import type { FlowEvent, Meta } from "../flows/meta.ts";
import type { Case } from "./case/case.ts";
import { askedCheckIns } from "./case/check-ins.ts";
import { newPlaceId } from "./case/places.ts";
import { workarounds } from "./case/vocabulary.ts";
import { setAsked, withoutObstacle } from "./case/change.ts";
import { letterStart } from "./conversation/prefill.ts";
import { settledFields } from "./case/kept-fields.ts";
import { beforeRest, nextStep } from "./conversation/next-step.ts";
import { effectOf } from "./conversation/effect-of.ts";
import { type Effect, type EffectType, isEffect } from "./conversation/effects.ts";
import { replaces } from "./conversation/on-top.ts";
import { present, type Session } from "./conversation/session.ts";

/** What a step of the conversation gives: the session after it, and what has to happen beside the words. */
export interface Step {
  session: Session;
  effects: Effect[];
}

interface Taken {
  value: string;
  context: Context;
  done: boolean;
  effects: EffectType[];
}

/** Longest chain of passed states and flows after one input; more is a fault of a flow. */
const longest = 60;

/** The events that the present question takes; `choices` leaves out what is typed, passed or told by another flow. */
export function eventsOf(at: Position): string[] {
  return Object.keys(flows[at.flow].getStateNodeById(`${at.flow}.${at.state}`).config.on ?? {});
}

/** Is there still such a question? */
export const isState = ({ flow, state }: Position): boolean => Object.hasOwn(flows[flow].states, state);

/** What a state says of itself: how typed answers are read, which choices are hidden. */
export const metaOf = (at: Position): Meta => metaIn(flows[at.flow], at);

/** May the present question be answered with this event? */
const accepts = (session: Session, type: string): boolean => eventsOf(present(session)).includes(type);

/** Takes one event at the present question, then goes on to the next one that is to be asked. Throws if the event is not taken there. */
export function advance(session: Session, event: FlowEvent): Step {
  const at = present(session);
  if (!accepts(session, event.type)) throw new Error(`${at.flow}.${at.state} takes no ${event.type}`);
  const machine = flows[at.flow];
  const { because: _, clock: __, tell: ___, ...rest } = at;
  const [next, actions] = transition(machine, snapshot(machine, session.case, rest), event);
  return settle(replace(session, taken(next, actions)), event.on);
}

/** Goes into a flow on top of the present one, which waits. */
export function detour(session: Session, entrance: Entrance, on: string): Step {
  const path = [...session.path];
  const over = replaces[entrance.flow] ?? [];
  while (path.length > 1 && over.includes(path.at(-1)?.flow ?? entrance.flow)) path.pop();
  return settle(enter({ ...session, path }, entrance), on);
}

/** Leaves the present flow and all under it, and works out the next step anew. */
export function moveOn(session: Session, on: string): Step {
  return settle(toLadder(session, present(session).place, on), on);
}

/** Goes on from where a detour was left: to the next question that is to be asked. */
export const goOn = (session: Session, on: string): Step => settle({ session, effects: [], done: false }, on);

interface Moving {
  session: Session;
  effects: EffectType[];
  done: boolean;
}

/** Passes what is known, goes into called flows and out of ended ones, until a question is left to be asked. */
function settle(start: Moving, on: string): Step {
  let moving = start;
  for (let i = 0; i < longest; i++) {
    const next = moving.done ? end(moving, on) : forward(moving, on);
    if (!next) return finished(moving);
    moving = { ...next, effects: [...moving.effects, ...next.effects] };
  }
  throw new Error(`${present(moving.session).flow} does not come to a question`);
}

/** One step onward from a state that is not shown, or nothing where a question is to be asked. */
function forward({ session }: Moving, on: string): Moving | undefined {
  const at = present(session);
  const { call, pass } = metaOf(at);
  if (call) {
    const context = { case: session.case, at };
    const { instead, day, ...called } = call;
    const letter = instead?.when(context) ? instead.letter : call.letter;
    const then = day?.(context, on);
    const chosen = { ...called, ...(letter && { letter }), ...(then && { day: then }) };
    return enter(session, { ...chosen, place: at.place, called: true, ...letterStart(session.case, at, chosen, on) });
  }
  const event = pass?.({ case: session.case, at }, on);
  return event ? step(session, { type: event, on }) : undefined;
}

/** A flow has ended: the one that called it is told how, one that waits goes on, or the ladder says what is next. */
function end({ session }: Moving, on: string): Moving {
  const at = present(session);
  const under = session.path.slice(0, -1);
  const { go } = metaOf(at);
  if (at.called) return step({ ...session, path: under }, { type: at.state, on });
  if (go === "ladder") return toLadder(session, at.place, on);
  // A new place takes the conversation over: what waits is about another one.
  if (go) return enter({ ...session, path: go.newPlace ? [] : under }, into(session, at, go));
  if (under.length) return { session: { ...session, path: under }, effects: [], done: false };
  if (at.state === "later") return rest(session, at.place, on);
  return toLadder(session, at.place, on);
}

function into(session: Session, at: Position, go: Exclude<NonNullable<Meta["go"]>, "ladder">): Entrance {
  const place = go.newPlace ? newPlaceId(session.case) : at.place;
  const { newPlace: _, ...entrance } = go;
  const step = workarounds.find((id) => id === at.flow);
  const about = step ?? at.about;
  return {
    ...entrance,
    place,
    ...(go.flow === "outcome" && about && { about }),
    ...(at.checkIn && { checkIn: at.checkIn, step: at.step }),
  };
}

/** Nothing is to be done now: another check-in that waits comes first, or one is offered. */
function rest(session: Session, place: string, on: string): Moving {
  if (askedCheckIns(session.case).length) return toLadder(session, place, on);
  return enter({ ...session, path: [] }, beforeRest(session.case, place, on) ?? { flow: "rest", place });
}

function toLadder({ case: c, ...session }: Session, place: string, on: string): Moving {
  const settled = settledFields(c, on);
  return toStep({ ...session, case: settled }, nextStep(settled, place, on, session.streak));
}

function toStep(session: Session, entrance: Entrance): Moving {
  const { place } = entrance;
  const known = entrance.flow === "obstacle" ? withoutObstacle(session.case, place) : session.case;
  const told = entrance.tell ? setAsked(known, `told:${entrance.tell}`) : known;
  return enter({ ...session, case: told, path: [] }, entrance);
}

/** Puts a flow on top, at its beginning or at a named state. */
function enter(session: Session, entrance: Entrance): Moving {
  const machine = flows[entrance.flow];
  const streak = entrance.flow === "triage" ? session.streak + 1 : session.streak;
  const at: Position = { ...entrance, state: entrance.state ?? "" };
  const under = { ...session, streak, path: [...session.path, at] };
  if (entrance.state) return { session: under, effects: [], done: false };
  const [first, actions] = initialTransition(machine, { case: session.case, at });
  return replace(under, taken(first, actions));
}

function step(session: Session, event: FlowEvent): Moving {
  const at = present(session);
  const machine = flows[at.flow];
  const [next, actions] = transition(machine, snapshot(machine, session.case, at), event);
  return replace(session, taken(next, actions));
}

/** The session with its present position and case as the machine left them. */
function replace(session: Session, { value, context, done, effects }: Taken): Moving {
  const at: Position = { ...context.at, state: value };
  return { session: { ...session, case: context.case, path: [...session.path.slice(0, -1), at] }, effects, done };
}

const taken = (next: AnyMachineSnapshot, actions: readonly { type: string }[]): Taken => ({
  value: String(next.value),
  context: next.context as Context,
  done: next.status === "done",
  effects: actions.map((a) => a.type).filter((type) => isEffect(type)),
});

const snapshot = (machine: Flow, c: Case, at: Position): AnyMachineSnapshot =>
  machine.resolveState({ value: at.state, context: { case: c, at } });

function metaIn(machine: Flow, at: Position): Meta {
  return (machine.getStateNodeById(`${at.flow}.${at.state}`).meta ?? {}) as Meta;
}

/** A question is left: the turn rises if it is another one, and an offer ends the count of questions. */
function finished({ session, effects }: Moving): Step {
  const { flow } = present(session);
  const streak = (workarounds as readonly string[]).includes(flow) ? 0 : session.streak;
  return { session: { ...session, streak }, effects: effects.map((type) => effectOf(session, type)) };
}
