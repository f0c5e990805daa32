import { advance, detour, type Step } from "../conversation.ts";
import { leaveCare } from "./leave.ts";
import { setAsked } from "../case/change.ts";
import type { Incoming, View } from "../platforms/platform.ts";
import { command, hidden } from "./commands.ts";
import { type Done, known, saying, sentence } from "./done.ts";
import { withForm } from "./form.ts";
import { gate, isBack } from "./gate.ts";
import { laidAgain } from "./letter-follows.ts";
import { plain } from "./match.ts";
import { present, type Session } from "./session.ts";
import { typedCommand } from "./typed-commands.ts";
import { goBack } from "./undo.ts";
import { offered } from "./view.ts";

interface Deps {
  /** `shown`: was the present question seen, so that it can have been answered? */
  hear: (session: Session, text: string, on: string, shown: boolean) => Step;
  view: (session: Session, today: string) => View;
  /** Is somebody in danger, by these words? */
  isDanger: (text: string, on: string) => boolean;
}

/** Characters of a typed message that are read. */
const longest = 2000;
/** Typed, these mean [Back] wherever no answer means it. */
const backs = ["go back", "back up", "undo", "undo that", "previous"];
/** Typed, these mean [Stop for now] wherever no answer means it. */
const rests = ["rest", "rest now", "later", "not now", "enough", "enough for today", "thats all", "pause", "quit"];

/** Carries out what a person did: a pure function of the session and the input. */
export function createDeeds({ hear, view, isDanger }: Deps) {
  return function does(before: Session, incoming: Incoming, isNew: boolean): Done {
    if (!isBack(before, incoming, isNew))
      return turned(before, withRestart(before, act(before, incoming, isNew), incoming.today));
    return turned(before, gate(act(leaveCare(before), incoming, isNew, true), incoming));
  };

  function act(before: Session, incoming: Incoming, isNew: boolean, away = false): Done {
    return hidden(carriedOut(before, incoming, isNew, away), incoming.today);
  }

  function carriedOut(before: Session, { does, today: on }: Incoming, isNew: boolean, away: boolean): Done {
    switch (does.kind) {
      case "press":
        return isNew || does.turn === before.turn ? press(before, does.choice, on) : saying(before, sentence("stale"));
      case "form":
        return does.turn === before.turn ? fillIn(before, does, on, !away) : saying(before, sentence("staleForm"));
      case "text":
        return greeted(type(before, does.text, on, !away), isNew && present(before).state === "start");
      case "command":
        return isNew && does.command === "start"
          ? saying(before, sentence("hello"))
          : command(before, does.command, on);
      case "unsupported":
        return saying(before, sentence(does.what));
    }
  }

  function press(before: Session, id: string, on: string): Done {
    const { choices, constant } = view(before, on);
    const label = [...choices, ...constant].find((choice) => choice.id === id)?.label;
    if (label === undefined) return saying(before, sentence("stale"));
    if (constant.some((choice) => choice.id === id) && !offered(before).includes(id))
      return { ...constantly(before, id, on), retired: label };
    const step = advance({ ...before, said: [], missed: 0 }, { type: id, on });
    return { ...known(before, retell(before, step, on)), retired: label };
  }

  /** Once it is known which place typed news are about, they are taken as if they were typed now. */
  function retell(before: Session, step: Step, on: string): Step {
    const { typed, ...at } = present(step.session);
    if (typed === undefined || present(before).typed === undefined || at.state === present(before).state) return step;
    return hear({ ...step.session, path: [...step.session.path.slice(0, -1), at] }, typed, on, true);
  }

  function constantly(before: Session, id: string, on: string): Done {
    if (id === "back") return laidAgain(before, { session: goBack(before) ?? before, effects: [] }, on);
    if (id === "why") return saying(before, { group: "why", key: "why" });
    return known(
      before,
      detour({ ...before, said: [] }, { flow: "welcome", place: present(before).place, times: 1 }, on),
    );
  }

  /** A form answers the present question, and may fill in more of a letter; what is blank changes nothing. Danger comes first in any field. */
  function fillIn(
    before: Session,
    { text, more = {} }: Extract<Incoming["does"], { kind: "form" }>,
    on: string,
    shown: boolean,
  ): Done {
    const danger = Object.values(more).find((typed) => isDanger(typed, on));
    if (danger) return type(before, danger, on, shown);
    const filled = withForm(before, more);
    if (text.trim() !== "") return type(filled, text, on, shown);
    if (filled === before) return saying(before);
    return known(before, { session: { ...filled, said: [sentence("heard")] }, effects: [] });
  }

  /** Typing the words of a button of every question works like pressing it. */
  function type(before: Session, text: string, on: string, shown: boolean): Done {
    const typed = plain(text);
    const pressed = view(before, on).constant.find(({ id, label }) => plain(label) === typed || id === typed);
    if (pressed) return constantly(before, pressed.id, on);
    if (backs.includes(typed)) return constantly(before, "back", on);
    const named = typedCommand(text);
    if (named && !isAnswer(before, typed, on)) return command(before, named, on);
    if (rests.includes(typed) && !offered(before).some((event) => event === "later" || event === "rest"))
      return constantly(before, "stop", on);
    const step = hear(before, text.slice(0, longest).replace(/[\ud800-\udbff]$/, ""), on, shown);
    return known(before, retell(before, step, on));
  }

  /** Is it what a button of the present question says? */
  function isAnswer(before: Session, typed: string, on: string): boolean {
    return view(before, on).choices.some(({ label }) => plain(label) === typed);
  }

  function greeted(done: Done, first: boolean): Done {
    if (!first || present(done.session).flow === "care" || present(done.session).state === "start") return done;
    return { ...done, session: { ...done.session, said: [sentence("firstHello"), ...done.session.said] } };
  }
}

/** Where check-ins are asked about no more: in care, behind a gate, and in their own questions. */
const apart: readonly string[] = ["care", "welcome", "check-in", "forget"];

/** After hard times check-ins stay held until the person says so: it is asked once, with the first answer after they went on. */
function withRestart(before: Session, done: Done, on: string): Done {
  const { session } = done;
  const { person, checkIns, asked } = session.case;
  const key = `restart:${session.cares}`;
  if (!person.checkInsHeld || !checkIns.length || asked.includes(key)) return done;
  const [was, now] = [present(before), present(session)];
  if (apart.includes(was.flow) || apart.includes(now.flow) || was.state === now.state) return done;
  const known = { ...session, case: setAsked(session.case, key) };
  const step = detour(known, { flow: "check-in", place: now.place, way: "restart" }, on);
  return { ...done, session: step.session };
}

/** The turn rises when another question is asked: buttons of the one before are stale then. Else only what is new is shown above it. */
function turned(before: Session, done: Done): Done {
  const { brief: _, ...after } = done.session;
  const moved = JSON.stringify(before.path) !== JSON.stringify(after.path);
  if (moved) return { ...done, session: { ...after, turn: before.turn + 1 } };
  const brief = after.said.length > 0 && !after.said.some(({ key }) => key.startsWith("stale"));
  return { ...done, session: { ...after, turn: before.turn, ...(brief && { brief }) } };
}
