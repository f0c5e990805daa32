import type { Context, Position } from "../position.ts";
import { type ChatField, changeable, chatFields, fieldKind } from "./chat-fields.ts";
import { isFilled } from "./fields.ts";
import { isSourcePart, mostSources, sourcePart, sourcesOf } from "./sources.ts";

/** A page of the change menu holds so many choices beside [Something else]. */
const onPage = 3;
/** The page with nothing but the dates that stand in the letter. */
export const datesPage = -1;

/** The choice of a field in the change menu: `why` is what every question has. */
export const choiceOf = (id: ChatField): string => (id === "why" ? "whyWrong" : id);
export const fieldChoices: Record<string, ChatField> = Object.fromEntries(chatFields.map((id) => [choiceOf(id), id]));

/** The days that stand in the letter, the most useful first. */
export const filledDates = (at: Position): ChatField[] =>
  changeable(at).filter((id) => fieldKind(id) === "date" && isFilled(at, id));

/** All choices of the change menu: three fields, reading and print, then the other fields; what is filled in before what is empty. */
function menu({ case: c, at }: Context): string[] {
  if (at.page === datesPage) return filledDates(at).slice(0, onPage);
  const all = changeable(at);
  const sorted = [...all.filter((id) => isFilled(at, id)), ...all.filter((id) => !isFilled(at, id))];
  const fields = sorted.flatMap((id) => (id === "sourceName" ? [id, ...sourceChoices(at)] : [choiceOf(id)]));
  const tools = ["read", c.person.largePrint ? "normal" : "larger"];
  return [...fields.slice(0, onPage), ...tools, ...fields.slice(onPage)];
}

function sourceChoices({ fields = {} }: Position): string[] {
  const count = sourcesOf(fields).length;
  const add = count > 0 && count < mostSources && sourcePart(fields, "sourceName") ? ["addSource"] : [];
  return [...add, ...(count > 1 ? ["whichSource"] : [])];
}

/** Choices of the menu that this page does not show. */
export function notOnPage(context: Context): string[] {
  const all = menu(context);
  const first = Math.max(0, context.at.page ?? 0) * onPage;
  const shown = [...all.slice(first, first + onPage), ...(all.length > onPage || context.at.page ? ["more"] : [])];
  return [...Object.keys(fieldChoices), "read", "larger", "normal", "addSource", "whichSource", "more", "keep"].filter(
    (event) => !shown.includes(event),
  );
}

/** The page after this one; after the last the first. */
export const nextPage = (context: Context): number =>
  ((context.at.page ?? 0) + 1) %
  Math.max(1, Math.ceil(menu({ ...context, at: { ...context.at, page: 0 } }).length / onPage));

/** The page that holds the parts of a source. */
export const sourcePage = ({ case: c, at }: Context): number =>
  Math.max(0, Math.floor(menu({ case: c, at: { ...at, page: 0 } }).indexOf("sourceName") / onPage));

/** Begins a further source: its parts are asked anew. */
export function newSource(at: Position): Position {
  const parts = changeable(at).filter(
    (id) => isSourcePart(id) && (id === "sourceName" || id === "sourceDates" || id === "sourceWhy"),
  );
  const answered = (at.answered ?? []).filter((id) => !isSourcePart(id));
  return { ...at, source: sourcesOf(at.fields ?? {}).length, answered, ask: parts };
}
