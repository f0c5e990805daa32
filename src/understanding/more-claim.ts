import { hearingDay, isHearingFar } from "./hearing.ts";
import type { Facts } from "./facts.ts";
import { around, denialClauses, firstPast, noticeDay, stoppingDay } from "./notices.ts";
import { clauseAt, clausesThatTell, type Parts, tells, words } from "./parts.ts";
import { has } from "./clauses.ts";

const deciders = ["council", "judge", "reconsideration", "initial"] as const;
const steps = ["stopping", "packet", "hearing", "reconsideration"] as const;

/** What a message says of the claim, beside the stage. Absent: not said. */
export type MoreClaim = {
  /** The day of the hearing: to come, or held already. */
  hearing?: string;
  /** More than two months away, without a day. */
  hearingFar?: true;
  /** The hearing has no day yet. */
  hearingUnset?: true;
  /** There is no hearing to come any more. */
  noHearing?: true;
  claim?: boolean;
  benefit?: "ssdi" | "ssi" | "both";
  appealFiled?: boolean;
  noticeDate?: string;
  decidedBy?: (typeof deciders)[number];
  cdr?: true;
  reviewStep?: (typeof steps)[number];
  cdrNotice?: string;
  /** The examiner says that psychiatric records have not come. */
  ddsMissing?: true;
  /** The day on which the examiner asked for something. */
  ddsAsked?: string;
  fileLacksPsych?: true;
  lawyerQuit?: true;
  /** The lawyer was asked and does not answer. */
  lawyerSilent?: true;
};

export function readClaim(
  parts: Parts,
  facts: Facts,
  today: string,
): { [K in keyof MoreClaim]: MoreClaim[K] | undefined } {
  const { statements } = parts;
  const says = (fact: string, value = "true") =>
    statements.some((each) => each.fact === fact && each.value === value && each.sure);
  const ssdi = says("benefit", "ssdi");
  const ssi = says("benefit", "ssi");
  const hearing = hearingDay(parts, today);
  const reviewStep = stepOf(parts, facts);
  const isReview = facts.stage === "review";
  return {
    hearing,
    hearingFar: (hearing === undefined && isHearingFar(parts, today)) || undefined,
    hearingUnset: (hearing === undefined && tells(parts, "hearingUnset")) || undefined,
    noHearing: (hearing === undefined && tells(parts, "noHearing")) || undefined,
    claim: claimOf(parts, facts) ?? (says("claim") ? true : says("claim", "false") ? false : undefined),
    benefit: ssdi && ssi ? "both" : ssdi ? "ssdi" : ssi ? "ssi" : undefined,
    appealFiled: appealOf(parts),
    noticeDate: noticeDay(parts, today),
    decidedBy: decidedBy(parts),
    cdr: isReview || undefined,
    reviewStep,
    cdrNotice: isReview ? stoppingDay(parts, today) : undefined,
    ddsMissing: tells(parts, "ddsMissing") || undefined,
    ddsAsked: firstPast(
      clausesThatTell(parts, "ddsAsked").flatMap((clause) => around(clause, parts)),
      parts,
      today,
    ),
    fileLacksPsych: tells(parts, "fileLacksPsych") || undefined,
    lawyerQuit: isOfLawyer(parts, "lawyerQuit") || undefined,
    lawyerSilent: isOfLawyer(parts, "lawyerSilent") || undefined,
  };
}

function claimOf(parts: Parts, { stage }: Facts): boolean | undefined {
  if (stage === "none") return false;
  if (stage !== undefined && stage !== "planning") return true;
  return denialClauses(parts).length > 0 || tells(parts, "ddsMissing") || tells(parts, "ddsAsked") || undefined;
}

function stepOf(parts: Parts, { stage }: Facts): MoreClaim["reviewStep"] {
  if (stage !== "review") return undefined;
  const told = steps.find((step) => tells(parts, "reviewStep", step));
  const line = words(parts.tokens, { start: 0, end: parts.tokens.length });
  if (/\bhearing officer\b/u.test(line)) return "reconsideration";
  const appealed = told !== "stopping" || /\b(?:appealed|filed|waiting|pending|asked for)\b/u.test(line);
  const next = (["hearing", "reconsideration"] as const).find((step) =>
    parts.statements.some(({ fact, value }) => fact === "stage" && value === step),
  );
  return appealed && next !== undefined ? next : told;
}

function decidedBy(parts: Parts): MoreClaim["decidedBy"] {
  if (denialClauses(parts).length === 0) return undefined;
  const older = (level: string) => parts.statements.some((each) => each.fact === "denied" && each.value === level);
  return deciders.find((by) => tells(parts, "decidedBy", by) || older(by === "judge" ? "hearing" : by));
}

/** Not yet filed, where that is said; else filed, where an appeal stands behind "filed". */
function appealOf(parts: Parts): boolean | undefined {
  const inDenial = (start: number) => {
    const clause = clauseAt(parts, start);
    return clause !== undefined && !has(clause, "thing:notes");
  };
  if (parts.details.some(({ fact, value, start }) => fact === "appealFiled" && value === "false" && inDenial(start)))
    return isAboutAppeal(parts) ? false : undefined;
  const sure = parts.statements.find(({ fact, sure: isSure }) => fact === "appealFiled" && isSure);
  if (sure !== undefined) return sure.value === "true";
  const filed = parts.details.some(({ fact, value }) => fact === "appealFiled" && value === "true");
  return filed && denialClauses(parts).length > 0 ? true : undefined;
}

/** "havent filed" alone may be about anything: an appeal, a denial or a claim is spoken of. */
const isAboutAppeal = (parts: Parts) =>
  denialClauses(parts).length > 0 || /\bappeal/u.test(words(parts.tokens, { start: 0, end: parts.tokens.length }));

/** True if the words are about the lawyer: named in them, or meant by "he", "she". */
const isOfLawyer = (parts: Parts, fact: string) =>
  parts.details.some((each) => {
    if (each.fact !== fact) return false;
    if (
      /\b(?:lawyer|attorney|rep|representative|advocate|firm|abogad[oa]|representante)\b/u.test(
        words(parts.tokens, each),
      )
    )
      return true;
    return clauseAt(parts, each.start)?.one === "lawyer";
  });
