import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIStringSelectComponent,
  type AttachmentPayload,
  ButtonStyle,
  ComponentType,
  type MessageMentionOptions,
} from "discord.js";
import { type Attachment, type Choice, commands, type View } from "../platform.ts";
import { customId, openForm } from "./custom-id.ts";
import { codeBlocks, escapeMarkdown, pages } from "./markdown.ts";
import type { Words } from "./words.ts";

type Row = APIActionRowComponent<APIButtonComponentWithCustomId | APIStringSelectComponent>;

/** One message as it goes to Discord, without the flags that say who sees it. */
export interface Body {
  content: string;
  components: Row[];
  files: AttachmentPayload[];
  allowedMentions: MessageMentionOptions;
}

/** Names nobody, so that nobody is notified whatever the text holds. */
export const nobody: MessageMentionOptions = { parse: [], repliedUser: false };

/** Makes the messages of a view: what is to be copied first, the choices and files on the last. `form`: is an answer typed into a form here? */
export function render(view: View, words: Words, form: boolean): Body[] {
  const texts = [...(view.copy ?? []).flatMap(codeBlocks), ...pages(asSubcommands(view.text), words.moreComes)];
  return texts.map((content, index) => {
    const last = index === texts.length - 1;
    return {
      content,
      components: last ? rows(view, words, form) : [],
      files: last ? view.attachments.map(file) : [],
      allowedMentions: nobody,
    };
  });
}

/** Our words name commands as they are elsewhere, `/forget`; here each is a part of `/records`. */
const asSubcommands = (text: string): string =>
  text.replace(new RegExp(`(?<![\\w/:.])/(${commands.join("|")})\\b`, "g"), "/records $1");

/** Makes the message of a sentence that no question follows. */
export const plainLine = (line: string): Body => ({
  content: escapeMarkdown(line),
  components: [],
  files: [],
  allowedMentions: nobody,
});

export const button = (
  id: string,
  label: string,
  style: Style = ButtonStyle.Secondary,
): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style,
  custom_id: id,
  label: cut(label, 80),
});
type Style = ButtonStyle.Primary | ButtonStyle.Secondary;

/** Shortens a text to at most `max` characters, with an ellipsis where something is left out. */
export const cut = (text: string, max: number): string =>
  text.length <= max
    ? text
    : `${text
        .slice(0, max - 1)
        .replace(/[\ud800-\udbff]$/, "")
        .trimEnd()}…`;

function rows({ turn, choices, constant, typed }: View, words: Words, form: boolean): Row[] {
  const always = constant.map(({ id, label }) => button(customId(turn, id), label));
  if (typed && form) always.push(button(customId(turn, openForm), words.typeAnswer));
  const own = choices.length > 20 ? [menu(turn, choices, words)] : buttonRows(turn, choices);
  return always.length ? [...own, row(always)] : own;
}

const row = (components: (APIButtonComponentWithCustomId | APIStringSelectComponent)[]): Row => ({
  type: ComponentType.ActionRow,
  components,
});

function buttonRows(turn: number, choices: Choice[]): Row[] {
  const starts = Array.from({ length: Math.ceil(choices.length / 5) }, (_, index) => index * 5);
  return starts.map((start) =>
    row(choices.slice(start, start + 5).map(({ id, label }) => button(customId(turn, id), label, ButtonStyle.Primary))),
  );
}

/** More choices than there is room for as buttons. */
const menu = (turn: number, choices: Choice[], words: Words): Row =>
  row([
    {
      type: ComponentType.StringSelect,
      custom_id: customId(turn, "menu"),
      placeholder: words.choose,
      options: choices.slice(0, 25).map(({ id, label }) => ({ label: cut(label, 100), value: customId(turn, id) })),
    },
  ]);

const file = ({ name, bytes, description }: Attachment): AttachmentPayload => ({
  name,
  attachment: Buffer.from(bytes),
  description: cut(description, 1024),
});
