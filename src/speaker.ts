/** Who is speaking. `platform` and `id` together name a person; neither is ever logged or stored in the clear. */
export interface Speaker {
  platform: "terminal" | "telegram" | "discord";
  id: string;
}

/** Under what something is kept: a person, or a code that moves a conversation. */
export interface Owner {
  platform: string;
  id: string;
}
