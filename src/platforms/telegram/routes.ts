import { Composer, type Context } from "telegraf";
import type { Message, User } from "telegraf/types";
import type { Deed } from "../platform.ts";
import { deedOfEdit, deedOfMessage, deedOfPress } from "./receive.ts";
import type { Turn } from "./turns.ts";
import { type WordsTable, wordsFor } from "./words.ts";

interface RouteDeps {
  username: string;
  words: WordsTable;
  handle: (turn: Turn) => Promise<void>;
  hear: (message: Message) => Promise<void>;
}

/** Creates the way of an update: what is done in private goes to `handle`, what is said in groups to `hear`, all else nowhere. */
export function createRoutes({ username, words, handle, hear }: RouteDeps): (ctx: Context) => Promise<void> {
  async function turn(ctx: Context, from: User, does: Deed | undefined, pressed?: Turn["pressed"]): Promise<void> {
    if (!does || from.is_bot) return;
    await handle({
      update: ctx.update.update_id,
      person: from.id,
      does,
      words: wordsFor(words, from.language_code),
      pressed,
    });
  }

  const inPrivate = new Composer<Context>();
  inPrivate.on("message", (ctx) => turn(ctx, ctx.message.from, deedOfMessage(ctx.message, username)));
  inPrivate.on("edited_message", (ctx) => turn(ctx, ctx.editedMessage.from, deedOfEdit(ctx.editedMessage, username)));
  inPrivate.on("callback_query", (ctx) =>
    turn(ctx, ctx.from, deedOfPress(ctx.callbackQuery), ctx.callbackQuery.message),
  );

  const inGroups = new Composer<Context>();
  inGroups.on("message", (ctx) => hear(ctx.message));

  const route = Composer.compose([Composer.privateChat(inPrivate), Composer.groupChat(inGroups)]);
  return async (ctx) => {
    await route(ctx, async () => {});
  };
}
