import type { InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity } from "telegraf/types";
import type { Choice, View } from "../platform.ts";
import { splitText } from "./split.ts";

export const longestText = 4096;
const longestData = 64;
const longestLabelInPairs = 18;

export interface Rendered {
  text: string;
  /** Marks the whole message as one to copy at a tap. */
  entities?: MessageEntity[];
  keyboard?: InlineKeyboardMarkup;
}

/** Makes the messages of a view, in order: what is to be copied, then plain text, the buttons under the last. Throws if an id does not fit a button. */
export function render({
  turn,
  text,
  copy = [],
  choices,
  constant,
}: Pick<View, "turn" | "text" | "copy" | "choices" | "constant">): Rendered[] {
  const button = ({ id, label }: Choice): InlineKeyboardButton => ({
    text: shown(label),
    callback_data: dataFor(turn, id),
  });
  const rows = [...inRows(choices), constant].filter((row) => row.length > 0).map((row) => row.map(button));
  const parts = splitText(text.toWellFormed(), longestText).map((part): Rendered => ({ text: part }));
  const last = parts.at(-1);
  if (last && rows.length > 0) last.keyboard = { inline_keyboard: rows };
  return [...toCopy(copy), ...parts];
}

/** Parts that are copied at a tap: preformatted as an entity, so that no mark in them means anything. */
const toCopy = (copied: string[]): Rendered[] =>
  copied
    .flatMap((part) => splitText(part.toWellFormed(), longestText))
    .map((text) => ({ text, entities: [{ type: "pre", offset: 0, length: text.length }] }));

/** Long labels get a row each, short ones share one with a neighbour. */
function inRows(choices: Choice[]): Choice[][] {
  const perRow = choices.some(({ label }) => label.length > longestLabelInPairs) ? 1 : 2;
  return choices.flatMap((_, at) => (at % perRow === 0 ? [choices.slice(at, at + perRow)] : []));
}

/** Gives a label that Telegram takes, whatever a person named the thing: one line, never empty. */
function shown(label: string): string {
  const line = label.toWellFormed().replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\s]+/gu, " ");
  return /[^\p{Cf}\p{Z}\p{M}]/u.test(line) ? line.trim() : "…";
}

function dataFor(turn: number, id: string): string {
  const data = `${turn}:${id}`;
  if (Buffer.byteLength(data) > longestData) throw new RangeError("a choice's id does not fit a button");
  return data;
}
