import type { Position } from "../../flows/position.ts";
import { sayLongDate } from "../advice/say-date.ts";
import type { Case, Entry, Fields } from "../case/case.ts";
import type { LetterKind } from "../case/letter-kind.ts";
import { kindOf, type LetterId } from "../case/letters.ts";
import { isClaim, type Refusal, requestTypes } from "../case/vocabulary.ts";
import { recipientOf, referenceOf, requestReference } from "../case/made.ts";

interface Called {
  letter?: LetterId;
  /** What this call asks beside the usual questions. */
  ask?: string[];
}

/** What a called letter begins with: all that the case tells, and whose signature stands under it if somebody acts for the patient. */
export function letterStart(c: Case, { flow, place }: Position, { letter, ask = [] }: Called, on: string) {
  if (!letter) return {};
  const custodian = flow === "gone" && letter === "request";
  const canSign = c.person.helper === "authority" && kindOf(letter).signs !== "person";
  const asked = canSign ? ["signer", ...ask] : ask;
  return {
    fields: custodian ? custodianFields(c, place, on) : prefill(c, place, letter, on),
    ...(asked.length && { ask: asked }),
  };
}

/** What the letter of this position would begin with now. */
export const fieldsOf = (c: Case, { place, letter, fields = {} }: Position, on: string): Fields => {
  if (!letter) return {};
  return fields["formerly"] ? custodianFields(c, place, on) : prefill(c, place, letter, on);
};

/** A refusal as a denial-challenge names it. Silence, a price and a closed office are no grounds. */
const grounds: Partial<Record<Refusal, string>> = {
  policy: "policy",
  protection: "protection",
  "therapy-notes": "therapy-notes",
  elsewhere: "elsewhere",
};

/** What a letter to a place can say from the case alone, so that it is not asked again. */
function prefill(c: Case, placeId: string, letter: LetterId, today: string): Fields {
  const place = c.places.find((p) => p.id === placeId);
  const here = c.trail.filter((e) => e.place === placeId);
  const kind = kindOf(letter);
  const office = securityOffice(kind, c);
  const { entry: _, ...recipient } = (office ? {} : c.recipients[recipientOf(letter, placeId, {})]) ?? {};
  const own: Fields = { ...c.sender, ...recipient };
  return present({
    ...own,
    to: office ?? own["to"] ?? (kind.recipient === "place" ? place?.name : undefined),
    date: today,
    ref: referenceOf(c, letter, placeId),
    askedRef: requestReference(c, placeId),
    state: place?.state ?? c.person.state,
    ...ofClaim(c),
    ...(kind.about === "entry" ? entryFields(c, placeId) : {}),
    setting: place?.setting,
    wantsTests: place?.wantsTests,
    signer: c.person.helper === "parent" ? "parent" : undefined,
    freeCopy: kind.freeCopy && isClaim(c.person.stage) ? true : undefined,
    tone: "gentle",
    ...ofRequest(here),
    ...ofRefusal(here),
    sources: kind.names === "sources" ? sourcesFor(c, placeId) : undefined,
  });
}

/** The office of Social Security that a letter goes to, by the stage of the claim (facts 6.4); undefined for letters to others. */
function securityOffice({ recipient }: LetterKind, { person: { stage } }: Case): string | undefined {
  if (typeof recipient === "string") return undefined;
  return (stage && recipient.at?.[stage]) ?? recipient.office;
}

/** The letter to whoever keeps a closed office's charts: not to the office, and it names the office. */
function custodianFields(c: Case, placeId: string, today: string): Fields {
  const { to: _, toAddress: __, ...rest } = prefill(c, placeId, "request", today);
  const formerly = c.places.find((p) => p.id === placeId)?.name;
  return { ...rest, ...c.recipients["custodian"], ...(formerly && { formerly }) };
}

function ofClaim({ person }: Case): Record<string, unknown> {
  const { stage, benefit, lawyer, lawyerQuit, reviewStep, hearing, cdrNotice, fileLacksPsych } = person;
  return { stage, benefit, lawyer, lawyerQuit, reviewStep, hearing, noticeDate: cdrNotice?.date, fileLacksPsych };
}

function entryFields(c: Case, placeId: string): Record<string, unknown> {
  const wrong = c.places.find((p) => p.id === placeId)?.wrong;
  return { entry: wrong ? c.recipients[placeId]?.["entry"] : undefined };
}

function ofRequest(here: Entry[]): Record<string, unknown> {
  const asked = here.find((e) => requestTypes.includes(e.type)) ?? here.find((e) => e.type === "asked-aloud");
  const how = asked?.how ?? (asked?.type === "mailed" ? "mail" : undefined);
  const extended = here.findLast((e) => e.type === "extended")?.until;
  return { asked: asked?.date, askedHow: how, received: here.findLast((e) => e.type === "received")?.date, extended };
}

function ofRefusal(all: Entry[]): Record<string, unknown> {
  const here = all.filter(({ solved }) => !solved);
  const refused = here.filter((e) => e.type === "refused");
  const last = refused.at(-1);
  const named = [...new Set(refused.flatMap((e) => (e.ground && grounds[e.ground]) ?? []))];
  const summaries = here.some((e) => e.type === "partial" && e.got === "summaries");
  const by = last?.by === "doctor" ? "the doctor" : last?.by === "desk" ? "your office" : undefined;
  return {
    refused: last?.told ? undefined : last?.date,
    refusedBy: by,
    inWriting: last?.written,
    grounds: [...named, ...(summaries ? ["summary"] : []), ...(last?.unpaidBill ? ["unpaid-bill"] : [])],
    fee: last?.fee === undefined || last.unpaidBill ? undefined : `$${last.fee}`,
    feeBasis: last?.feeBasis ? [last.feeBasis] : undefined,
  };
}

/** Letters to Social Security name who treated the person: the place first, as far as it is known, and what was done there so far. */
function sourcesFor(c: Case, placeId: string): Record<string, string>[] {
  const name = c.places.find((p) => p.id === placeId)?.name;
  const requests = c.trail.filter((e) => e.place === placeId && requestTypes.includes(e.type) && e.date);
  const did = requests.map((e) => `a written request on ${sayLongDate(e.date ?? "")}`).join("; ");
  return [{ what: "treatment notes and records", ...(name && { name }), ...(did && { did }) }];
}

const present = (values: Record<string, unknown>): Fields =>
  Object.fromEntries(
    Object.entries(values).filter(([, v]) => v !== undefined && v !== "" && !(Array.isArray(v) && !v.length)),
  ) as Fields;
