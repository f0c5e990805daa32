/** What Discord sends, cut down to what this project reads. */
export interface SentMessage {
  content?: string;
  components?: { components: { type: number; label?: string; custom_id: string }[] }[];
  flags?: number;
  allowed_mentions?: { parse: string[]; replied_user?: boolean };
  attachments?: { id: string; description?: string }[];
  nonce?: string;
  enforce_nonce?: boolean;
  /** Of a direct channel that is opened. */
  recipient_id?: string;
  /** Of the answer to an interaction: how, and with what. */
  type?: number;
  data?: SentMessage & { title?: string };
}
export interface ShownMessage extends SentMessage {
  id: string;
  channel_id: string;
}
/** A subcommand, or what one may be given. */
export interface RegisteredOption {
  name: string;
  description: string;
  name_localizations?: Record<string, string>;
  description_localizations?: Record<string, string>;
  required?: boolean;
  options?: RegisteredOption[];
}
export type Where = "server" | "direct" | "group";

export const me = "1100000000000000001";
export const guildId = "1100000000000000002";
export const channels = { server: "1100000000000000003", direct: "1100000000000000004", group: "1100000000000000005" };
/** A channel of the server in which the bot may not post. */
export const mute = "1100000000000000006";

/** A person whom Discord does not know. */
export const nobody = "404";

let last = 1_200_000_000_000_000_000n;
export const snowflake = (): string => String((last += 1n));

export const user = (id: string) => ({
  id,
  username: id === me ? "records-helper" : "someone",
  discriminator: "0",
  global_name: null,
  avatar: null,
  bot: id === me,
});

const member = (id: string) => ({
  user: user(id),
  roles: [],
  joined_at: new Date(0).toISOString(),
  deaf: false,
  mute: false,
  flags: 0,
  permissions: "0",
});

const textChannel = (id: string) => ({
  id,
  type: 0,
  guild_id: guildId,
  name: "general",
  position: 0,
  permission_overwrites: [],
});

export const guild = {
  id: guildId,
  name: "Support",
  owner_id: "1",
  roles: [
    {
      id: guildId,
      name: "@everyone",
      permissions: "2048",
      position: 0,
      color: 0,
      hoist: false,
      managed: false,
      mentionable: false,
    },
  ],
  emojis: [],
  features: [],
  preferred_locale: "en-US",
  joined_at: new Date(0).toISOString(),
  members: [member(me)],
  channels: [textChannel(channels.server), textChannel(mute)],
  threads: [],
  presences: [],
  voice_states: [],
  stage_instances: [],
};

export const message = (channel: string, author: string, more: object = {}) => ({
  id: snowflake(),
  channel_id: channel,
  author: user(author),
  content: "",
  timestamp: new Date().toISOString(),
  edited_timestamp: null,
  tts: false,
  mention_everyone: false,
  mentions: [],
  mention_roles: [],
  attachments: [],
  embeds: [],
  components: [],
  pinned: false,
  type: 0,
  flags: 0,
  ...more,
});

/** `type`: 2 command, 3 component, 5 form. */
export function interaction(type: 2 | 3 | 5, person: string, where: Where, data: object, more: object = {}) {
  const who = where === "server" ? { guild_id: guildId, member: member(person) } : { user: user(person) };
  return {
    id: snowflake(),
    application_id: me,
    type,
    token: `token-${snowflake()}`,
    version: 1,
    data,
    channel_id: channels[where],
    channel: { id: channels[where], type: { server: 0, direct: 1, group: 3 }[where] },
    ...who,
    locale: "en-US",
    app_permissions: "0",
    entitlements: [],
    authorizing_integration_owners: {},
    context: { server: 0, direct: 1, group: 2 }[where],
    attachment_size_limit: 10_000_000,
    ...more,
  };
}

export const buttonsOf = ({ components = [] }: SentMessage) => components.flatMap((row) => row.components);

export const gatewayInformation = (url: string) => ({
  url,
  shards: 1,
  session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 16 },
});
