import { type ButtonInteraction, type Client, Events, type Interaction, type Message } from "discord.js";
import type { Log } from "../../operations/log.ts";
import { nameOf } from "../../operations/name-of.ts";
import type { Bot, Platform, Reply } from "../platform.ts";
import { chatMessage } from "./chat-message.ts";
import { createClear } from "./clear.ts";
import { createClient, type Shards, watchConnection } from "./client.ts";
import { connect } from "./connect.ts";
import { openForm, readCustomId } from "./custom-id.ts";
import { answerDirect } from "./direct.ts";
import { isForMe, pointToPrivate } from "./mention.ts";
import { answerForm } from "./modal.ts";
import { createAsk } from "./outcome.ts";
import { createPush } from "./push.ts";
import { type Answerable, deedOf, isAnswerable, isDirect } from "./receive.ts";
import { render } from "./render.ts";
import { createRespond } from "./respond.ts";
import { createExchanged } from "../exchanged.ts";
import { createInHand } from "./in-hand.ts";
import { patience, soon } from "./soon.ts";
import { withNote } from "./note.ts";
import { wordsFor } from "./words.ts";

export interface DiscordOptions {
  token: string;
  /** Ends in `/api`; Discord's own without it. */
  apiUrl?: string;
  /** "auto" without it. */
  shards?: Shards;
  bot: Bot;
  log: Log;
  now: () => number;
  today: (now: number) => string;
}

/** Milliseconds in which the inputs in hand may finish at a stop. */
const lastMoments = 8000;

/** Serves the bot on Discord: privately in servers, in direct messages, with one fixed answer to a mention. */
export function createDiscord({ token, apiUrl, shards = "auto", bot, log, now, today }: DiscordOptions): Platform {
  const exchanged = createExchanged();
  const over = new AbortController();
  const clear = createClear({ log, over: over.signal });
  const push = createPush({ exchanged, log });
  const ask = createAsk({ bot, exchanged, log, now, today });
  const respond = createRespond({ log, onShown: (person, message) => exchanged.add(person, chatMessage(message)) });
  const inHand = createInHand();
  const stopping = new AbortController();
  let client: Client<true> | undefined;

  const answer = async (interaction: Answerable): Promise<void> => {
    const words = wordsFor(interaction.locale);
    const does = deedOf(interaction);
    const shared = !isDirect(interaction);
    const note = shared && does.kind === "command" && does.command === "start" ? words.goesAway : undefined;
    const show = ({ view }: Reply) => render(note ? { ...view, text: withNote(view.text, note) } : view, words, shared);
    const person = interaction.user.id;
    const pressed = !shared && "message" in interaction ? interaction.message : null;
    if (pressed) exchanged.add(person, chatMessage(pressed));
    const outcome = ask({ person, input: `dc:${interaction.id}`, does, words, elsewhere: shared }, show);
    await respond(interaction, outcome);
    await clear(interaction.client, person, (await outcome).clear ?? []);
  };

  /** Opens the form at once: what else can be filled in is left out if the store is slow or the question is no longer this one. */
  const openAnswer = async (interaction: ButtonInteraction, turn: number): Promise<void> => {
    const from = { platform: "discord", id: interaction.user.id } as const;
    const shown = await soon(
      bot.look(from, today(now()), now()).catch(() => undefined),
      patience,
    );
    const more = shown?.turn === turn ? shown.form : undefined;
    await interaction.showModal(answerForm(turn, interaction.message.content, wordsFor(interaction.locale), more));
  };

  const onInteraction = async (interaction: Interaction): Promise<void> => {
    if (interaction.isButton()) {
      const { turn, choice } = readCustomId(interaction.customId);
      if (choice === openForm) return openAnswer(interaction, turn);
    }
    if (isAnswerable(interaction)) await answer(interaction);
  };

  const onMessage = async (message: Message): Promise<void> => {
    if (!message.inGuild()) return answerDirect(message, { ask, exchanged, clear, log });
    if (isForMe(message, message.client.user.id)) await pointToPrivate(message, log);
  };

  const take = (work: () => Promise<void>): void => {
    if (stopping.signal.aborted) return;
    inHand.add(work().catch((error: unknown) => log.error(`discord: an input failed: ${nameOf(error)}`)));
  };

  const open = (): Client =>
    createClient({ log, shards, ...(apiUrl && { apiUrl }) })
      .on(Events.InteractionCreate, (interaction) => take(() => onInteraction(interaction)))
      .on(Events.MessageCreate, (message) => take(() => onMessage(message)));

  return {
    name: "discord",
    async start() {
      client = await connect({ open, token, log, now, signal: stopping.signal });
      if (!client) return;
      watchConnection(client, log, now);
      log.info("discord: serving");
    },
    async send(message) {
      if (!client || stopping.signal.aborted) return { state: "failed" };
      const sending = push(client, message);
      inHand.add(sending);
      return sending;
    },
    async stop() {
      stopping.abort();
      await inHand.settled(lastMoments);
      over.abort();
      client?.removeAllListeners(Events.ShardReconnecting);
      await client?.destroy();
    },
  };
}
