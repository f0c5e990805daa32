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
  type On = Pick<Turn, "message" | "pressed">;
  async function turn(ctx: Context, from: User, does: Deed | undefined, on: On): Promise<void> {
    if (!does || from.is_bot) return;
    await handle({
      update: ctx.update.update_id,
      person: from.id,
      does,
      words: wordsFor(words, from.language_code),
      ...on,
    });
  }

  const inPrivate = new Composer<Context>();
  inPrivate.on("message", (ctx) => {
    const { message } = ctx;
    return turn(ctx, message.from, deedOfMessage(message, username), { message });
  });
  inPrivate.on("edited_message", (ctx) => {
    const message = ctx.editedMessage;
    return turn(ctx, message.from, deedOfEdit(message, username), { message });
  });
  inPrivate.on("callback_query", (ctx) => {
    const { message } = ctx.callbackQuery;
    return turn(ctx, ctx.from, deedOfPress(ctx.callbackQuery), { message, pressed: message });
  });

  const inGroups = new Composer<Context>();
  inGroups.on("message", (ctx) => hear(ctx.message));

  const route = Composer.compose([Composer.privateChat(inPrivate), Composer.groupChat(inGroups)]);
  return async (ctx) => {
    await route(ctx, async () => {});
  };
}
