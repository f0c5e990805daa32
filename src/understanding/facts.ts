import { type Clause, find, has } from "./clauses.ts";
import { denialClauses } from "./notices.ts";
import { hearingSoon, sentDays } from "./moments.ts";
import { clauseAt, defined, keepers, others, type Parts, tells, words } from "./parts.ts";
import { readRefusal, type RefusalFact } from "./refusal.ts";
import type { Statement } from "./statements.ts";
import { readTried, type Step } from "./tried.ts";

const stageOrder = ["review", "council", "hearing", "reconsideration", "initial", "planning", "none"] as const;
type StageFact = (typeof stageOrder)[number];
const gotOrder = ["all", "summaries", "partial", "portal", "nothing"] as const;

/** What a message says of the matter (utterances README). Absent: not said. */
export type Facts = {
  stage?: StageFact;
  hearingSoon?: true;
  lawyer?: boolean;
  got?: (typeof gotOrder)[number];
  tried?: Step[];
  refusal?: RefusalFact;
  wary?: true;
  wrong?: true;
  sentDaysAgo?: number;
};

/** What a detail shows to have been tried. */
const shownBy: readonly (readonly [string, Step])[] = [
  ["fileLacksPsych", "file"],
  ["lawyerSilent", "lawyer"],
];

/** Reads the facts of the matter, as far as the message says them. */
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
  const found = pick("got", gotOrder);
  const got = found === "nothing" && (tells(parts, "fileLacksPsych") || tells(parts, "ddsMissing")) ? undefined : found;
  for (const [detail, step] of shownBy) if (tells(parts, detail)) tried.add(step);
  if (tells(parts, "noPortal")) tried.delete("portal");
  const lawyer = readLawyer(said, tried);
  const refusal = readRefusal(said, parts, tried);
  if (got === "portal") tried.add("portal");
  if (refusal === "money" && !clauses.slice(0, 1).some((clause) => has(clause, "party:ssa"))) tried.add("request");
  const stage = readStage(said, tried, parts);
  return defined({
    stage,
    hearingSoon: ((stage === "hearing" || stage === "review") && hearingSoon(parts)) || undefined,
    lawyer,
    got,
    tried: tried.size > 0 ? [...tried] : undefined,
    refusal,
    wary: said.some(({ fact }) => fact === "wary") || undefined,
    wrong: (isWrong(statements, parts) && !tells(parts, "reviewStep", "stopping")) || undefined,
    sentDaysAgo: tells(parts, "reviewStep", "stopping") && !tried.has("letter") ? undefined : sentDays(parts),
  });
}

/** Benefits that are to stop, or the form of a review, mean a review; less sure words only beside another that says so. */
const isReview = ({ details, statements }: Parts) =>
  details.some(
    ({ fact, sure }) =>
      fact === "reviewStep" && (sure || statements.some((each) => each.fact === "stage" && each.value === "review")),
  );

function readStage(said: readonly Statement[], tried: Set<Step>, parts: Parts): StageFact | undefined {
  const stages = new Set(said.filter(({ fact }) => fact === "stage").map(({ value }) => value));
  if (isReview(parts)) stages.add("review");
  if (denialClauses(parts).length > 0) stages.delete("planning");
  if (tried.has("judge")) stages.add("hearing");
  const next = nextStage(said);
  if (next !== undefined) stages.add(next);
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

/** A denial is the next stage once the appeal is filed or announced. */
const afterDenial: readonly [string, StageFact][] = [
  ["hearing", "council"],
  ["reconsideration", "hearing"],
  ["initial", "reconsideration"],
];
function nextStage(said: readonly Statement[]): StageFact | undefined {
  if (!said.some(({ fact }) => fact === "appeal")) return undefined;
  return afterDenial.find(([level]) => said.some(({ fact, value }) => fact === "denied" && value === level))?.[1];
}

function readLawyer(said: readonly Statement[], tried: Set<Step>): boolean | undefined {
  const values = said.filter(({ fact }) => fact === "lawyer").map(({ value }) => value);
  if (values.includes("false")) return false;
  return values.includes("true") || tried.has("lawyer") ? true : undefined;
}

/** True where the lawyer, Social Security … has the pages, and not the person. */
function isOfOthers({ value, start, end }: Statement, parts: Parts): boolean {
  const clause = clauseAt(parts, start);
  if (value === "all" && clause !== undefined && givers.test(parts.tokens[start]?.word ?? ""))
    return !isGivenToMe(clause, { start, end }, parts);
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
    (others.includes(before.tag) || (before.tag === "pro:they" && value !== "summaries")) &&
    !gives &&
    !/^(?:me|us)$/u.test(parts.tokens[start + 1]?.word ?? "")
  );
}

const givers = /^(?:sent|mailed|faxed|emailed|released|handed|forwarded|printed)$/u;
const notMe = /\b(?:to (?!me\b|us\b)|but\b|except\b|minus\b|besides\b)/u;
const unsure =
  /\b(?:not|dont|didnt|never|if|whether|think|thought|until|once|when|says?|said|claims?|claimed|swears?|sure)\b/u;
/** "they sent everything", without "to dds", "but the notes", "they say". */
function isGivenToMe(clause: Clause, { start, end }: { start: number; end: number }, parts: Parts): boolean {
  const subject = clause.mentions.findLast((each) => each.start < start && /^(?:party|pro):/u.test(each.tag));
  const next = words(parts.tokens, { start: end, end: Math.min(end + 3, parts.tokens.length) });
  const told = words(parts.tokens, { start: clause.start, end: start });
  const theirs = subject === undefined || keepers.includes(subject.tag);
  return theirs && !unsure.test(told) && !notMe.test(next) && !has(clause, ...others);
}

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

/** Wrong by name, or bad wording that somebody wrote, or an error in the notes. */
function isWrong(statements: readonly Statement[], parts: Parts): boolean {
  const kinds = statements.filter(({ fact, start }) => fact === "wrong" && !(clauseAt(parts, start)?.asks ?? false));
  const there = (value: string) => kinds.some((each) => each.value === value);
  if (there("true")) return true;
  const written = there("says") || parts.clauses.some((each) => has(each, "act:wrote"));
  const notes = parts.clauses.some((each) => has(each, "thing:notes"));
  return (
    (there("wording") && written) || (there("dispute") && there("says")) || (there("errors") && (written || notes))
  );
}
