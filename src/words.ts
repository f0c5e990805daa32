import { parse } from "yaml";
import { z } from "zod";
import { fill } from "./fill.ts";

const choice = z.union([z.string(), z.strictObject({ label: z.string(), hears: z.array(z.string()) })]);

const stateWords = z.strictObject({
  /** What is true or what to do; with versions where the same words must not come twice. */
  say: z.union([z.string(), z.array(z.string())]).optional(),
  /** Four lines in the person's own voice, to copy or to read out. Nobody but the office is told them. */
  reply: z.array(z.string()).length(4).optional(),
  /** The one question, last. */
  ask: z.string().optional(),
  /** Behind [Why?]. */
  why: z.string().optional(),
  /** Ids of data/sources.csv that carry `say` and `why`. */
  sources: z.array(z.string()).optional(),
  /** When a typed answer could not be read. */
  retry: z.string().optional(),
  choices: z.record(z.string(), choice).optional(),
});
export type StateWords = z.infer<typeof stateWords>;

const sentence = z.strictObject({ say: z.string(), sources: z.array(z.string()).optional() });
export type Sentence = z.infer<typeof sentence>;

const clockWords = z.strictObject({ told: z.string(), passed: z.string(), sources: z.array(z.string()).optional() });

const flowFile = z.record(z.string(), stateWords);
const sentenceFile = z.record(z.string(), sentence);

/** All the words of one language. */
export interface Words {
  state(flow: string, state: string): StateWords;
  /** A named sentence: a group (`because`, `says`, `sentences`, `answers` …) and a key. */
  sentence(group: string, key: string): Sentence;
  has(group: string, key: string): boolean;
  /** All words of a flow, by state. */
  flow(flow: string): Record<string, StateWords>;
  /** All sentences of a group, by key. */
  group(group: string): Record<string, Sentence>;
}

const sentenceGroups = ["because", "says", "sentences", "answers", "facts", "reasons", "dates", "papers"] as const;

interface WordFiles {
  /** The folders under flows/. */
  folders: string[];
  /** The folders under templates/ that are letters. */
  letters: readonly string[];
  readFile: (path: string) => string;
}

/** Reads `flows/<folder>/<language>.yaml` of all folders, and the names of the letters. Throws with the file's name if a key or a value is wrong. */
export function readWords(language: string, { folders, letters, readFile }: WordFiles): Words {
  const flows = new Map<string, Record<string, StateWords>>();
  const groups = new Map<string, Record<string, Sentence>>();
  groups.set(
    "letters",
    Object.fromEntries(letters.map((id) => [id, nameOf(`templates/${id}/${language}.yaml`, readFile)])),
  );
  for (const folder of folders) {
    const path = `flows/${folder}/${language}.yaml`;
    const data: unknown = parse(readFile(path));
    if (folder === "clocks") groups.set("clocks", readClocks(path, data));
    else if ((sentenceGroups as readonly string[]).includes(folder))
      groups.set(folder, check(path, sentenceFile, data));
    else flows.set(folder, check(path, flowFile, data));
  }
  return {
    state: (flow, state) => flows.get(flow)?.[state] ?? lacking(`${flow}.${state}`),
    sentence: (group, key) => groups.get(group)?.[key] ?? lacking(`${group}: ${key}`),
    has: (group, key) => groups.get(group)?.[key] !== undefined,
    flow: (flow) => flows.get(flow) ?? {},
    group: (group) => groups.get(group) ?? {},
  };
}

const named = z.object({ title: z.string() });

/** The short name of a letter, beside its other words. */
const nameOf = (path: string, readFile: WordFiles["readFile"]): Sentence => ({
  say: check(path, named, parse(readFile(path))).title,
});

/** Clock words come as told and passed, and those told first by themselves: `told.access`, `passed.access`, `first.appeal`. */
function readClocks(path: string, data: unknown): Record<string, Sentence> {
  const { first, ...rest } = check(
    path,
    z.object({ first: z.record(z.string(), clockWords) }).catchall(clockWords),
    data,
  );
  const named = (prefix: string, words: Record<string, z.infer<typeof clockWords>>) =>
    Object.entries(words).flatMap(([id, { told, passed, sources }]) => [
      [`${prefix}told.${id}`, { say: told, sources }],
      [`${prefix}passed.${id}`, { say: passed, sources }],
    ]);
  return Object.fromEntries([
    ...named("", rest as Record<string, z.infer<typeof clockWords>>),
    ...named("first.", first),
  ]) as Record<string, Sentence>;
}

function check<T>(path: string, schema: z.ZodType<T>, data: unknown): T {
  const read = schema.safeParse(data);
  if (read.success) return read.data;
  throw new Error(`${path}: ${z.prettifyError(read.error)}`);
}

function lacking(what: string): never {
  throw new Error(`no words for ${what}`);
}

/** Fills `{{name}}` in the labels of choices and in what they hear, so that a button can name what the person made. */
export function fillChoices(own: StateWords, values: (name: string) => string | undefined): StateWords {
  if (!own.choices) return own;
  const filled = Object.entries(own.choices).map(([event, choice]) => {
    if (typeof choice === "string") return [event, fill(choice, values)] as const;
    return [event, { label: fill(choice.label, values), hears: choice.hears.map((s) => fill(s, values)) }] as const;
  });
  return { ...own, choices: Object.fromEntries(filled) };
}
