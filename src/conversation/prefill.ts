import { sayLongDate } from "../advice/say-date.ts";
import type { Case, Entry, Fields } from "../case/case.ts";
import { type LetterId, type Refusal, requestTypes } from "../case/vocabulary.ts";
import { recipientOf } from "../case/made.ts";

/** Letters whose recipient is Social Security, by what they are sent to. */
const socialSecurity: Partial<Record<LetterId, string>> = {
  "ssa-file": "Social Security Administration",
  examiner: "Disability Examiner",
  "keep-benefits": "Social Security Administration",
  "own-statement": "Social Security Administration",
  "hearing-inform": "Hearing Office",
  "subpoena-request": "Hearing Office",
};

const claimStages = ["initial", "reconsideration", "hearing", "council", "review"];

/** Letters to somebody else than the office itself. */
const toOthers: LetterId[] = ["lawyer-file", "insurer"];

/** A refusal as a denial-challenge names it. Silence, a price and a closed office are no grounds. */
const grounds: Partial<Record<Refusal, string>> = {
  policy: "policy",
  protection: "protection",
  "therapy-notes": "therapy-notes",
  elsewhere: "elsewhere",
};

/** What a letter to a place can say from the case alone, so that it is not asked again. */
export function prefill(c: Case, placeId: string, letter: LetterId, today: string): Fields {
  const place = c.places.find((p) => p.id === placeId);
  const here = c.trail.filter((e) => e.place === placeId);
  const office = letter === "ssa-file" ? fileOffice(c) : socialSecurity[letter];
  const { entry: _, ...recipient } =
    (socialSecurity[letter] ? {} : c.recipients[recipientOf(letter, placeId, {})]) ?? {};
  const own: Fields = { ...c.sender, ...recipient };
  return present({
    ...own,
    to: office ?? own["to"] ?? (toOthers.includes(letter) ? undefined : place?.name),
    date: today,
    state: place?.state ?? c.person.state,
    ...ofClaim(c),
    ...(aboutEntry.includes(letter) ? entryFields(c, placeId) : {}),
    setting: place?.setting,
    wantsTests: place?.wantsTests,
    signer: c.person.helper === "parent" ? "parent" : undefined,
    freeCopy: letter === "fee" && claimStages.includes(c.person.stage ?? "") ? true : undefined,
    tone: "gentle",
    ...ofRequest(here),
    ...ofRefusal(here),
    sources: sourcesFor(letter, c, placeId),
  });
}

/** Which office holds the claim file at a stage (facts 6.4). */
function fileOffice({ person: { stage } }: Case): string {
  if (stage === "hearing") return "Hearing Office";
  return stage === "council" ? "Appeals Council" : "Social Security Administration";
}

/** The letter to whoever keeps a closed office's charts: not to the office, and it names the office. */
export function custodianFields(c: Case, placeId: string, today: string): Fields {
  const { to: _, toAddress: __, ...rest } = prefill(c, placeId, "request", today);
  const formerly = c.places.find((p) => p.id === placeId)?.name;
  return { ...rest, ...c.recipients["custodian"], ...(formerly && { formerly }) };
}

function ofClaim({ person }: Case): Record<string, unknown> {
  const { stage, benefit, lawyer, lawyerQuit, reviewStep, hearing, cdrNotice, fileLacksPsych } = person;
  return { stage, benefit, lawyer, lawyerQuit, reviewStep, hearing, noticeDate: cdrNotice?.date, fileLacksPsych };
}

/** Letters about words in the record. */
const aboutEntry: LetterId[] = ["doctor-note", "amendment", "own-statement"];

function entryFields(c: Case, placeId: string): Record<string, unknown> {
  const wrong = c.places.find((p) => p.id === placeId)?.wrong;
  return { entry: wrong ? c.recipients[placeId]?.["entry"] : undefined };
}

function ofRequest(here: Entry[]): Record<string, unknown> {
  const asked = here.find((e) => requestTypes.includes(e.type)) ?? here.find((e) => e.type === "asked-aloud");
  const how =
    asked?.type === "asked-aloud" ? "person" : (asked?.how ?? (asked?.type === "mailed" ? "mail" : undefined));
  const extended = here.findLast((e) => e.type === "extended")?.until;
  return { asked: asked?.date, askedHow: how, received: here.findLast((e) => e.type === "received")?.date, extended };
}

function ofRefusal(here: Entry[]): Record<string, unknown> {
  const refused = here.filter((e) => e.type === "refused");
  const last = refused.at(-1);
  const named = [...new Set(refused.flatMap((e) => (e.ground && grounds[e.ground]) ?? []))];
  const summaries = here.some((e) => e.type === "partial" && e.got === "summaries");
  const by = last?.by === "doctor" ? "the doctor" : last?.by === "desk" ? "the front desk" : undefined;
  return {
    refused: last?.told ? undefined : last?.date,
    refusedBy: by,
    grounds: [...named, ...(summaries ? ["summary"] : []), ...(last?.unpaidBill ? ["unpaid-bill"] : [])],
    fee: last?.fee === undefined || last.unpaidBill ? undefined : `$${last.fee}`,
    feeBasis: last?.feeBasis ? [last.feeBasis] : undefined,
  };
}

/** Letters to Social Security name who treated the person: the place first, as far as it is known, and what was done there so far. */
function sourcesFor(letter: LetterId, c: Case, placeId: string): Record<string, string>[] | undefined {
  if (letter !== "hearing-inform" && letter !== "examiner") return undefined;
  const name = c.places.find((p) => p.id === placeId)?.name;
  const requests = c.trail.filter((e) => e.place === placeId && requestTypes.includes(e.type) && e.date);
  const did = requests.map((e) => `a written request on ${sayLongDate(e.date ?? "")}`).join("; ");
  return [{ what: "treatment notes and records", ...(name && { name }), ...(did && { did }) }];
}

const present = (values: Record<string, unknown>): Fields =>
  Object.fromEntries(
    Object.entries(values).filter(([, v]) => v !== undefined && v !== "" && !(Array.isArray(v) && !v.length)),
  ) as Fields;
