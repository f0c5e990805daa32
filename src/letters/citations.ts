import { z } from "zod";
import type { Source, Sources } from "../sources.ts";

const entry = z.union([
  z.string(),
  z.strictObject({ source: z.string(), print: z.string() }),
  z.strictObject({ ssdi: z.string(), ssi: z.string() }),
]);
const table = z.record(z.string(), entry);
type Entry = z.infer<typeof entry>;

/**
 * Prints sources as letters cite and quote them. `printed` says which are printed in another form than in the list of
 * sources, or in a different one for each benefit. Everything is checked: an unknown source, one from memory (M) or
 * one for advice only throws, and so does a section or a word that the source does not hold.
 */
export function createCitations(sources: Sources, printed: unknown) {
  const forms = table.parse(printed);
  const sourceIdOf = (id: string): string => {
    const form = forms[id];
    return typeof form === "object" && "source" in form ? form.source : id;
  };
  const sourceOf = (id: string): Source => usable(sources.get(sourceIdOf(id)), id);
  const check = (id: string): void => {
    const source = sourceOf(id);
    for (const form of formsOf(forms[id] ?? source.citation)) checkSections(form, source);
  };
  for (const id of Object.keys(forms)) check(id);

  return {
    check,
    /** Throws on a source that is not there or from memory: words beside a letter may rest on one that is for advice only. */
    known(id: string): void {
      if (sources.get(id)?.confidence === "M" || !sources.has(id)) throw new Error(`source ${id} cannot be relied on`);
    },
    sourceIdOf,
    cite: (id: string, benefit: unknown): string => printFor(forms[id] ?? sourceOf(id).citation, benefit),
    /** Quotes a source, or the part of it that is asked for, word for word. */
    quote(id: string, part: string = sourceOf(id).quote): string {
      if (part === "" || !sourceOf(id).quote.includes(part)) throw new Error(`${id} does not say "${part}"`);
      return `"${part}"`;
    },
  };
}

export type Citations = ReturnType<typeof createCitations>;

function usable(source: Source | undefined, id: string): Source {
  if (!source) throw new Error(`no source ${id}`);
  if (source.confidence === "M") throw new Error(`source ${id} is from memory: never in a letter`);
  if (source.use === "advice") throw new Error(`source ${id} is for advice only`);
  return source;
}

function formsOf(form: Entry): string[] {
  if (typeof form === "string") return [form];
  return "print" in form ? [form.print] : [form.ssdi, form.ssi];
}

function printFor(form: Entry, benefit: unknown): string {
  if (typeof form === "string") return form;
  if ("print" in form) return form.print;
  if (benefit === "ssdi") return form.ssdi;
  return benefit === "ssi" ? form.ssi : `${form.ssdi} and ${form.ssi}`;
}

/** Holds a printed citation against its source: each number and each (paragraph) stands there. */
function checkSections(printed: string, source: Source): void {
  for (const part of printed.match(/[\dA-Z.:/-]*\d[\dA-Za-z.:/-]*|\([\da-zA-Z]+\)/gu) ?? [])
    if (!source.citation.includes(part.replace(/[.:]$/u, "")))
      throw new Error(`"${printed}" is not what ${source.id} cites: ${source.citation}`);
}
