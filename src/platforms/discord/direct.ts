import { type Message, MessageFlags } from "discord.js";
import type { Log } from "../../operations/log.ts";
import { nameOf } from "../../operations/name-of.ts";
import { chatMessage } from "./chat-message.ts";
import type { Clear } from "./clear.ts";
import type { Exchanged } from "../exchanged.ts";
import type { Ask } from "./outcome.ts";
import { deedOfMessage } from "./receive.ts";
import { render } from "./render.ts";
import { words } from "./words.ts";

interface DirectDeps {
  ask: Ask;
  exchanged: Exchanged;
  clear: Clear;
  log: Log;
}

/** Answers a direct message in the direct messages. Discord does not say their language, so words of the platform are English. */
export async function answerDirect(message: Message, { ask, exchanged, clear, log }: DirectDeps): Promise<void> {
  const does = deedOfMessage(message);
  if (!does || !message.channel.isSendable()) return;
  const person = message.author.id;
  const asked = { person, input: `dm:${message.id}`, does, words: words.en };
  const { bodies, clear: old = [] } = await ask(asked, (reply) => render(reply.view, words.en, false));
  try {
    for (const [index, body] of bodies.entries()) {
      const nonce = `${message.id}.${index}`; // A try again after a cut connection does not show it twice.
      const own = { flags: MessageFlags.SuppressEmbeds, nonce, enforceNonce: true } as const;
      exchanged.add(person, chatMessage(await message.channel.send({ ...body, ...own })));
    }
  } catch (error) {
    log.warn(`discord: an answer in direct messages failed: ${nameOf(error)}`);
  }
  await clear(message.client, person, old);
}
