/** The button of the public answer to a mention. */
export const startPrivately = "0:start";
/** Choices that belong to the platform: open the form; the form that was sent. */
export const openForm = "type";
export const sentForm = "typed";

export const customId = (turn: number, choice: string): string => `${turn}:${choice}`;

/** Reads `turn:choice`. What this bot did not write becomes turn -1, which no question has. */
export function readCustomId(id: string): { turn: number; choice: string } {
  const [, turn, choice] = /^(\d{1,15}):(.+)$/s.exec(id) ?? [];
  return choice === undefined ? { turn: -1, choice: "" } : { turn: Number(turn), choice };
}
