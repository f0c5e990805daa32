import type { Position } from "../../flows/position.ts";
import type { FlowEvent } from "../../flows/meta.ts";
import { sayDate } from "../advice/say-date.ts";
import { metaOf, type Step } from "../conversation.ts";
import { sentence } from "./done.ts";
import type { ReadDate } from "./read-typed.ts";
import { present, type Session } from "./session.ts";

/** Where a day is asked for that puts another right. */
const putsRight = ["letter", "deadlines", "trail"];
const dated = ["past-date", "future-date", "any-date"];

/** Says the days back that are typed into a letter, and asks again where one cannot be meant. */
export function createDays(readDate: ReadDate) {
  return {
    /** A day that was taken stands above the next question, with its weekday. */
    withDay: (before: Session, step: Step, { type, text, on }: FlowEvent): Step => {
      const at = present(before);
      const asks = metaOf(at).asks ?? "text";
      if (at.flow !== "letter" || type !== "text" || text === undefined || !dated.includes(asks)) return step;
      const said = [sentence("notedDay", sayDate(text, on)), ...step.session.said];
      return { ...step, session: { ...step.session, said } };
    },

    /** A day that is still to come where something happened, or is over where something is to come. */
    unlikelyDay: (session: Session, text: string, on: string): Step | undefined => {
      const at = present(session);
      const { asks } = metaOf(at);
      const date =
        putsRight.includes(at.flow) && asks && dated.includes(asks) ? readDate(text, on, {})?.date : undefined;
      if (date === undefined) return undefined;
      const key =
        asks === "past-date" && date > on
          ? "stillAhead"
          : asks === "future-date" && date < on
            ? "alreadyOver"
            : undefined;
      if (!key) return undefined;
      return {
        session: { ...session, said: [sentence(key, sayDate(date, on))], missed: session.missed + 1 },
        effects: [],
      };
    },
  };
}

/** Two days of a letter that cannot both be right: it is said once, and nothing is changed. */
export function withOddDays(before: Session, step: Step): Step {
  if (!areOdd(present(step.session)) || areOdd(present(before))) return step;
  return { ...step, session: { ...step.session, said: [...step.session.said, sentence("oddDays")] } };
}

const areOdd = ({ flow, fields: { asked, received, refused } = {} }: Position): boolean =>
  flow === "letter" &&
  typeof asked === "string" &&
  [received, refused].some((later) => typeof later === "string" && later < asked);
