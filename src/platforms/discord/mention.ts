import { ButtonStyle, ComponentType, type Message, MessageFlags } from "discord.js";
import type { Log } from "../../operations/log.ts";
import { codeOf, nameOf } from "../../operations/name-of.ts";
import { startPrivately } from "./custom-id.ts";
import { button, nobody } from "./render.ts";
import { wordsFor } from "./words.ts";

const notAllowed = ["50001", "50013"];

/** Is a message in a server meant for this bot: a mention or a reply to it? What it says is never read. */
export function isForMe(message: Message, me: string): boolean {
  if (message.author.bot || message.webhookId || message.system) return false;
  const { users, roles, repliedUser } = message.mentions;
  return users.has(me) || repliedUser?.id === me || roles.some((role) => role.tags?.botId === me);
}

/** Posts the one public answer: fixed words, the same for everyone, that mark nobody. Without permission it stays silent. */
export async function pointToPrivate(message: Message, log: Log): Promise<void> {
  const words = wordsFor(message.guild?.preferredLocale ?? "en-US");
  if (!message.channel.isSendable()) return;
  try {
    await message.channel.send({
      content: words.inPrivateOnly,
      components: [
        {
          type: ComponentType.ActionRow,
          components: [button(startPrivately, words.startPrivately, ButtonStyle.Primary)],
        },
      ],
      allowedMentions: nobody,
      flags: MessageFlags.SuppressEmbeds,
      nonce: message.id,
      enforceNonce: true,
    });
  } catch (error) {
    if (!notAllowed.includes(codeOf(error) ?? ""))
      log.warn(`discord: the answer to a mention failed: ${nameOf(error)}`);
  }
}
