import { openOffices } from "../../flows/places/offices.ts";
import type { Position } from "../../flows/position.ts";
import type { Learned } from "../case/learned.ts";
import { requestTypes, workarounds } from "../case/vocabulary.ts";
import { eventsOf } from "../conversation.ts";
import { present, type Session } from "./session.ts";

/** Flows in which a fact that is told changes what is asked or offered at once. */
export const openFlows = ["triage", "rest", "confirm", "outcome", "obstacle", "clock"];

/** News of an office where there are several: it is said which one it was taken for. */
export const isNewsOfOne = (
  { case: c }: Session,
  { refusal, got, sent, received, extended, reviewUpheld }: Learned,
): boolean =>
  openOffices(c).length > 1 &&
  [refusal, got, sent, received, extended, reviewUpheld].some((told) => told !== undefined);

/** "Sample Hospital" tells what kind of place it is, and is its name all the same. */
export const isKind = (told: Learned) => Object.keys(told).join() === "setting";

/** The one line of a check-in, which shows nothing of what it is about. */
export const isLine = (at: Position) => at.flow === "check-in" && at.state === "due";

/** Did anything go out to this place? */
export const wasSent = (session: Session) =>
  session.case.trail.some((e) => e.place === present(session).place && requestTypes.includes(e.type));

/** Where a fact may change the step: everywhere but inside a letter, in care, and behind a gate. */
export const isOpen = (at: Position) => openFlows.includes(at.flow) || workarounds.some((step) => step === at.flow);
/** The office has answered a letter of which it is still asked whether it went out. */
export const isAnswered = (at: Position, { refusal, got, obstacle }: Learned) =>
  at.flow === "letter" &&
  eventsOf(at).includes("isSent") &&
  [refusal, got, obstacle].some((told) => told !== undefined);
