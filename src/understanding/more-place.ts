import { isAmendmentDenied } from "./amendment.ts";
import { feeOf, pricesIn } from "./price.ts";
import { Temporal } from "temporal-polyfill";
import type { Obstacle } from "../case/obstacles.ts";
import { type Clause, find, has } from "./clauses.ts";
import { readDate } from "./dates.ts";
import { type Extension, extension } from "./extension.ts";
import type { Facts } from "./facts.ts";
import { around, denialClauses, firstPast } from "./notices.ts";
import { type Hurdle, hurdleOf, obstacleOf } from "./obstacle.ts";
import { clausesThatTell, others, type Parts, refusedOnPaper, tells, words } from "./parts.ts";
import { isMe, subjectOf } from "./tried.ts";

const settings = ["va", "campus", "jail", "state-hospital", "part2", "telehealth", "cash-only", "hospital"] as const;

/** What a message says of the office that keeps the records. Absent: not said. */
export type MorePlace = {
  sent?: string;
  received?: string;
  how?: "certified" | "mail" | "fax" | "email" | "portal" | "hand";
  refusedBy?: "desk" | "doctor";
  inWriting?: boolean;
  refusedInWriting?: true;
  /** The day of the refusal, where a date stands beside it. */
  refusedOn?: string;
  extended?: Extension;
  reviewAsked?: string | true;
  reviewUpheld?: true;
  stillPatient?: boolean;
  rfcForm?: true;
  showedNotes?: true;
  fearsDropped?: true;
  /** Dismissed for asking. */
  dropped?: true;
  avoidDoctor?: true;
  setting?: (typeof settings)[number];
  hurdle?: Hurdle;
  /** What the office wants first, or is asked about: one of the hurdles, or something that is none for the ladder. */
  obstacle?: Obstacle;
  /** Each says that the other has the records. */
  bounced?: true;
  /** They say that the letter or request never came. */
  notReceived?: true;
  noPortal?: true;
  fee?: number;
  unpaidBill?: true;
  wantsTests?: true;
  /** They said no to a correction of the record. */
  amendmentDenied?: true;
};

/** Ways of sending, the surest word first. */
const ways: readonly [MorePlace["how"] & string, RegExp][] = [
  ["certified", /\b(?:certified|registered mail|certificada|certificado)\b/u],
  ["fax", /\b(?:fax|faxed|by fax|por fax)\b/u],
  ["email", /\b(?:emailed|by email|e mail|an email|por correo electronico)\b/u],
  [
    "portal",
    /\b(?:portal message|(?:through|via|in|on|by|using) the portal|message(?:d)? .{0,20}portal|por el portal)\b/u,
  ],
  [
    "hand",
    /\b(?:by hand|handed (?:it|them|the letter|my letter)|hand delivered|dropped (?:it|the letter|my letter) off|took it (?:there|in)|in person copy|en mano|la entregue)\b/u,
  ],
  ["mail", /\b(?:mailed|by mail|in the mail|regular mail|por correo)\b/u],
];
const arrival =
  /\b(?:green card|they got it|was delivered|delivered|arrived|signed for|received it|they received|llego)\b/u;
const refusing = /\b(?:refus\w*|denied|denial|said no|turned (?:me|it|us) down|declined|rejected|negaron)\b/u;

export function readPlace(
  parts: Parts,
  facts: Facts,
  today: string,
): { [K in keyof MorePlace]: MorePlace[K] | undefined } {
  const { clauses, statements, tokens } = parts;
  const line = words(tokens, { start: 0, end: tokens.length });
  const yes = (fact: string): true | undefined =>
    statements.some((each) => each.fact === fact && each.sure) || undefined;
  const value = <T extends string>(fact: string, values: readonly T[]) =>
    values.find((one) => statements.some((each) => each.fact === fact && each.value === one && each.sure));
  const truth = (fact: string) => {
    const said = value(fact, ["true", "false"] as const);
    return said === undefined ? undefined : said === "true";
  };
  const extended = extension(parts, today);
  const stopping = tells(parts, "reviewStep", "stopping");
  const dropped = isDropped(parts);
  const ofClaim = facts.refusal === undefined && denialClauses(parts).length > 0;
  const sending = clauses.some((clause) => has(clause, "act:send", "act:request", "thing:letter", "act:contact"));
  const written = facts.tried?.includes("letter") === true || facts.sentDaysAgo !== undefined;
  const onPaper = refusedOnPaper(parts).length > 0;
  const theirs = extended !== undefined || onPaper;
  return {
    sent: sentDate(parts, facts, today),
    received: firstPast(
      clauses.filter((each) => arrival.test(words(tokens, each)) && !stopping),
      parts,
      today,
    ),
    how:
      (sending && extended === undefined) || tokens.length <= 6
        ? ways.find(([, form]) => form.test(line))?.[0]
        : undefined,
    refusedBy: refusedBy(facts, clauses),
    inWriting: written ? true : theirs || tells(parts, "hurdle", "in-person") ? undefined : truth("inWriting"),
    refusedInWriting: stopping || ofClaim || extended !== undefined ? undefined : onPaper || undefined,
    refusedOn: refusedOn(parts, facts, today),
    extended,
    reviewAsked: reviewAsked(parts, facts, today),
    reviewUpheld: (tells(parts, "reviewUpheld") && facts.stage !== "review") || undefined,
    stillPatient: dropped ? false : truth("stillPatient"),
    rfcForm: yes("rfcForm"),
    showedNotes: yes("showedNotes"),
    fearsDropped: (!dropped && statements.some((each) => each.fact === "fearsDropped")) || undefined,
    dropped: dropped || undefined,
    avoidDoctor: tells(parts, "avoidDoctor") || undefined,
    setting: settingOf(parts, line),
    hurdle: hurdleOf(parts),
    obstacle: obstacleOf(parts, pricesIn(line).length > 0 || hasUnpaidBill(parts, facts, line)),
    bounced: tells(parts, "bounced") || undefined,
    notReceived: (tells(parts, "notReceived") && !clauses.some((clause) => has(clause, ...others))) || undefined,
    noPortal: tells(parts, "noPortal") || undefined,
    fee: feeOf(line),
    unpaidBill: hasUnpaidBill(parts, facts, line) || undefined,
    wantsTests: statements.some((each) => each.fact === "wantsTests") || undefined,
    amendmentDenied: isAmendmentDenied(line) || undefined,
  };
}

const released =
  /\b(?:(?:im|i am|am|been|now|got|get|since getting) out\b(?! of (?:it|pages|money|energy))|out (?:now|since|of (?:jail|prison))|(?:was|got|been|am|im|now) (?:released|freed)|released (?:last|in|from|on|now|#)|(?:was|were|been|being) (?:locked up|(?:in|at) (?:a |the |county )*(?:jail|prison))|used to be (?:in|at|locked)|no longer (?:in|locked)|(?:not|isnt) (?:in|locked up) .{0,12}\banymore|former(?:ly)? (?:inmate|incarcerated|in))\b/u;
/** Jail only while in it: who is out has the same right as anybody. Between two that point at each other no hospital is meant. */
function settingOf(parts: Parts, line: string): MorePlace["setting"] {
  const said = (one: string) =>
    parts.statements.some((each) => each.fact === "setting" && each.value === one && each.sure);
  const free = released.test(line) && !/\b(?:still|currently|right now im in)\b/u.test(line);
  return settings.find(
    (one) => said(one) && !(one === "jail" && free) && !(one === "hospital" && tells(parts, "bounced")),
  );
}

const balance =
  /\b(?:unpaid|outstanding|past due|overdue|old) (?:bill|balance)|\b(?:pay|owe|settle) .{0,12}balance|\bbalance\b/u;
const hasUnpaidBill = (parts: Parts, { refusal }: Facts, line: string) =>
  refusal === "money" && (tells(parts, "unpaidBill") || balance.test(line));

function sentDate({ clauses, tokens }: Parts, { sentDaysAgo }: Facts, today: string): string | undefined {
  if (sentDaysAgo !== undefined) return Temporal.PlainDate.from(today).subtract({ days: sentDaysAgo }).toString();
  const mine = clauses.filter((clause) => {
    const act = find(clause, ["act:send", "act:request"]);
    // "Never asked", not "asked, no answer".
    const denied = (find(clause, ["way:not"])?.start ?? Infinity) <= (act?.start ?? 0);
    const open = has(clause, "thing:claim", "thing:hearing", "way:later") || denied || clause.asks;
    return act !== undefined && !open && isMe(subjectOf(clause, act)) && !/\breview\b/u.test(words(tokens, clause));
  });
  for (const clause of mine) {
    const read = readDate(words(tokens, clause), today, { past: true });
    if (read !== undefined && read.date <= today) return read.date;
  }
  return undefined;
}

/** The day beside words of refusal that are not a decision on the claim. */
function refusedOn(parts: Parts, { refusal }: Facts, today: string): string | undefined {
  if (refusal === "silence" || refusal === "gone") return undefined;
  const claim = denialClauses(parts);
  const own = parts.clauses.filter((clause) => !claim.includes(clause) && !clause.asks);
  const onPaper = refusedOnPaper(parts).filter((clause) => own.includes(clause));
  const written = firstPast(
    onPaper.flatMap((clause) => around(clause, parts)),
    parts,
    today,
  );
  if (written !== undefined) return written;
  const told = own.filter(
    (clause) => refusing.test(words(parts.tokens, clause)) && !has(clause, "party:lawyer", "party:ssa"),
  );
  return firstPast(told, parts, today);
}

/** A review by another professional, not one of Social Security. */
function reviewAsked(parts: Parts, { stage }: Facts, today: string): string | true | undefined {
  if (stage === "review" || stage === "council") return undefined;
  const told = clausesThatTell(parts, "reviewAsked").filter(
    (clause) => !has(clause, "party:ssa", "party:judge", "way:not", "way:later", "thing:hearing") && !clause.asks,
  );
  return told.length === 0 ? undefined : (firstPast(told, parts, today) ?? true);
}

/** Dismissed, by the doctor and not by the lawyer. */
const isDropped = (parts: Parts) =>
  clausesThatTell(parts, "dropped").some((clause) => !has(clause, "party:lawyer") && clause.one !== "lawyer");

function refusedBy({ refusal, tried = [] }: Facts, clauses: readonly Clause[]): MorePlace["refusedBy"] {
  if (refusal === undefined || refusal === "silence" || refusal === "gone") return undefined;
  const desk = clauses.some((clause) => has(clause, "party:office"));
  if (tried.includes("doctor") && !desk) return "doctor";
  return tried.includes("request") ? "desk" : tried.includes("doctor") ? "doctor" : undefined;
}
