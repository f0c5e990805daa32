import Handlebars, { type HelperDelegate, type HelperOptions } from "handlebars";
import type { TextKind } from "./blocks.ts";
import type { Citations } from "./citations.ts";
import type { Page } from "./page.ts";
import type { Rule } from "./rules.ts";

type Run = { page: Page };
const pageOf = (options: HelperOptions): Page => (options.data as Run).page;

/** Block helpers that emit one block each; nothing in a template becomes a block in any other way. */
const emitted: Record<string, TextKind> = {
  dated: "date",
  delivery: "delivery",
  re: "re",
  salutation: "salutation",
  para: "paragraph",
  quoted: "quote",
  closing: "closing",
};
const collected = ["sender", "recipient", "signature", "demand"] as const;

/** Names the helpers by their place in a template, for the check of templates. */
export const helperNames = {
  /** Emit a block, stand outside of other blocks. */
  blocks: [...Object.keys(emitted), ...collected, "fact"],
  /** Add to a list at the end of the letter, stand anywhere. */
  lists: ["enclose", "cc"],
  /** Decide what is in the letter. */
  choices: ["when", "clause", "each"],
  /** Print text inside of a block. */
  inline: ["cite", "quote", "sentence", "labelled"],
  /** Emit a line to fill in by hand. */
  hand: "hand",
};

export const knownHelpers: Record<string, boolean> = Object.fromEntries(
  [...helperNames.blocks, ...helperNames.lists, ...helperNames.choices, ...helperNames.inline, helperNames.hand].map(
    (name) => [name, true],
  ),
);

/** Makes a Handlebars of our own with the letters' helpers. What a person typed only ever passes through as text. */
export function createHandlebars(citations: Citations, ruleOf: (lines: string[]) => Rule): typeof Handlebars {
  const own = Handlebars.create();
  for (const [name, kind] of Object.entries(emitted))
    register(own, name, (options, self) => pageOf(options).emit(kind, options.fn(self)));
  for (const name of collected) register(own, name, (options, self) => pageOf(options)[name](options.fn(self)));
  register(own, "fact", (options, self, [label = ""]) => pageOf(options).fact(label, options.fn(self)));
  register(own, "enclose", (options, self) => pageOf(options).list("enclosures", options.fn(self)));
  register(own, "cc", (options, self) => pageOf(options).list("cc", options.fn(self)));
  register(own, "hand", (options, _, [label = ""]) => pageOf(options).blank(label));
  register(own, "when", (options, self, lines) =>
    ruleOf(lines)(pageOf(options).facts) ? options.fn(self) : options.inverse(self),
  );
  register(own, "clause", (options, self, [id = ""]) => (pageOf(options).clause(id) ? options.fn(self) : ""));
  register(own, "cite", (options, _, [id = ""]) => citations.cite(id, pageOf(options).facts["benefit"]));
  register(own, "quote", (_options, _, [id = "", part]) => citations.quote(id, part));
  register(own, "sentence", (_options, _, [text = ""]) => sentence(text));
  register(own, "labelled", (_options, _, [label = "", text = ""]) =>
    text === "" ? "" : `${label}: ${sentence(text)}`,
  );
  return own;
}

function register(
  own: typeof Handlebars,
  name: string,
  helper: (options: HelperOptions, self: unknown, args: string[]) => string | void,
): void {
  const delegate = function (this: unknown, ...all: unknown[]) {
    const options = all.pop() as HelperOptions;
    return helper(options, this, all.map(String)) ?? "";
  } satisfies HelperDelegate;
  own.registerHelper(name, delegate);
}

/** Ends typed text with a full stop, if it has no end of its own. */
const sentence = (text: string): string => (text === "" || /[.!?…]["'’”)\]]*$/u.test(text) ? text : `${text}.`);
