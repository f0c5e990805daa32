import { dayIn, nextDue } from "./case/due.ts";
import { metaOf } from "./conversation.ts";
import { createDeeds } from "./conversation/deeds.ts";
import { sentence } from "./conversation/done.ts";
import { createDelivered } from "./conversation/delivered.ts";
import { createHandOver } from "./conversation/hand-over.ts";
import { createHear, type Hearing } from "./conversation/hear.ts";
import { withMessages } from "./conversation/messages.ts";
import { restore } from "./conversation/restore.ts";
import type { Effect } from "./conversation/effects.ts";
import { newSession, present, session as schema, type Session } from "./conversation/session.ts";
import { createValues } from "./conversation/values.ts";
import { createView } from "./conversation/view.ts";
import type { Press } from "./letters/press.ts";
import { createMove } from "./move.ts";
import type { Log } from "./operations/log.ts";
import type { Bot, Incoming, Reply, View } from "./platforms/platform.ts";
import type { Speaker } from "./speaker.ts";
import { createRemind } from "./remind.ts";
import { WrongKey } from "./sessions/seal.ts";
import type { Sessions } from "./sessions/sessions.ts";
import type { Sources } from "./sources.ts";
import { createStoreWatch } from "./store-watch.ts";
import { createTurns } from "./turns.ts";
import type { Words } from "./words.ts";

export interface BotDeps {
  words: Words;
  sources: Sources;
  press: Press;
  sessions: Sessions;
  reading: Omit<Hearing, "words" | "values">;
  operator: { name: string; contact: string };
  log: Log;
  /** Days for which anything is kept after the last visit. */
  keepDays: number;
  /** Answers everybody with the honest line, and handles nothing. */
  maintenance?: boolean;
}

const tries = 20;
/** How many inputs are known again, beside the last one. */
const remembered = 100;
const keyOf = ({ platform, id }: Speaker) => `${platform}:${id}`;

/** One message, start to end: load, one pure step, save if nothing else was saved meanwhile, answer. */
export function createBot(deps: BotDeps): Bot & { remind: ReturnType<typeof createRemind> } {
  const { words, sources, press, sessions, reading, operator, log, maintenance, keepDays } = deps;
  const handOver = createHandOver({ press, words });
  const values = createValues({ words, operator, keepDays });
  const view = createView({ words, sources, values });
  const isDanger = (text: string, today: string) => Boolean(reading.understand(text, { today }).crisis);
  const does = createDeeds({ hear: createHear({ words, values, ...reading }), view, isDanger });
  const store = createStoreWatch({ log, line: words.sentence("sentences", "storeAway").say });
  const delivered = createDelivered();
  const inTurn = createTurns();
  const { move, close, leave } = createMove({ sessions });
  const greeting = lineOf(words.sentence("sentences", "checkInsHere").say);
  const remind = createRemind({ sessions, view, inTurn, greeting, keepMs: keepDays * dayMs });

  return {
    remind,
    handle: (incoming) =>
      inTurn(keyOf(incoming.from), async () => {
        if (maintenance) throw store.away(keyOf(incoming.from), new Error("maintenance"));
        const reply = await answer(incoming).catch((error: unknown) => unreadable(incoming, error));
        delivered.add(incoming.input);
        return reply;
      }),
    async look(from, today, now) {
      const { before } = await load(from, now);
      return view(before, dayFor(before, today, now));
    },
  };

  /** What is kept, and the session it stands for: a new one where nothing is. */
  async function load(from: Speaker, now: number) {
    const found = await store.run(keyOf(from), () => sessions.load(from));
    return { found, before: found ? restore(found.text, now) : newSession(now) };
  }

  async function answer(incoming: Incoming): Promise<Reply> {
    for (let i = 0; i < tries; i++) {
      const reply = await once(incoming);
      if (reply) return reply;
    }
    throw new Error("the session changed under every try");
  }

  /** One try: undefined if somebody else saved meanwhile. */
  async function once(received: Incoming): Promise<Reply | undefined> {
    const { from, input, now } = received;
    const {
      found,
      before: { left, ...before },
    } = await load(from, now);
    if (left) await store.run(keyOf(from), () => leave(left));
    const incoming = { ...received, today: dayFor(before, received.today, now) };
    if (!found && delivered.has(input)) return replyTo({ ...before, said: [sentence("hello")] }, incoming, []);
    if (before.last?.input === input) return again(before, incoming);
    if (before.earlier.includes(input)) return replyTo(before, incoming, []);
    const moved = await store.run(keyOf(from), () => move(before, incoming));
    const { session, effects, retired } = moved?.done ?? does(before, incoming, !found);
    if (effects.some((e) => e.type === "forget")) return forgotten(incoming, before);
    const { after, clear } = afterwards(before, session, incoming, effects);
    const due = after.greets ? now : nextDue(after.case);
    const save = await store.run(keyOf(from), () =>
      sessions.save(from, JSON.stringify(after), found?.version ?? 0, { due }),
    );
    store.ended();
    if (!save.saved) return undefined;
    const code = moved?.code;
    if (code) await store.run(keyOf(from), () => ended(after, code));
    return { ...(await replyTo(after, incoming, effects, retired)), ...(clear.length && { clear }) };
  }

  /** A move has come to its end: nothing is kept in the old place, and the code is gone. */
  async function ended({ left }: Session, code: string): Promise<void> {
    if (left) await leave(left);
    await close(code);
  }

  /** The same input again: the same answer, and its letter only if it may not have arrived. */
  function again(session: Session, incoming: Incoming): Promise<Reply> {
    return replyTo(session, incoming, delivered.has(incoming.input) ? [] : (session.last?.effects ?? []));
  }

  /** Nothing is left: neither session nor check-ins nor a code that moves them, and the chat is cleared as far as the platform lets the bot. */
  async function forgotten(incoming: Incoming, before?: Session): Promise<Reply> {
    const code = before?.code;
    if (code) await store.run(keyOf(incoming.from), () => close(code));
    await store.run(keyOf(incoming.from), () => sessions.remove(incoming.from));
    const said = [sentence("erased"), sentence(`cleared.${incoming.from.platform}`), sentence("hello")];
    const reply = await replyTo({ ...newSession(incoming.now), said }, incoming, []);
    const clear = before ? withMessages(before, incoming.messages).messages : (incoming.messages ?? []);
    return { ...reply, ...(clear.length && { clear }) };
  }

  /** What is kept under another key cannot be opened: the person is told, and can still erase it. */
  async function unreadable(incoming: Incoming, error: unknown): Promise<Reply> {
    if (!(error instanceof WrongKey)) throw error;
    const { does: deed } = incoming;
    if (deed.kind === "command" && deed.command === "forget") return forgotten(incoming);
    log.error("a session cannot be opened with the keys that are set");
    return replyTo({ ...newSession(incoming.now), said: [sentence("cannotOpen")] }, incoming, []);
  }

  /** Shows a session, with the files of what has to happen; a letter that could not be made is said, and nothing of it is lost. */
  async function replyTo(session: Session, { today }: Incoming, effects: Effect[], retired?: string): Promise<Reply> {
    const shown = metaOf(present(session)).paper ? handOver.paper(session, today) : undefined;
    const [paper, files] = await Promise.allSettled([shown, handOver.files(session, effects, today)]);
    const { attachments, unprintable } = files.status === "fulfilled" ? files.value : noFiles;
    const failed = paper.status === "rejected" || files.status === "rejected";
    if (failed) log.error("a letter could not be made");
    const notes = [...(failed ? ["letterNotMade"] : []), ...(unprintable ? ["unprintable"] : [])];
    const said = [...notes.map((key) => sentence(key)), ...session.said];
    const seen = view({ ...session, said }, today, paper.status === "fulfilled" ? paper.value : undefined);
    return { view: { ...seen, attachments }, ...(retired && { retired }) };
  }
}

const dayMs = 24 * 60 * 60 * 1000;

/** The day where the person is, if they told their zone. */
const dayFor = ({ case: { person } }: Session, today: string, now: number): string =>
  person.zone ? dayIn(person.zone, now) : today;

/** What is saved of a step: who it is only while a check-in has to find its way, the ids of messages for clearing the chat. */
function afterwards(before: Session, session: Session, incoming: Incoming, effects: Effect[]) {
  const { from, input, now, messages, elsewhere } = incoming;
  const earlier = [...before.earlier, ...(before.last ? [before.last.input] : [])].slice(-remembered);
  const { speaker: _, unreached, ...rest } = withMessages(session, messages);
  const hides = effects.some(({ type }) => type === "hide");
  const after = schema.parse({
    ...rest,
    ...(unreached && { said: [sentence("unreached"), ...rest.said] }),
    ...(rest.case.checkIns.length && { speaker: from }),
    ...(elsewhere && rest.case.checkIns.length && !before.case.checkIns.length && { greets: true }),
    ...(hides && { messages: [] }),
    seen: now,
    last: { input, effects },
    earlier,
  });
  return { after, clear: hides ? rest.messages : [] };
}

/** A message without a question. */
const lineOf = (text: string): View => ({ turn: 0, text, choices: [], constant: [], attachments: [], typed: true });

const noFiles = { attachments: [], unprintable: false };
