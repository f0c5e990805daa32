import { type Message, MessageFlags } from "discord.js";
import type { Log } from "../../operations/log.ts";
import { nameOf } from "../../operations/name-of.ts";
import type { Ask } from "./outcome.ts";
import { deedOfMessage } from "./receive.ts";
import { render } from "./render.ts";
import { words } from "./words.ts";

/** Answers a direct message in the direct messages. Discord does not say their language, so words of the platform are English. */
export async function answerDirect(message: Message, ask: Ask, log: Log): Promise<void> {
  const does = deedOfMessage(message);
  if (!does || !message.channel.isSendable()) return;
  const asked = { person: message.author.id, input: `dm:${message.id}`, does, words: words.en };
  const { bodies } = await ask(asked, (reply) => render(reply.view, words.en, false));
  try {
    for (const [index, body] of bodies.entries()) {
      const nonce = `${message.id}.${index}`; // A try again after a cut connection does not show it twice.
      await message.channel.send({ ...body, flags: MessageFlags.SuppressEmbeds, nonce, enforceNonce: true });
    }
  } catch (error) {
    log.warn(`discord: an answer in direct messages failed: ${nameOf(error)}`);
  }
}
