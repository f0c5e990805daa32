import type { Answer } from "./discord-http.ts";
import { channels, me, message, mute, nobody, type SentMessage, type ShownMessage, user } from "./discord-payloads.ts";

export type Route = [RegExp, (found: string[], body: SentMessage) => Answer];

/** A message of the bot as it is shown. */
export const show = (body: SentMessage, channel: string): ShownMessage => ({
  ...message(channel, me),
  ...body,
  attachments: [],
});

/** The channels of the loopback Discord: what the bot posts there without being asked by an interaction, and deletes. */
export function createDiscordChannels(answers: () => ShownMessage[]) {
  const posted: ShownMessage[] = [];
  const deleted = new Set<string>();

  /** The bot's own messages that stand in a channel, the oldest first. */
  const standing = (channel: string): string[] =>
    [...posted, ...answers()]
      .filter(({ id, channel_id }) => channel_id === channel && !deleted.has(id))
      .map(({ id }) => id)
      .toSorted();

  const routes: Route[] = [
    [
      /^POST \/users\/@me\/channels$/,
      (_, { recipient_id = "" }) =>
        recipient_id === nobody
          ? [400, { code: 50033, message: "Invalid Recipient(s)" }]
          : [200, { id: channels.direct, type: 1, last_message_id: null, recipients: [user(recipient_id)] }],
    ],
    [
      /^DELETE \/channels\/(\d+)\/messages\/(\d+)$/,
      ([channel = "", id = ""]) => {
        if (!standing(channel).includes(id)) return [404, { code: 10008, message: "Unknown Message" }];
        deleted.add(id);
        return [204];
      },
    ],
    [
      /^POST \/channels\/(\d+)\/messages$/,
      ([channel = ""], body) => {
        if (channel === mute) return [403, { code: 50013, message: "Missing Permissions" }];
        if ((body.nonce?.length ?? 0) > 25) return [400, { code: 50035, message: "Invalid Form Body" }];
        const before = body.enforce_nonce && posted.find(({ nonce }) => nonce === body.nonce);
        if (before) return [200, before];
        posted.push(show(body, channel));
        return [200, posted.at(-1)];
      },
    ],
  ];

  return { posted, standing, routes };
}
