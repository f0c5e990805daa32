import type { ChatMessage } from "./platform.ts";

export type Exchanged = ReturnType<typeof createExchanged>;

/**
 * Creates the account of the messages that were exchanged in private chats since the person's last input, so that they can be taken
 * out again. It holds ids and moments alone, in memory, and no more than so many: the oldest messages, and the people who were silent
 * longest, are dropped.
 */
export function createExchanged({ perPerson = 200, people = 5000 } = {}) {
  const all = new Map<string, ChatMessage[]>();

  function keep(person: string, messages: ChatMessage[]): void {
    all.delete(person); // To the end: who was silent longest stands first.
    all.set(person, messages.slice(-perPerson));
    const [silent] = all.keys();
    if (all.size > people && silent !== undefined) all.delete(silent);
  }

  return {
    add(person: string, message: ChatMessage): void {
      const before = all.get(person) ?? [];
      if (!before.some(({ id }) => id === message.id)) keep(person, [...before, message]);
    },
    /** Gives the messages of this person and forgets them. */
    take(person: string): ChatMessage[] {
      const messages = all.get(person) ?? [];
      all.delete(person);
      return messages;
    },
    /** Takes back, before what came since, what nobody could be told of. */
    giveBack(person: string, messages: ChatMessage[]): void {
      if (messages.length > 0) keep(person, [...messages, ...(all.get(person) ?? [])]);
    },
  };
}
