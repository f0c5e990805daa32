import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitFields,
  TextInputStyle,
} from "discord.js";
import type { FormField } from "../platform.ts";
import { customId, sentForm } from "./custom-id.ts";
import { unescapeMarkdown } from "./markdown.ts";
import { cut } from "./render.ts";
import type { Words } from "./words.ts";

const answerField = "answer";
/** Fields of a form in all. */
const most = 5;

/** Makes the form for an answer in one's own words to the question of the message it is opened from, with further fields below it. */
export const answerForm = (
  turn: number,
  message: string,
  words: Words,
  more: readonly FormField[] = [],
): APIModalInteractionResponseCallbackData => ({
  custom_id: customId(turn, sentForm),
  title: words.formTitle,
  components: [
    field({ id: answerField, label: lastQuestion(message) ?? words.formLabel }, more.length === 0),
    ...more.slice(0, most - 1).map((of) => field(of, false)),
  ],
});

const field = ({ id, label, example }: FormField, required: boolean): APILabelComponent => ({
  type: ComponentType.Label,
  label: cut(label, 45),
  component: {
    type: ComponentType.TextInput,
    custom_id: id,
    style: TextInputStyle.Paragraph,
    max_length: 2000,
    required,
    ...(example && { placeholder: cut(example, 100) }),
  },
});

/** Reads a form that was sent: the answer, and the further fields that say something. */
export function readForm(fields: ModalSubmitFields): { text: string; more?: Record<string, string> } {
  const typed = [...fields.fields.values()].flatMap(({ customId: id }) => {
    const value = fields.getTextInputValue(id);
    return id !== answerField && value.trim() !== "" ? [[id, value] as const] : [];
  });
  const text = fields.fields.has(answerField) ? fields.getTextInputValue(answerField) : "";
  return { text, ...(typed.length > 0 && { more: Object.fromEntries(typed) }) };
}

/** The last sentence of a shown text that asks. */
function lastQuestion(shown: string): string | undefined {
  const questions = unescapeMarkdown(shown).match(/[^.?!\n]*\?/g);
  return questions?.at(-1)?.trim() || undefined;
}
