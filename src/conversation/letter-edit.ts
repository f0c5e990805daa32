import { changeable, type ChatField, fieldKind } from "../../flows/letter/chat-fields.ts";
import { fieldChoices, filledDates } from "../../flows/letter/changes.ts";
import type { Position } from "../../flows/position.ts";
import { fieldInfo } from "../letters/field-info.ts";
import { fieldIds } from "../letters/fields.ts";
import { createSpelling } from "../understanding/spelling.ts";
import type { StateWords } from "../words.ts";
import { labelOf, plain } from "./match.ts";

/** What somebody wants of the letter before them: a choice of the change menu, with what shall stand there if it was said. */
export interface Edit {
  event: string;
  field?: ChatField;
  value?: string;
  remove?: true;
}

/** A message that changes something, beside a bare "X is Y". */
const changing =
  /\b(?:change|fix|correct|edit|update|replace|make|put|use|add|set|wrong|typo|misspelled|mispelled|spelled|incorrect|outdated|not right|isn'?t right|should be|should say|cambi\w+|mal)\b/iu;
const removing = /\b(?:remove|delete|take out|leave out|drop|erase|without|quita\w*|take)\b/iu;
const takenOut = /^\s*(?:back )?out\b/iu;
/** Fields of which a bare "X is Y" says what shall stand there. */
const told: ChatField[] = ["name", "address", "toAddress", "phone", "email", "otherNames", "judge", "fee", "refusedBy"];
const linking =
  /^[\s,:;.=-]*(?:(?:is|was|are|should be|should say|has to be|must be|to|as|with|into|es|era|a)\b|[:=])\s*(?:now\s+|really\s+|spelled\s+|actually\s+)?/iu;
const fault =
  /^[\s,]*(?:is|are|was|looks)?\s*(?:wrong|not right|incorrect|outdated|old|missing|misspelled|mispelled|spelled wrong|off|false|mal)\b[\s,.;:-]*/iu;
const right =
  /^(?:(?:and|so|it'?s|it is|it was|it should be|should be|its really|make it|es|era|please|to|change it to)\s+)+/iu;
const denied = /^(?:not|no)\b.*?(?:,|\bbut\b|\bits\b|\bit's\b)\s*/iu;
const politeness = /[\s,.]*(?:please|pls|thanks|thank you|por favor)?[\s.!]*$/iu;
/** Longer than this is news or a story, unless it begins with the field. */
const longest = 400;

interface Word {
  text: string;
  start: number;
  end: number;
}

/** Words of a message with their places in it. */
const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu)].map(({ 0: word, index }) => ({
    text: plain(word),
    start: index,
    end: index + word.length,
  }));

/** Reads what shall be changed in the letter. `menu`: it was asked for, so that a name alone is enough. */
export function readEdit(text: string, at: Position, menuWords: StateWords, menu: boolean): Edit | undefined {
  if (text.length > longest * 4 || (text.trim().endsWith("?") && !menu)) return undefined;
  const tool = toolIn(text, menuWords, menu);
  if (tool) return { event: tool };
  const found = fieldIn(text, at, menuWords);
  if (!found) return undefined;
  const { event, field, start, end } = found;
  const rest = text.slice(end);
  const value = valueBefore(text.slice(0, start)) ?? valueIn(rest) ?? valueAfter(text.slice(0, start), rest);
  const takes = /\btake\b/iu.test(text.slice(0, start)) && !takenOut.test(rest);
  if (removing.test(text.slice(0, start)) && !takes && !value) return { event, field, remove: true };
  if (!menu && !changing.test(text) && !isTold(field, value, start)) return undefined;
  return { event, field, ...(value !== undefined && { value }) };
}

/** At the beginning, of a field that is told this way; days are told so too. */
const isTold = (field: ChatField, value: string | undefined, start: number) =>
  value !== undefined && start <= 12 && (told.includes(field) || fieldKind(field) === "date");

/** Reading it here, larger or normal print. */
function toolIn(text: string, { choices = {} }: StateWords, menu: boolean): string | undefined {
  const typed = ` ${plain(text)} `;
  if (typed.split(" ").length > 12) return undefined;
  return ["read", "larger", "normal", ...(menu ? ["addSource", "whichSource"] : [])].find((event) =>
    phrasesOf(choices[event]).some((phrase) =>
      phrase.includes(" ") ? typed.includes(` ${phrase} `) : typed.trim() === phrase,
    ),
  );
}

const phrasesOf = (choice: NonNullable<StateWords["choices"]>[string] | undefined): string[] =>
  choice === undefined ? [] : [labelOf(choice), ...(typeof choice === "string" ? [] : choice.hears)].map(plain);

interface Found {
  event: string;
  field: ChatField;
  start: number;
  end: number;
}

/** The field of this letter that is named, by its longest name; a slip of the finger is put right. */
function fieldIn(text: string, at: Position, { choices = {} }: StateWords): Found | undefined {
  const names = Object.entries(fieldChoices)
    .filter(([, field]) => changeable(at).includes(field))
    .flatMap(([event, field]) =>
      namesOf(field, phrasesOf(choices[event])).map((name) => ({ event, field, name: name.split(" ") })),
    );
  const spelled = createSpelling(new Set(names.flatMap(({ name }) => name)), new Set());
  const typed = wordsOf(text).map((word) => ({ ...word, text: spelled(word.text) }));
  const all = names.flatMap(({ event, field, name }) => {
    const from = typed.findIndex((_, i) => name.every((word, k) => typed[i + k]?.text === word));
    const [first, last] = [typed[from], typed[from + name.length - 1]];
    return from >= 0 && first && last ? [{ event, field, start: first.start, end: last.end, size: name.length }] : [];
  });
  return all.toSorted((a, b) => b.size - a.size || a.start - b.start)[0];
}

/** How a field may be called: its choice, plain words for it, and its label. */
function namesOf(field: ChatField, phrases: string[]): string[] {
  const id = fieldIds.find((known) => known === field);
  return [...new Set([...phrases, ...(id ? [plain(fieldInfo[id].label)] : [])])].filter((name) => name);
}

/** What shall stand there: "to Jane Roe", "is wrong, it's 5 Oak Street"; nothing where only the fault was told. */
function valueIn(rest: string): string | undefined {
  const afterFault = rest.replace(fault, "");
  const isFault = afterFault !== rest;
  const fromTo = /^\s*from\s.+?\sto\s+(.+)$/isu.exec(rest)?.[1];
  if (!isFault && !fromTo && !linking.test(rest)) return undefined;
  const said =
    fromTo ??
    (isFault ? afterFault.replace(right, "") : rest.replace(linking, "").replace(fault, "").replace(right, ""));
  const value = said.replace(denied, "").replace(right, "").replace(politeness, "").trim();
  return value || undefined;
}

/** "Put jane@example.com as my e-mail". */
const valueBefore = (before: string): string | undefined =>
  /^\s*(?:please\s+)?(?:put|use|set|add|make)\s+(.+?)\s+(?:as|for)(?:\s+the)?\s*$/isu.exec(before)?.[1];

/** "Add my phone 555-0102". */
const valueAfter = (before: string, rest: string): string | undefined =>
  /^\s*(?:please\s+)?(?:put|use|set|add)(?:\s+(?:in|the))?\s*$/iu.test(before)
    ? rest
        .replace(/^[\s,:]+/u, "")
        .replace(politeness, "")
        .trim() || undefined
    : undefined;

const wrongDate = /^(?:no|nope|wait|wrong|actually|sorry|not)\b|\b(?:wrong|incorrect|should be|mistake|typo)\b/iu;

/** The dates of the letter, one of which a message puts right that names none: "no its march 3", "wrong date". */
export const datesMeant = (text: string, at: Position): ChatField[] =>
  wrongDate.test(text.trim()) ? filledDates(at) : [];
