import { sayLongDate } from "../advice/say-date.ts";
import { handLine } from "./blocks.ts";
import type { Computed } from "./computed.ts";
import { fieldInfo, sourceParts } from "./field-info.ts";
import { type FieldId, fieldIds, type LetterFields, type LetterSource } from "./fields.ts";
import { missing } from "./missing.ts";
import type { Spec } from "./spec.ts";
import { askedHowWords, groundsSaid, listed, signerWords } from "./words.ts";

/** What a template prints: every field as text, every computed word, and the sources one by one. */
export type Context = Readonly<Record<string, string | readonly Record<string, string>[]>>;

/** Makes the texts that a template may print. `isBlank` says which fields leave a line when they are missing. */
export function makeContext(
  fields: LetterFields,
  computed: Computed,
  spec: Pick<Spec, "party">,
  isBlank: (id: FieldId) => boolean,
): Context {
  const printed = (id: FieldId): string => {
    const text = fieldText(id, fields);
    return text === "" && isBlank(id) ? missing(id, fieldInfo[id].printed) : text;
  };
  const texts = Object.fromEntries(fieldIds.map((id) => [id, printed(id)]));
  const words = signerWords(fields, computed, spec);
  const signedBy = computed.rep ? printed("repName") : printed("name");
  return {
    ...texts,
    ...words,
    signedBy,
    signedAs: computed.rep ? `${signedBy}, ${words.role}, for ${printed("name")}` : signedBy,
    date: sayLongDate(computed.date),
    due: sayIf(computed.due),
    informBy: sayIf(computed.informBy),
    groundsSaid: groundsSaid(fields.grounds, words.my),
    officeAddress: printed("toAddress").replaceAll("\n", ", "),
    also: computed.covered ? "In addition to the federal rule," : "Apart from any federal rule,",
    handLine,
    sourceNames: listed((fields.sources ?? []).flatMap(({ name }) => name ?? [])),
    sources: (fields.sources ?? (isBlank("sources") ? [{}] : [])).map((source) => sourceTexts(source)),
  };
}

const sayIf = (date: string | undefined): string => (date === undefined ? "" : sayLongDate(date));

function fieldText(id: FieldId, fields: LetterFields): string {
  const value = fields[id];
  if (typeof value !== "string")
    return Array.isArray(value) ? listed(value.filter((item) => typeof item === "string")) : "";
  if (fieldInfo[id].kind === "date") return sayLongDate(value);
  return id === "askedHow" && fields.askedHow ? askedHowWords[fields.askedHow] : value;
}

/** Prints a part of a source that is missing as a line; only what was done about it may stay away. */
function sourceTexts(source: LetterSource): Record<string, string> {
  const part = (id: keyof typeof sourceParts) => source[id] ?? missing("sources", sourceParts[id]);
  return {
    name: part("name"),
    address: part("address"),
    dates: part("dates"),
    what: part("what"),
    why: part("why"),
    did: source.did ?? "",
  };
}
