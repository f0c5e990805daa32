import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type APIApplicationCommandStringOption,
  type APIApplicationCommandSubcommandOption,
  InteractionContextType,
  type LocalizationMap,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord.js";
import { type Command, commands } from "../platform.ts";
import { words } from "./words.ts";

const inSpanish = (text: string): LocalizationMap => ({ "es-ES": text, "es-419": text });

/** The code of a move; without it the bot says how one is made. */
export const codeOption = "code";
const code: APIApplicationCommandStringOption = {
  type: ApplicationCommandOptionType.String,
  name: codeOption,
  name_localizations: inSpanish(words.es.code.name),
  description: words.en.code.description,
  description_localizations: inSpanish(words.es.code.description),
  required: false,
};

const subcommand = (command: Command): APIApplicationCommandSubcommandOption => ({
  type: ApplicationCommandOptionType.Subcommand,
  name: command,
  name_localizations: inSpanish(words.es.commands[command].name),
  description: words.en.commands[command].description,
  description_localizations: inSpanish(words.es.commands[command].description),
  ...(command === "move" && { options: [code] }),
});

/** `/records …` as it is registered. Its own name is the same in every language, since our texts name it. */
export const recordsCommand: RESTPostAPIChatInputApplicationCommandsJSONBody = {
  type: ApplicationCommandType.ChatInput,
  name: "records",
  description: words.en.records,
  description_localizations: inSpanish(words.es.records),
  options: commands.map(subcommand),
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/** Gives the command of that name; a name that is none is taken for `start`, so that everything is answered. */
export const commandNamed = (name: string | null): Command => commands.find((command) => command === name) ?? "start";

/** Reads the code of a move, `AB-12` or `code:AB-12`; undefined: it can be none. */
export const codeOf = (typed: string): string | undefined =>
  /^(?:code:\s*)?([a-z0-9-]{1,20})$/i.exec(typed.trim())?.[1];
