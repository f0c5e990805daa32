import { createHear, type Hearing } from "./conversation/hear.ts";
import { createDeeds } from "./conversation/deeds.ts";
import { type Effect, newSession, session as sessionSchema, type Session } from "./conversation/session.ts";
import { createView } from "./conversation/view.ts";
import { createValues } from "./conversation/values.ts";
import type { Letters } from "./letters/letters.ts";
import type { Log } from "./operations/log.ts";
import { type Bot, type Incoming, type Reply, type Speaker, StoreAway } from "./platforms/platform.ts";
import type { Sessions } from "./sessions/sessions.ts";
import type { Sources } from "./sources.ts";
import { createTurns } from "./turns.ts";
import { createDelivered } from "./conversation/delivered.ts";
import { createHandOver } from "./conversation/hand-over.ts";
import type { Words } from "./words.ts";

export interface BotDeps {
  words: Words;
  sources: Sources;
  letters: Letters;
  sessions: Sessions;
  reading: Omit<Hearing, "words">;
  operator: { name: string; contact: string };
  log: Log;
  /** Answers everybody with the honest line, and handles nothing. */
  maintenance?: boolean;
}

const tries = 20;
/** How many inputs are known again, beside the last one. */
const remembered = 6;
const keyOf = ({ platform, id }: Speaker) => `${platform}:${id}`;

/** One message, start to end: load, one pure step, save if nothing else was saved meanwhile, answer. */
export function createBot({ words, sources, letters, sessions, reading, operator, log, maintenance }: BotDeps): Bot {
  const handOver = createHandOver({ letters });
  const values = createValues({ words, operator, letter: (session, today) => handOver.preview(session, today) });
  const view = createView({ words, sources, values });
  const does = createDeeds({ hear: createHear({ words, ...reading }), view });
  const inTurn = createTurns();
  const delivered = createDelivered();
  const told = new Set<string>();

  return {
    handle: (incoming) =>
      inTurn(keyOf(incoming.from), async () => {
        if (maintenance) throw away(incoming, new Error("maintenance"));
        const reply = await saved(incoming);
        delivered.add(incoming.input);
        return reply;
      }),
  };

  async function saved(incoming: Incoming): Promise<Reply> {
    for (let i = 0; i < tries; i++) {
      const found = await whileAway(incoming, () => sessions.load(incoming.from));
      const reply = await once(incoming, found);
      if (reply) return reply;
    }
    throw new Error("the session changed under every try");
  }

  /** One try: undefined if somebody else saved meanwhile. */
  async function once(
    incoming: Incoming,
    found: { text: string; version: number } | undefined,
  ): Promise<Reply | undefined> {
    const before = found ? sessionSchema.parse(JSON.parse(found.text)) : newSession(incoming.now);
    if (before.last?.input === incoming.input) return again(before, incoming);
    if (before.earlier.includes(incoming.input)) return replyTo(before, incoming, []);
    const { session, effects, retired } = does(before, incoming, !found);
    if (effects.some((e) => e.type === "forget")) return forgotten(incoming);
    const earlier = before.last ? [...before.earlier, before.last.input].slice(-remembered) : before.earlier;
    const after = { ...session, seen: incoming.now, last: { input: incoming.input, effects }, earlier };
    const save = await whileAway(incoming, () =>
      sessions.save(incoming.from, JSON.stringify(after), found?.version ?? 0),
    );
    return save.saved ? replyTo(after, incoming, effects, retired) : undefined;
  }

  /** The same input again: the same answer, and its letter only if it may not have arrived. */
  function again(session: Session, incoming: Incoming): Reply {
    return replyTo(session, incoming, delivered.has(incoming.input) ? [] : (session.last?.effects ?? []));
  }

  async function forgotten(incoming: Incoming): Promise<Reply> {
    await whileAway(incoming, () => sessions.remove(incoming.from));
    const fresh = {
      ...newSession(incoming.now),
      said: [
        { group: "sentences", key: "erased" },
        { group: "sentences", key: "hello" },
      ],
    };
    return replyTo(fresh, incoming, []);
  }

  function replyTo(session: Session, { today }: Incoming, effects: Effect[], retired?: string): Reply {
    const attachments = effects.flatMap((effect) => handOver.attachment(session, effect));
    return { view: { ...view(session, today), attachments }, ...(retired && { retired }) };
  }

  /** Runs a call of the store; while it is away the person is told once, in one honest line. */
  async function whileAway<T>(incoming: Incoming, call: () => Promise<T>): Promise<T> {
    try {
      const result = await call();
      told.clear();
      return result;
    } catch (cause) {
      if (!told.size) log.error(`the store is away: ${cause instanceof Error ? cause.name : "unknown"}`);
      throw away(incoming, cause);
    }
  }

  function away({ from }: Incoming, cause: unknown): StoreAway {
    const first = !told.has(keyOf(from));
    told.add(keyOf(from));
    return new StoreAway(first ? words.sentence("sentences", "storeAway").say : undefined, cause);
  }
}
