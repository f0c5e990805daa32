import { type Clause, find, has, partyOf } from "./clauses.ts";
import type { Statement } from "./statements.ts";
import type { Span } from "./times.ts";
import { isMe, readTried, type Step, subjectOf } from "./tried.ts";
import type { Token } from "./text.ts";

export const stageOrder = ["review", "council", "hearing", "reconsideration", "initial", "planning", "none"] as const;
export type StageFact = (typeof stageOrder)[number];
const gotOrder = ["all", "summaries", "partial", "portal", "nothing"] as const;
const refusalOrder = ["protection", "therapy-notes", "elsewhere", "policy", "money", "gone", "silence"] as const;

/** What a message says of the matter (utterances README). Absent: not said. */
export type Facts = {
  stage?: StageFact;
  hearingSoon?: true;
  lawyer?: boolean;
  got?: (typeof gotOrder)[number];
  tried?: Step[];
  refusal?: (typeof refusalOrder)[number];
  wary?: true;
  wrong?: true;
  sentDaysAgo?: number;
};

/** What a message was taken apart into. */
export type Parts = {
  tokens: readonly Token[];
  clauses: readonly Clause[];
  statements: readonly Statement[];
  spans: readonly Span[];
};

export function readFacts(parts: Parts): Facts {
  const { clauses, statements } = parts;
  const tried = readTried(clauses, (clause) =>
    statements.some(
      ({ fact, start }) => (fact === "refusal" || fact === "redirect") && start >= clause.start && start < clause.end,
    ),
  );
  const said = statements.filter((each) => each.sure || isBorneOut(each, parts));
  const pick = <T extends string>(fact: string, order: readonly T[]): T | undefined => {
    const own = said.filter((each) => each.fact === fact && !isOfOthers(each, parts));
    const surest = own.some(({ sure }) => sure) ? own.filter(({ sure }) => sure) : own;
    return order.find((value) => surest.some((each) => each.value === value));
  };
  const got = pick("got", gotOrder);
  const lawyer = readLawyer(said, tried);
  const refusal = readRefusal(said, parts, tried);
  if (got === "portal") tried.add("portal");
  if (refusal === "money" && !has(clauses[0] ?? emptyClause, "party:ssa")) tried.add("request");
  const stage = readStage(said, tried);
  const days = sentDays(parts);
  return defined({
    stage,
    hearingSoon: hearingSoon(parts, stage) || undefined,
    lawyer,
    got,
    tried: tried.size > 0 ? [...tried] : undefined,
    refusal,
    wary: said.some(({ fact }) => fact === "wary") || undefined,
    wrong: isWrong(statements, parts) || undefined,
    sentDaysAgo: days,
  });
}

const emptyClause: Clause = {
  number: 0,
  start: 0,
  end: 0,
  sentence: 0,
  mentions: [],
  asks: false,
  they: undefined,
  one: undefined,
};

/** Drops what is undefined. */
export function defined<T extends object>(facts: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T;
}

function readStage(said: readonly Statement[], tried: Set<Step>): StageFact | undefined {
  const stages = new Set(said.filter(({ fact }) => fact === "stage").map(({ value }) => value));
  if (tried.has("judge")) stages.add("hearing");
  if (stages.has("none") && stages.size === 1) return "none";
  if (
    stages.has("planning") &&
    !stages.has("reconsideration") &&
    !stages.has("hearing") &&
    !stages.has("council") &&
    !stages.has("review")
  )
    return "planning";
  return stageOrder.find((stage) => stages.has(stage));
}

function readLawyer(said: readonly Statement[], tried: Set<Step>): boolean | undefined {
  const values = said.filter(({ fact }) => fact === "lawyer").map(({ value }) => value);
  if (values.includes("false")) return false;
  return values.includes("true") || tried.has("lawyer") ? true : undefined;
}

/** True where the lawyer, Social Security … has the pages, and not the person. */
function isOfOthers({ value, start }: Statement, parts: Parts): boolean {
  const clause = clauseAt(parts, start);
  if (
    value === "nothing" &&
    clause !== undefined &&
    has(clause, "thing:portal", "thing:ssa-file") &&
    !has(clause, "pro:me")
  )
    return true;
  const before = clause?.mentions.findLast((mention) => mention.start <= start && /^(?:party|pro):/u.test(mention.tag));
  const gives = clause !== undefined && find(clause, ["pro:me"]) !== undefined;
  return (
    before !== undefined &&
    others.includes(before.tag) &&
    !gives &&
    !/^(?:me|us)$/u.test(parts.tokens[start + 1]?.word ?? "")
  );
}

const clauseAt = ({ clauses }: Parts, at: number) => clauses.find(({ start, end }) => at >= start && at < end);
const keepers = ["party:office", "party:doctor", "party:manager", "pro:they", "pro:one"];
const others = ["party:lawyer", "party:ssa", "party:examiner", "party:judge"];

/** Whether a phrase that says little alone is borne out by what stands around it. */
function isBorneOut({ fact, value, start }: Statement, parts: Parts): boolean {
  const clause = clauseAt(parts, start);
  if (clause === undefined || clause.asks) return false;
  const near = parts.clauses.filter(({ number }) => Math.abs(number - clause.number) <= 1);
  const about = (...tags: string[]) => near.some((each) => has(each, ...tags));
  const all = (...tags: string[]) => parts.clauses.some((each) => has(each, ...tags));
  if (fact === "lawyer") return all("party:lawyer");
  if (fact === "stage") return !parts.statements.some((each) => each.fact === "stage" && each.value !== value);
  if (fact === "got") return about("act:give", "act:look") && !about("party:ssa");
  if (fact === "wary") return parts.statements.some((each) => each.fact === "wary" && each.sure);
  if (fact !== "refusal") return false;
  if (value === "gone")
    return (has(clause, ...keepers) || about("thing:notes", "party:office", "party:doctor")) && !has(clause, ...others);
  if (value === "therapy-notes") return all("party:doctor", "party:office", "pro:they", "pro:one");
  return all("party:office", "party:doctor", "pro:they", "act:ask", "act:request");
}

function readRefusal(said: readonly Statement[], parts: Parts, tried: Set<Step>): Facts["refusal"] {
  if (tried.size > 0 && parts.clauses.some((clause) => isBare(clause, parts)))
    return pickRefusal(said, parts, tried) ?? "silence";
  return pickRefusal(said, parts, tried);
}

const nothing = new Set(["nothing", "nada", "crickets", "zip", "silence"]);
/** A clause that is only "nothing". */
const isBare = ({ start, end }: Clause, { tokens }: Parts) =>
  nothing.has(tokens[start]?.word ?? "") && (end - start === 1 || (end - start === 2 && tokens[end - 1]?.word === "."));

function pickRefusal(said: readonly Statement[], parts: Parts, tried: Set<Step>): Facts["refusal"] {
  const holds = said.filter((each) => each.fact === "refusal" && isKeepers(each, parts, tried));
  return refusalOrder.find((value) => holds.some((each) => each.value === value));
}

const asksKeeper = (tried: ReadonlySet<Step>) =>
  tried.has("request") || tried.has("letter") || tried.has("doctor") || tried.has("meeting");

/** True if it is the keeper of the records who refuses, and not Social Security, the lawyer, or a question. */
function isKeepers({ value, start }: Statement, parts: Parts, tried: Set<Step>): boolean {
  const clause = clauseAt(parts, start);
  if (clause === undefined || clause.asks) return false;
  if (value !== "silence")
    return !has(clause, "party:ssa", "party:examiner") || value === "gone" || value === "elsewhere";
  const named = clause.mentions.find(({ tag }) => others.includes(tag));
  if (named !== undefined) return false;
  const meant = clause.mentions.find(({ tag }) => keepers.includes(tag));
  const party = meant?.tag === "pro:one" ? (clause.one ?? clause.they) : (partyOf(meant?.tag ?? "") ?? clause.they);
  if (party !== undefined && party !== "office" && party !== "doctor" && party !== "manager") return false;
  return asksKeeper(tried);
}

/** Wrong by name, or bad wording that somebody wrote, or an error in the notes. */
function isWrong(statements: readonly Statement[], parts: Parts): boolean {
  const kinds = statements.filter(({ fact, start }) => fact === "wrong" && !(clauseAt(parts, start)?.asks ?? false));
  const there = (value: string) => kinds.some((each) => each.value === value);
  if (there("true")) return true;
  const written = there("says") || parts.clauses.some((each) => has(each, "act:wrote"));
  const notes = parts.clauses.some((each) => has(each, "thing:notes"));
  return (
    (there("wording") && written) ||
    (there("dispute") && there("says") && notes) ||
    (there("errors") && (written || notes))
  );
}

const soon = 62;
/** True if the hearing is said to be within about two months, or soon. */
function hearingSoon({ tokens, clauses, spans }: Parts, stage: StageFact | undefined): boolean {
  if (stage !== "hearing" && stage !== "review") return false;
  const about = clauses.filter((clause) => has(clause, "thing:hearing", "party:judge") && !clause.asks);
  if (about.length === 0) return false;
  const isIt = (clause: Clause) => ["its", "it", "thats", "is", "es"].includes(tokens[clause.start]?.word ?? "");
  const near = clauses.filter((clause) =>
    about.some(
      (each) =>
        (clause.sentence === each.sentence || isIt(clause)) &&
        clause.number >= each.number &&
        clause.number <= each.number + 2,
    ),
  );
  return near.some((clause) => {
    if (has(clause, "thing:letter", "thing:claim", "act:send", "act:request") && !has(clause, "thing:hearing"))
      return false;
    const own = spans.filter(({ start, way }) => start >= clause.start && start < clause.end && way !== "ago");
    if (own.some(({ days }) => days > soon)) return false;
    if (own.some(({ days, way, start }) => days <= soon && (way === "ahead" || start > clause.start))) return true;
    return /\b(?:soon|any day|coming up|right around|around the corner|this week|this month|next (?:mon|tues|wednes|thurs|fri)day|(?:from|on|this) (?:mon|tues|wednes|thurs|fri)day|pronto|esta semana|este mes)\b/u.test(
      words(tokens, clause),
    );
  });
}

export const words = (tokens: readonly Token[], { start, end }: { start: number; end: number }): string =>
  tokens
    .slice(start, end)
    .map(({ word }) => word)
    .join(" ");

/** Days since the first letter or written request went out. */
function sentDays({ clauses, spans }: Parts): number | undefined {
  const written = (clause: Clause) =>
    has(clause, "act:request") ||
    (has(clause, "thing:letter", "thing:law") && !has(clause, ...others)) ||
    (sentByMe(clause) && !has(clause, "thing:claim", "thing:hearing", ...others));
  const past = spans.filter(({ way, start }) => way === "ago" || (way === "long" && isSince(clauses, start)));
  const days = past.flatMap(({ days: count, start }) => {
    const clause = clauses.find((each) => start >= each.start && start < each.end);
    if (clause === undefined || has(clause, "thing:claim", "thing:hearing") || clause.asks) return [];
    const near = clauses.filter(
      (each) => Math.abs(each.number - clause.number) <= 2 && each.sentence === clause.sentence,
    );
    return written(clause) || near.some(written) ? [count] : [];
  });
  return days.length > 0 ? Math.max(...days) : undefined;
}

function sentByMe(clause: Clause): boolean {
  const act = find(clause, ["act:send"]);
  return act !== undefined && isMe(subjectOf(clause, act));
}

/** A span without "ago" counts where a letter stands in its clause: "45 days since my letter". */
const isSince = (clauses: readonly Clause[], at: number) =>
  clauses.some(
    (clause, place) =>
      at >= clause.start &&
      at < clause.end &&
      !has(clause, "way:later") &&
      (has(clause, "thing:letter") || has(clauses[place + 1] ?? clause, "thing:my-letter")),
  );
