import {
  type InteractionReplyOptions,
  type Message,
  type MessageComponentInteraction,
  MessageFlags,
  type ModalMessageModalSubmitInteraction,
} from "discord.js";
import type { Log } from "../../operations/log.ts";
import { codeOf, nameOf } from "../../operations/name-of.ts";
import { isCut } from "./failure.ts";
import { escapeMarkdown } from "./markdown.ts";
import type { Outcome } from "./outcome.ts";
import { type Answerable, isDirect, isOwnMessage } from "./receive.ts";
import { nobody } from "./render.ts";
import { patience, soon } from "./soon.ts";

const quiet = MessageFlags.SuppressEmbeds;
const [unknownMessage, alreadyAcknowledged] = ["10008", "40060"];

type OnMessage = Extract<Answerable, MessageComponentInteraction> | ModalMessageModalSubmitInteraction;
type Flags = (MessageFlags.Ephemeral | MessageFlags.SuppressEmbeds)[];

export type Respond = (interaction: Answerable, outcome: Promise<Outcome>) => Promise<void>;

interface RespondDeps {
  log: Log;
  /** Is told of each message that was shown in direct messages. */
  onShown: (person: string, message: Message) => void;
}

/** Shows what came of a command, press or form, acknowledging it in time. Never rejects: calls that fail become lines in the log. */
export function createRespond({ log, onShown }: RespondDeps): Respond {
  const shownTo = (interaction: Answerable, message: Message | null | undefined): void => {
    if (message && isDirect(interaction)) onShown(interaction.user.id, message);
  };

  /** Did the call take effect? `gone`: the message it was about is no longer there. */
  const sent = async (what: string, call: () => Promise<unknown>): Promise<"yes" | "no" | "gone"> => {
    try {
      await call().catch((error: unknown) => (isCut(error) ? call() : Promise.reject(error)));
      return "yes";
    } catch (error) {
      log.warn(`discord: ${what} failed: ${nameOf(error)}`);
      // After a cut connection the first try may have reached Discord.
      if (codeOf(error) === alreadyAcknowledged) return "yes";
      return codeOf(error) === unknownMessage ? "gone" : "no";
    }
  };

  const follow = async (interaction: Answerable, bodies: Outcome["bodies"][number][]): Promise<void> => {
    for (const body of bodies)
      await sent("a further message", async () =>
        shownTo(interaction, await interaction.webhook.send({ ...body, flags: flagsFor(interaction) })),
      );
  };

  const asNewAnswer = async (interaction: Answerable, outcome: Promise<Outcome>): Promise<void> => {
    const early = await soon(outcome, patience);
    const flags = flagsFor(interaction);
    if (!early && (await sent("a deferral", () => interaction.deferReply({ flags: onlyAudience(flags) }))) !== "yes")
      return;
    const {
      bodies: [first, ...rest],
    } = early ?? (await outcome);
    const shown = await sent("an answer", async () =>
      shownTo(
        interaction,
        early
          ? await reply(interaction, { ...first, flags })
          : await interaction.webhook.editMessage("@original", { ...first, flags: quiet }),
      ),
    );
    if (shown === "yes" || !early) await follow(interaction, rest);
  };

  const onMessage = async (press: OnMessage, outcome: Promise<Outcome>): Promise<void> => {
    const early = await soon(outcome, patience);
    if (!early && (await sent("a deferral", () => press.deferUpdate())) !== "yes") return;
    const result = early ?? (await outcome);
    if (early && !result.answered) return asNewAnswer(press, outcome);
    if (result.answered) {
      const without = retired(press, result);
      const done = await sent("taking buttons off", () =>
        early ? press.update(without) : press.webhook.editMessage("@original", without),
      );
      if (early && done === "gone") return asNewAnswer(press, outcome);
      if (early && done === "no") return;
    }
    await follow(press, result.bodies);
  };

  return (interaction, outcome) =>
    isOnOwnMessage(interaction) ? onMessage(interaction, outcome) : asNewAnswer(interaction, outcome);
}

/** Gives the message where its id is of use: where the answer stays. */
async function reply(interaction: Answerable, body: InteractionReplyOptions): Promise<Message | null | undefined> {
  if (isDirect(interaction)) return (await interaction.reply({ ...body, withResponse: true })).resource?.message;
  await interaction.reply(body);
  return undefined;
}

const isOnOwnMessage = (interaction: Answerable): interaction is OnMessage =>
  isOwnMessage(interaction) &&
  (interaction.isMessageComponent() || (interaction.isModalSubmit() && interaction.isFromMessage()));

const flagsFor = (interaction: Answerable): Flags =>
  isDirect(interaction) ? [quiet] : [MessageFlags.Ephemeral, quiet];

const onlyAudience = (flags: Flags): MessageFlags.Ephemeral[] =>
  flags.filter((flag): flag is MessageFlags.Ephemeral => flag === MessageFlags.Ephemeral);

/** The pressed message without its buttons, with the chosen answer as its last line where there is room. */
function retired({ message }: OnMessage, { retired: label }: Outcome) {
  const content = label ? `${message.content}\n› ${escapeMarkdown(label)}` : message.content;
  return { ...(content.length <= 2000 && { content }), components: [], allowedMentions: nobody, flags: quiet } as const;
}
