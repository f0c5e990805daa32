import { Temporal } from "temporal-polyfill";
import { type Clause, has } from "./clauses.ts";
import { readDate } from "./dates.ts";
import type { Facts } from "./facts.ts";
import { defined, type Parts, words } from "./parts.ts";
import { stateOf } from "./states.ts";

const settings = ["va", "campus", "jail", "state-hospital", "part2", "telehealth", "cash-only", "hospital"] as const;

/** What else a message says, for the case; absent: not said. */
export type More = {
  hearing?: string;
  sent?: string;
  received?: string;
  how?: "certified" | "mail" | "fax" | "email" | "portal" | "hand";
  refusedBy?: "desk" | "doctor";
  inWriting?: boolean;
  refusedInWriting?: true;
  stillPatient?: boolean;
  rfcForm?: true;
  showedNotes?: true;
  fearsDropped?: true;
  noCalls?: true;
  energyLow?: true;
  wantsToStop?: true;
  state?: string;
  claim?: boolean;
  benefit?: "ssdi" | "ssi" | "both";
  setting?: (typeof settings)[number];
  appealFiled?: boolean;
  noticeDate?: string;
  fee?: number;
  unpaidBill?: true;
  helper?: "adult" | "authority" | "parent";
  minor?: true;
  cdr?: true;
  wantsTests?: true;
};

/** Ways of sending, the surest word first. */
const ways: readonly [More["how"] & string, RegExp][] = [
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

export function readMore(parts: Parts, facts: Facts, today: string): More {
  const { clauses, statements, tokens } = parts;
  const line = words(tokens, { start: 0, end: tokens.length });
  const says = (fact: string, value = "true") =>
    statements.some((each) => each.fact === fact && each.value === value && each.sure);
  const some = <T extends string>(fact: string, values: readonly T[]) => values.find((value) => says(fact, value));
  const truth = (fact: string) => (says(fact) ? true : says(fact, "false") ? false : undefined);
  const yes = (fact: string): true | undefined => says(fact) || undefined;
  const sending = clauses.some((clause) => has(clause, "act:send", "act:request", "thing:letter", "act:contact"));
  const ssdi = says("benefit", "ssdi");
  const ssi = says("benefit", "ssi");
  return defined<More>({
    hearing: hearingDate(parts, today),
    sent: sentDate(parts, facts, today),
    received: datedClause(
      parts,
      today,
      /\b(?:green card|they got it|was delivered|delivered|arrived|signed for|received it|they received|llego)\b/u,
    ),
    how: sending || tokens.length <= 6 ? ways.find(([, form]) => form.test(line))?.[0] : undefined,
    refusedBy: refusedBy(facts, clauses),
    inWriting: facts.tried?.includes("letter") || facts.sentDaysAgo !== undefined ? true : truth("inWriting"),
    refusedInWriting: yes("refusedInWriting"),
    stillPatient: truth("stillPatient"),
    rfcForm: yes("rfcForm"),
    showedNotes: yes("showedNotes"),
    fearsDropped: statements.some((each) => each.fact === "fearsDropped") || undefined,
    noCalls: yes("noCalls"),
    energyLow: yes("energyLow"),
    wantsToStop: yes("wantsToStop"),
    state: stateOf(line),
    claim:
      facts.stage === "none" ? false : facts.stage !== undefined && facts.stage !== "planning" ? true : truth("claim"),
    benefit: ssdi && ssi ? "both" : ssdi ? "ssdi" : ssi ? "ssi" : undefined,
    setting: some("setting", settings),
    appealFiled: truth("appealFiled"),
    noticeDate: datedClause(
      parts,
      today,
      /\b(?:denial letter|denial notice|notice|letter) .{0,20}(?:dated|is dated|date on it)|\bdated\b/u,
    ),
    fee: feeOf(line),
    unpaidBill:
      /\b(?:unpaid|outstanding|past due|overdue|old) (?:bill|balance)|\b(?:pay|owe|settle) .{0,12}balance|\bbalance\b/u.test(
        line,
      ) && facts.refusal === "money"
        ? true
        : undefined,
    helper: some("helper", ["authority", "parent", "adult"] as const),
    minor: yes("minor"),
    cdr: facts.stage === "review" ? true : undefined,
    wantsTests: statements.some((each) => each.fact === "wantsTests") || undefined,
  });
}

/** Words of a day on which the hearing was asked for, not held. */
const applied = /\b(?:filed|asked|requested|appealed|sent|mailed|applied|wrote|called)\b/u;
function hearingDate({ clauses, tokens }: Parts, today: string): string | undefined {
  for (const clause of clauses.filter(
    (each) => has(each, "thing:hearing", "party:judge") && !applied.test(words(tokens, each)),
  )) {
    const read = readDate(words(tokens, clause), today, { future: true });
    if (read !== undefined && !read.vague && read.date >= today) return read.date;
  }
  return undefined;
}

function sentDate({ clauses, tokens }: Parts, { sentDaysAgo }: Facts, today: string): string | undefined {
  if (sentDaysAgo !== undefined) return Temporal.PlainDate.from(today).subtract({ days: sentDaysAgo }).toString();
  const sending = clauses.filter(
    (each) =>
      has(each, "act:send", "act:request") &&
      !has(each, "thing:claim", "thing:hearing", "way:later", "way:not") &&
      !each.asks,
  );
  for (const clause of sending) {
    const read = readDate(words(tokens, clause), today, { past: true });
    if (read !== undefined && read.date <= today) return read.date;
  }
  return undefined;
}

function datedClause({ clauses, tokens }: Parts, today: string, form: RegExp): string | undefined {
  const clause = clauses.find((each) => form.test(words(tokens, each)));
  const read = clause && readDate(words(tokens, clause), today, { past: true });
  return read !== undefined && read.date <= today ? read.date : undefined;
}

function refusedBy({ refusal, tried = [] }: Facts, clauses: readonly Clause[]): More["refusedBy"] {
  if (refusal === undefined || refusal === "silence" || refusal === "gone") return undefined;
  const desk = clauses.some((clause) => has(clause, "party:office"));
  if (tried.includes("doctor") && !desk) return "doctor";
  return tried.includes("request") ? "desk" : tried.includes("doctor") ? "doctor" : undefined;
}

function feeOf(line: string): number | undefined {
  const found = /\$(\d{1,4}(?:\.\d\d)?)\b/u.exec(line) ?? /\b(\d{1,4}) (?:dollars|bucks|dolares)\b/u.exec(line);
  return found?.[1] === undefined ? undefined : Number(found[1]);
}
