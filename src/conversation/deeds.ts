import { advance, detour, leave, moveOn, type Step } from "../conversation.ts";
import type { Command, Incoming, View } from "../platforms/platform.ts";
import { plain } from "./match.ts";
import { type Effect, present, type Said, type Session } from "./session.ts";
import { noted } from "./noted.ts";
import { goBack, remember } from "./undo.ts";
import { offered } from "./view.ts";

interface Deps {
  /** `shown`: was the present question seen, so that it can have been answered? */
  hear: (session: Session, text: string, on: string, shown: boolean) => Step;
  view: (session: Session, today: string) => View;
}

/** What one input makes of a session. `retired`: the label that was pressed. */
export interface Done {
  session: Session;
  effects: Effect[];
  retired?: string;
}

/** Characters of a typed message that are read. */
const longest = 2000;
/** After so long, nothing of the matter is shown before a press. */
const gateAfter = 12 * 60 * 60 * 1000;

/** Typed, these mean [Stop for now] wherever no answer means it. */
const rests = ["rest", "rest now", "later", "not now", "enough", "enough for today", "thats all", "pause", "quit"];

const sentence = (key: string): Said => ({ group: "sentences", key });
const saying = (session: Session, ...said: Said[]): Done => ({ session: { ...session, said }, effects: [] });

/** Steps can be gone back on. */
function known(before: Session, { session, effects }: Step): Done {
  const said = [...noted(before, session), ...session.said];
  return { session: remember(before, { ...session, said }), effects };
}

/** Carries out what a person did: a pure function of the session and the input. */
export function createDeeds({ hear, view }: Deps) {
  return function does(before: Session, incoming: Incoming, isNew: boolean): Done {
    if (!isBack(before, incoming, isNew)) return turned(before, act(before, incoming, isNew));
    const rested = present(before).flow === "care" ? leave(before) : before;
    return turned(before, gate(act(rested, incoming, isNew, true), incoming));
  };

  function act(before: Session, { does, today: on }: Incoming, isNew: boolean, away = false): Done {
    switch (does.kind) {
      case "press":
        return isNew || does.turn === before.turn ? press(before, does.choice, on) : saying(before, sentence("stale"));
      case "form":
        return does.turn === before.turn ? type(before, does.text, on, !away) : saying(before, sentence("staleForm"));
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
    return { ...known(before, step), retired: label };
  }

  function constantly(before: Session, id: string, on: string): Done {
    if (id === "back") return { session: goBack(before) ?? before, effects: [] };
    if (id === "why") return saying(before, { group: "why", key: "why" });
    return known(
      before,
      detour({ ...before, said: [] }, { flow: "welcome", place: present(before).place, times: 1 }, on),
    );
  }

  /** Typing the words of a button of every question works like pressing it. */
  function type(before: Session, text: string, on: string, shown: boolean): Done {
    const typed = plain(text);
    const pressed = view(before, on).constant.find(({ id, label }) => plain(label) === typed || id === typed);
    if (pressed) return constantly(before, pressed.id, on);
    if (rests.includes(typed) && !offered(before).some((event) => event === "later" || event === "rest"))
      return constantly(before, "stop", on);
    return known(before, hear(before, [...text].slice(0, longest).join(""), on, shown));
  }

  function greeted(done: Done, first: boolean): Done {
    if (!first || present(done.session).flow === "care" || present(done.session).state === "start") return done;
    return { ...done, session: { ...done.session, said: [sentence("firstHello"), ...done.session.said] } };
  }

  function command(before: Session, name: Command, on: string): Done {
    switch (name) {
      case "start":
        return saying(present(before).flow === "welcome" && present(before).times ? leave(before) : before);
      case "forget":
        return known(
          before,
          present(before).flow === "forget"
            ? { session: before, effects: [] }
            : detour({ ...before, said: [] }, { flow: "forget", place: present(before).place }, on),
        );
      case "letters":
        return lastLetter(before);
      case "plan":
        return saying(before, sentence("plan"));
      case "privacy":
      case "about":
      case "help":
        return saying(before, sentence(name));
    }
  }

  function lastLetter(before: Session): Done {
    const last = before.case.letters.at(-1)?.number;
    if (last === undefined) return saying(before, sentence("noLetters"));
    return { session: { ...before, said: [sentence("lastLetter")] }, effects: [{ type: "giveLetter", letter: last }] };
  }
}

/** Back after more than half a day, by anything but a press. */
const isBack = ({ seen }: Session, { now, does }: Incoming, isNew: boolean): boolean =>
  !isNew && now - seen > gateAfter && does.kind !== "press";

/** Puts "your place is kept" above whatever comes next; danger is never kept behind it. What was offered long ago is worked out anew. */
function gate(done: Done, { today: on }: Incoming): Done {
  const { session } = done;
  const at = present(session);
  if (at.flow === "care" || at.flow === "welcome" || done.effects.some(({ type }) => type === "forget")) return done;
  const fresh = renewed({ ...session, said: [] }, on);
  const tier = session.cares ? ("indirect" as const) : undefined;
  const gated = detour(fresh, { flow: "welcome", place: at.place, ...(tier && { tier }) }, on);
  return { session: gated.session, effects: done.effects };
}

/** An offer is worked out again; a letter that was looked at gets the day of today, and is handed over again. */
function renewed(session: Session, on: string): Session {
  const at = present(session);
  if (at.because !== undefined || at.clock !== undefined || at.flow === "rest") return moveOn(session, on).session;
  if (at.flow !== "letter") return session;
  const state = at.state.startsWith("preview") ? "next" : at.state;
  return { ...session, path: [...session.path.slice(0, -1), { ...at, state, fields: { ...at.fields, date: on } }] };
}

/** The turn rises when another question is asked: buttons of the one before are stale then. Else only what is new is shown above it. */
function turned(before: Session, done: Done): Done {
  const { brief: _, ...after } = done.session;
  const moved = JSON.stringify(before.path) !== JSON.stringify(after.path);
  if (moved) return { ...done, session: { ...after, turn: before.turn + 1 } };
  const brief = after.said.length > 0 && !after.said.some(({ key }) => key.startsWith("stale"));
  return { ...done, session: { ...after, turn: before.turn, ...(brief && { brief }) } };
}
