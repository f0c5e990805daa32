import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from "discord.js";
import { customId, sentForm } from "./custom-id.ts";
import { unescapeMarkdown } from "./markdown.ts";
import { cut } from "./render.ts";
import type { Words } from "./words.ts";

export const answerField = "answer";

/** Makes the form for an answer in one's own words to the question of the message it is opened from. */
export const answerForm = (turn: number, message: string, words: Words): APIModalInteractionResponseCallbackData => ({
  custom_id: customId(turn, sentForm),
  title: words.formTitle,
  components: [
    {
      type: ComponentType.Label,
      label: cut(lastQuestion(message) ?? words.formLabel, 45),
      component: {
        type: ComponentType.TextInput,
        custom_id: answerField,
        style: TextInputStyle.Paragraph,
        max_length: 2000,
        required: true,
      },
    },
  ],
});

/** The last sentence of a shown text that asks. */
function lastQuestion(shown: string): string | undefined {
  const questions = unescapeMarkdown(shown).match(/[^.?!\n]*\?/g);
  return questions?.at(-1)?.trim() || undefined;
}
