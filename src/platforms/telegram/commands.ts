import type { Telegram } from "telegraf";
import type { Log } from "../../operations/log.ts";
import { commands } from "../platform.ts";
import { reasonOf } from "./failures.ts";
import type { Words, WordsTable } from "./words.ts";

interface PublishDeps {
  telegram: Telegram;
  words: WordsTable;
  log: Log;
  stopping: AbortSignal;
}

/** Tells Telegram what the bot is called and which commands it has, by language. What fails is logged; the bot works without. */
export async function publishCommands({ telegram, words, log, stopping }: PublishDeps): Promise<void> {
  const steps = [
    () => nameItself(telegram, words.en),
    ...[
      { language: undefined, its: words.en },
      { language: "es", its: words.es },
    ].flatMap(({ language, its }) => [
      () => listCommands(telegram, its, language),
      () => describeItself(telegram, its, language),
    ]),
  ];
  for (const step of steps) {
    if (stopping.aborted) return;
    try {
      await step();
    } catch (error) {
      if (!stopping.aborted) log.warn(`Telegram: the commands or the description were not set: ${reasonOf(error)}`);
    }
  }
}

async function listCommands(telegram: Telegram, words: Words, language_code: string | undefined): Promise<void> {
  const inPrivate = commands.map((command) => ({ command, description: words.commands[command] }));
  const inGroups = [{ command: "start", description: words.groupCommand }];
  await telegram.callApi("setMyCommands", { commands: inPrivate, scope: { type: "all_private_chats" }, language_code });
  await telegram.callApi("setMyCommands", { commands: inGroups, scope: { type: "all_group_chats" }, language_code });
}

async function nameItself(telegram: Telegram, { name }: Words): Promise<void> {
  const present = await telegram.callApi("getMyName", {});
  if (present.name !== name) await telegram.callApi("setMyName", { name });
}

/** Sets the two descriptions where they differ: Telegram limits how often they may be set. */
async function describeItself(telegram: Telegram, words: Words, language_code: string | undefined): Promise<void> {
  const { description, shortDescription: short_description } = words;
  const present = await telegram.callApi("getMyDescription", { language_code });
  if (present.description !== description) await telegram.callApi("setMyDescription", { description, language_code });
  const short = await telegram.callApi("getMyShortDescription", { language_code });
  if (short.short_description !== short_description)
    await telegram.callApi("setMyShortDescription", { short_description, language_code });
}
