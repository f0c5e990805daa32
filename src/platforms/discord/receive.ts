import {
  type ChatInputCommandInteraction,
  type Interaction,
  InteractionContextType,
  type Message,
  type MessageComponentInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from "discord.js";
import { type Command, commands, type Deed } from "../platform.ts";
import { codeOf, codeOption, commandNamed } from "./commands.ts";
import { readCustomId, startPrivately } from "./custom-id.ts";
import { readForm } from "./modal.ts";

/** What this bot answers. */
export type Answerable = Extract<
  Interaction,
  ChatInputCommandInteraction | MessageComponentInteraction | ModalSubmitInteraction
>;

export const isAnswerable = (interaction: Interaction): interaction is Answerable =>
  interaction.isChatInputCommand() || interaction.isMessageComponent() || interaction.isModalSubmit();

/** Says what a person did by a command, button, menu or form. */
export function deedOf(interaction: Answerable): Deed {
  if (interaction.isChatInputCommand())
    return commandDeed(
      commandNamed(interaction.options.getSubcommand(false)),
      interaction.options.getString(codeOption),
    );
  if (interaction.isModalSubmit())
    return { kind: "form", turn: readCustomId(interaction.customId).turn, ...readForm(interaction.fields) };
  if (interaction.customId === startPrivately) return { kind: "command", command: "start" };
  const id = interaction.isStringSelectMenu() ? (interaction.values[0] ?? "") : interaction.customId;
  return { kind: "press", ...readCustomId(id) };
}

/** Do only this person and the bot see what is shown there? Group messages and servers are shared with others. */
export const isDirect = (interaction: Interaction): boolean => interaction.context === InteractionContextType.BotDM;

/** Does the message that was pressed belong to this person alone? Others see what is public: it is never edited. */
export const isOwnMessage = (interaction: Answerable): boolean =>
  "message" in interaction &&
  interaction.message !== null &&
  (isDirect(interaction) || interaction.message.flags.has(MessageFlags.Ephemeral));

/** Says what a person did by a direct message; undefined for notices that Discord itself writes. */
export function deedOfMessage(message: Message): Deed | undefined {
  if (message.author.bot || message.system) return undefined;
  const text = message.content.trim();
  const command = typedCommand(text);
  if (command) return command;
  return text ? { kind: "text", text: message.content } : { kind: "unsupported", what: kindOfFile(message) };
}

/** A command that was written out, `/forget` or `/records forget`. With further words it is talk, but for the one that takes a code. */
function typedCommand(text: string): Deed | undefined {
  const [, name, rest] = /^\/(?:records\s+)?(\w+)(?:\s+(.*))?$/isu.exec(text) ?? [];
  const command = commands.find((each) => each === name?.toLowerCase());
  return command && (rest === undefined || command === "move") ? commandDeed(command, rest) : undefined;
}

function commandDeed(command: Command, rest: string | null | undefined): Deed {
  const payload = command === "move" && rest ? codeOf(rest) : undefined;
  return { kind: "command", command, ...(payload !== undefined && { payload }) };
}

function kindOfFile({ attachments, flags }: Message): "picture" | "voice" | "file" | "other" {
  const type = attachments.first()?.contentType;
  if (flags.has(MessageFlags.IsVoiceMessage) || type?.startsWith("audio/")) return "voice";
  if (type?.startsWith("image/")) return "picture";
  return attachments.size ? "file" : "other";
}
