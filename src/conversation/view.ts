import type { Position } from "../../flows/position.ts";
import { advise } from "../advice/advise.ts";
import { situation } from "../advice/situation.ts";
import { eventsOf, metaOf } from "../conversation.ts";
import type { Choice, View } from "../platforms/platform.ts";
import type { Source, Sources } from "../sources.ts";
import { fill } from "../fill.ts";
import { fillChoices, type Sentence, type StateWords, type Words } from "../words.ts";
import { formOf } from "./form.ts";
import type { Paper } from "./hand-over.ts";
import { labelOf } from "./match.ts";
import { reasonFor } from "./reason.ts";
import { present, type Said, type Session } from "./session.ts";

type Value = (name: string) => string | undefined;
interface Seen {
  words: Words;
  sources: Sources;
  values: (session: Session, today: string, paper?: Paper) => Value;
}

/** Shows a session: a pure function, so that asking twice, a new start and a stale button all show the same. */
export function createView({ words, sources, values }: Seen) {
  return function view(session: Session, today: string, paper?: Paper): View {
    const at = present(session);
    const value = values(session, today, paper);
    const own = fillChoices(words.state(at.flow, at.state), value);
    const message = metaOf(at).paper === "message" ? paper?.message : undefined;
    const copied = [...(message ? inParts(message) : []), ...(own.reply ? [fill(own.reply.join("\n"), value)] : [])];
    const form = formOf(at);
    const copy = session.brief ? [] : copied;
    const rest = session.brief ? [] : [...opening(session, at, today), sayOf(own, at)];
    const filled = [...rest, own.ask].map((part) => fill(part ?? "", value));
    return {
      turn: session.turn,
      text: [...lead(session, today, value), ...filled].filter((part) => part).join("\n\n"),
      ...(copy.length > 0 && { copy }),
      choices: choicesOf(session, own),
      constant: constantOf(session),
      attachments: [],
      typed: true,
      ...(form.length > 0 && { form }),
    };
  };

  function lead(session: Session, today: string, value: Value): string[] {
    return session.said.map((said) =>
      said.group === "why" ? fill(why(session, today), value) : sentenceOf(said, value),
    );
  }

  /** What was typed and is said back is never looked at again. */
  function sentenceOf({ group, key, text }: Said, value: Value): string {
    return fill(words.sentence(group, key).say, (name) => (name === "text" ? text : value(name)));
  }

  /** Above an offer: the date that comes first, else why this step. */
  function opening({ case: c }: Session, at: Position, today: string): string[] {
    const told = at.tell ? [ofState(words.sentence("says", at.tell), c.person.state).say] : [];
    const reason = reasonFor(words, c, at, today);
    return [...(reason ? [reason.say] : []), ...told];
  }

  /** What stands behind [Why?]: the state's own reason, else what the ladder has to say; its sources last. */
  function why(session: Session, today: string): string {
    const at = present(session);
    const own = words.state(at.flow, at.state);
    const told = at.because && isFirst(at) ? toldBy(session, today) : [];
    const reason = [own.why, ...told.map((s) => s.say)].filter((s) => s !== undefined);
    const ids = [...(own.sources ?? []), ...told.flatMap((s) => s.sources ?? [])];
    return [reason.join(" "), sourceLine(ids)].filter((s) => s).join(" ");
  }

  /** The most important thing the ladder says with this step, where there is room for it. */
  function toldBy(session: Session, today: string) {
    const { says } = advise(situation(session.case, present(session).place, today));
    const { state } = session.case.person;
    return says.slice(0, 1).map((key) => ofState(words.sentence("says", key), state));
  }

  function sourceLine(ids: string[]): string {
    const known = [...new Set(ids)].flatMap((id) => sources.get(id) ?? []).slice(0, 3);
    const newest = known
      .map((s) => s.checked)
      .toSorted()
      .at(-1);
    if (!newest) return "";
    return `Source: ${known.map(citationOf).join("; ")}. Checked ${monthOf(newest)}.`;
  }

  function choicesOf(session: Session, own: StateWords): Choice[] {
    return Object.entries(own.choices ?? {})
      .filter(([event]) => offered(session).includes(event))
      .map(([id, choice]) => ({ id, label: labelOf(choice) }));
  }

  function constantOf(session: Session): Choice[] {
    const label = (id: string) => ({ id, label: words.sentence("sentences", `${id}Label`).say });
    const at = present(session);
    if (at.flow === "check-in" && at.state === "due") return [];
    return [
      ...(session.undo.length && !isGate(at) ? [label("back")] : []),
      label("why"),
      ...(at.flow === "welcome" ? [] : [label("stop")]),
    ];
  }
}

/** A letter as one copies it: the subject goes where subjects go, the rest below. */
const inParts = ({ subject, paragraphs }: Paper["message"]): string[] => [
  ...(subject ? [subject] : []),
  paragraphs.join("\n\n"),
];

/** A sentence that holds in several states names all their laws: only the person's own is shown. */
function ofState({ say, sources: ids = [] }: Sentence, state: string | undefined): Sentence {
  const own = state ? ids.filter((id) => id.startsWith(`${state.toLowerCase()}-`)) : [];
  return { say, sources: own.length ? own : ids };
}

/** The choices that can be pressed at the present question. */
export function offered(session: Session): string[] {
  const at = present(session);
  const hidden = metaOf(at).hide?.({ case: session.case, at }) ?? [];
  return eventsOf(at).filter((event) => !hidden.includes(event));
}

/** Behind this question lies an answer of long ago, which nobody wants to take back now. */
const isGate = (at: Position) => at.flow === "welcome" && (at.state === "hello" || at.state === "gentle");

/** Is this the first question of the step, above which its reason stands? */
const isFirst = (at: Position) => Boolean(at.because ?? at.clock);

/** Says with versions are told in turn, so that the same words do not come twice. */
function sayOf({ say }: StateWords, { times = 0 }: Position): string | undefined {
  return Array.isArray(say) ? say[times % say.length] : say;
}

const citationOf = ({ citation }: Source) => citation;
const monthOf = (date: string) =>
  new Intl.DateTimeFormat("en-US", { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  );
