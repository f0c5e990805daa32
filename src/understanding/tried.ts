import { type Clause, find, has, type Mention, type Party, partyOf } from "./clauses.ts";

export type Step = "portal" | "request" | "doctor" | "letter" | "meeting" | "file" | "lawyer" | "judge" | "examiner";

const asking = ["act:ask", "act:request", "act:contact", "act:told", "act:send"];
const answering = ["act:say", "act:refuse", "act:reply"];
const subjects = ["pro:me", "pro:kin", "pro:they", "pro:one"];
/** What asking somebody is, by whom one asks. */
const byParty: Readonly<Partial<Record<Party, Step>>> = {
  office: "request",
  manager: "request",
  doctor: "doctor",
  lawyer: "lawyer",
  judge: "judge",
  examiner: "examiner",
};

/** Finds what was tried: who was asked, who answered, what was sent, where one looked. */
export function readTried(clauses: readonly Clause[], refused: (clause: Clause) => boolean): Set<Step> {
  const steps = new Set<Step>();
  for (const clause of clauses) {
    for (const step of [asked(clause, clauses), sent(clause, clauses), looked(clause), met(clause)])
      if (step !== undefined) steps.add(step);
  }
  for (const clause of clauses) {
    const step = answered(clause, clauses, refused);
    if (step !== undefined && !(steps.has("letter") && step !== "lawyer")) steps.add(step);
  }
  if (steps.has("meeting"))
    for (const step of ["doctor", "request"] as const) if (!askedApart(clauses)) steps.delete(step);
  return steps;
}

/** Who stands before the act: a party, a pronoun, or nobody ("asked the desk"). */
export function subjectOf(clause: Clause, act: Mention): Mention | undefined {
  return clause.mentions.findLast(
    ({ tag, start }) =>
      (start < act.start && (tag.startsWith("party:") || subjects.includes(tag))) ||
      (start === act.start && tag === "pro:they"),
  );
}

export const isMe = (subject: Mention | undefined) =>
  subject === undefined || subject.tag === "pro:me" || subject.tag === "pro:kin";

/** True if the act was not done: "havent asked", "ill ask", "can i ask". */
function isOpen(clause: Clause, act: Mention): boolean {
  return clause.mentions.some(
    ({ tag, start }) => start < act.start && act.start - start <= 4 && (tag === "way:not" || tag === "way:later"),
  );
}

/** True for "never answered". */
const isDenied = (clause: Clause, act: Mention) =>
  act.tag !== "act:refuse" && clause.mentions.some(({ tag, end }) => tag === "way:not" && end === act.start);

function meant(mention: Mention | undefined, clause: Clause): Party | undefined {
  if (mention === undefined) return undefined;
  if (mention.tag === "pro:they") return clause.they ?? "office";
  if (mention.tag === "pro:one") return clause.one ?? clause.they ?? "doctor";
  return partyOf(mention.tag);
}

const who = [
  "party:office",
  "party:doctor",
  "party:lawyer",
  "party:judge",
  "party:examiner",
  "party:ssa",
  "party:manager",
  "pro:they",
  "pro:one",
];
const papers = ["thing:records", "thing:file", "thing:ssa-file"];

function asked(clause: Clause, all: readonly Clause[]): Step | undefined {
  const act = clause.mentions.find(
    (mention) => asking.includes(mention.tag) && !isOpen(clause, mention) && isMe(subjectOf(clause, mention)),
  );
  if (act === undefined || (clause.asks && subjectOf(clause, act) === undefined)) return undefined;
  const whom = find(clause, who, act.start);
  if (act.tag === "act:contact" && whom?.tag === "pro:they" && clause.they === undefined && !papersAsked(all))
    return undefined;
  const party = meant(whom, clause);
  if (act.tag === "act:send") return party === "judge" || party === "examiner" ? byParty[party] : undefined;
  if (party === "ssa") {
    const named = has(clause, "thing:file", "thing:ssa-file") || (act.tag === "act:ask" && has(clause, "thing:notes"));
    return named || speaksOf(all, clause, "thing:ssa-file") ? "file" : undefined;
  }
  if (party === "lawyer") return papersNear(clause, all) && act.tag !== "act:told" ? "lawyer" : undefined;
  if (party !== undefined)
    return act.tag !== "act:told" || ["examiner", "judge"].includes(party) || has(clause, "thing:notes")
      ? byParty[party]
      : undefined;
  if (has(clause, "thing:ssa-file") && act.tag !== "act:contact") return "file";
  if (has(clause, "thing:file") && all.some((each) => has(each, "party:ssa")) && act.tag === "act:ask") return "file";
  if (has(clause, "thing:claim", "thing:hearing")) return undefined;
  if (act.tag === "act:request" && !has(clause, "thing:claim", "thing:hearing", "thing:rfc")) return "request";
  if (act.tag === "act:ask" && has(clause, ...papers)) return fallback(clause, all);
  if (act.tag === "act:contact" && (has(clause, "thing:notes") || papersAsked(all))) return fallback(clause, all);
  if (act.tag === "act:ask") return fallback(clause, all);
  return undefined;
}

/** Asked, but not said whom: the one last spoken of, else the office. */
function fallback(clause: Clause, all: readonly Clause[]): Step | undefined {
  const party = clause.they;
  if (party === "ssa") return "file";
  if (party !== undefined) return byParty[party];
  const ofClaim = all.some((each) => has(each, "thing:hearing", "thing:claim")) && !papersAsked(all);
  return ofClaim ? undefined : "request";
}

const speaksOf = (all: readonly Clause[], near: Clause, tag: string) =>
  all.some((each) => Math.abs(each.number - near.number) <= 1 && has(each, tag));
const papersNear = (clause: Clause, all: readonly Clause[]) => papers.some((tag) => speaksOf(all, clause, tag));

/** True if records, a letter or a request are spoken of anywhere. */
const papersAsked = (all: readonly Clause[]) =>
  all.some((each) => has(each, "thing:notes", "thing:letter", "act:request"));

/** The lawyer who will not hand over the file was asked for it. */
function refusesPapers(clause: Clause, all: readonly Clause[]): boolean {
  const act = find(clause, ["act:refuse", "act:say"]);
  const holds =
    act?.tag === "act:refuse"
      ? has(clause, "act:share") && papersNear(clause, all)
      : has(clause, "thing:ssa-file") && has(clause, "way:not");
  if (act === undefined || !holds) return false;
  return (meant(subjectOf(clause, act), clause) ?? clause.they) === "lawyer";
}

/** Whoever gave an answer about the records was asked. */
function answered(clause: Clause, all: readonly Clause[], refused: (clause: Clause) => boolean): Step | undefined {
  const failed = find(clause, ["act:failed"]);
  const whom = failed && clause.mentions.findLast(({ tag }) => who.includes(tag));
  if (whom !== undefined) return byParty[meant(whom, clause) ?? "office"];
  if (refusesPapers(clause, all)) return "lawyer";
  const near = all.filter(({ number }) => number >= clause.number - 1 && number <= clause.number + 2);
  if (!near.some((each) => refused(each) || has(each, "thing:notes"))) return undefined;
  for (const act of clause.mentions.filter(({ tag }) => answering.includes(tag))) {
    const subject = subjectOf(clause, act);
    const party = subject === undefined && act.tag === "act:refuse" ? clause.they : meant(subject, clause);
    if (party === undefined || (subject !== undefined && isMe(subject)) || clause.asks || isDenied(clause, act))
      continue;
    if (act.tag === "act:reply" && all.some((each) => has(each, "thing:letter"))) continue;
    if (has(clause, "thing:rfc", "thing:hearing") || speaksOf(all, clause, "thing:rfc")) continue;
    if (party === "office" || party === "manager") return "request";
    if (party === "doctor") return "doctor";
  }
  return undefined;
}

function sent(clause: Clause, all: readonly Clause[]): Step | undefined {
  const letter = find(clause, ["thing:letter"]);
  if (letter === undefined && !has(clause, "thing:law")) return undefined;
  if (has(clause, "party:ssa", "party:judge", "party:examiner", "thing:claim", "party:lawyer")) return undefined;
  if (has(clause, "thing:my-letter") && !has(clause, "way:later")) return "letter";
  const act = find(clause, ["act:send"]);
  const mine = act !== undefined && isMe(subjectOf(clause, act)) && !isOpen(clause, act);
  if (mine) return "letter";
  if (act === undefined && has(clause, "thing:law") && all.some((each) => find(each, ["act:send"]))) return "letter";
  return undefined;
}

function looked(clause: Clause): Step | undefined {
  const portal = find(clause, ["thing:portal"]);
  if (portal === undefined || clause.asks) return undefined;
  const act = find(clause, ["act:look", "way:not"]);
  if (act === undefined || isNeverUsed(clause)) return undefined;
  return "portal";
}

const isNeverUsed = (clause: Clause) => {
  const not = find(clause, ["way:not"]);
  const portal = find(clause, ["thing:portal"]);
  return (
    not !== undefined &&
    portal !== undefined &&
    not.start < portal.start &&
    find(clause, ["act:look"], not.start) === undefined
  );
};

function met(clause: Clause): Step | undefined {
  const act = find(clause, ["act:meet"]);
  if (act === undefined || isOpen(clause, act) || clause.asks) return undefined;
  return has(clause, "party:manager", "party:doctor", "party:office") && !has(clause, "party:lawyer", "party:judge")
    ? "meeting"
    : undefined;
}

/** True if somebody was asked outside the meeting. */
const askedApart = (clauses: readonly Clause[]) =>
  clauses.some(
    (clause) => !has(clause, "act:meet") && find(clause, ["act:ask", "act:request", "act:contact"]) !== undefined,
  );
