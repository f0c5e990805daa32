import { createHash } from "node:crypto";
import { type Client, MessageFlags } from "discord.js";
import type { Log } from "../../operations/log.ts";
import { codeOf, nameOf } from "../../operations/name-of.ts";
import type { ChatMessage, Delivery, Push } from "../platform.ts";
import { chatMessage } from "./chat-message.ts";
import type { Exchanged } from "../exchanged.ts";
import { render } from "./render.ts";
import { words } from "./words.ts";

/** Discord's codes for a person who takes no messages: unknown user, closed or blocked, not a recipient, no server in common. */
const closed = ["10013", "50007", "50033", "50278"];

const flags = [MessageFlags.SuppressNotifications, MessageFlags.SuppressEmbeds] as const;

/** Creates what sends a message that nobody has just asked for, without a sound, in direct messages. Never rejects. */
export function createPush({ exchanged, log }: { exchanged: Exchanged; log: Log }) {
  return async function push(client: Client<true>, { to, view, nonce }: Push): Promise<Delivery> {
    const messages: ChatMessage[] = [];
    try {
      const channel = await client.users.createDM(to);
      for (const [index, body] of render(view, words.en, false).entries()) {
        const own = { nonce: shortNonce(nonce, index), enforceNonce: true };
        messages.push(chatMessage(await channel.send({ ...body, flags, ...own })));
      }
      return { state: "sent", messages };
    } catch (error) {
      for (const message of messages) exchanged.add(to, message);
      if (closed.includes(codeOf(error) ?? "")) return { state: "closed" };
      log.warn(`discord: a message was not sent: ${nameOf(error)}`);
      return { state: "failed" };
    }
  };
}

/** The same for every try of one message, within Discord's 25 characters; after a try that got through, no second message is made. */
const shortNonce = (nonce: string, index: number): string =>
  `${createHash("sha256").update(nonce).digest("base64url").slice(0, 20)}.${index}`;
