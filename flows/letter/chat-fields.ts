import type { Fields } from "../../src/case/case.ts";
import type { LetterKind } from "../../src/case/letter-kind.ts";
import { kindOf } from "../../src/case/letters.ts";
import type { Position } from "../position.ts";

/** Every field that can be asked or changed in the chat, the most useful first: each is a state of the letter flow, with its own words. */
export const chatFields = [
  "name",
  "to",
  "address",
  "toAddress",
  "dates",
  "asked",
  "received",
  "refused",
  "noticeDate",
  "hearing",
  "fee",
  "entry",
  "why",
  "statement",
  "greeting",
  "because",
  "sourceName",
  "sourceDates",
  "sourceWhy",
  "sourceWhat",
  "sourceAddress",
  "designee",
  "judge",
  "holder",
  "docs",
  "facts",
  "whyOnly",
  "tests",
  "amendAsked",
  "amendDenied",
  "amendGround",
  "appealDate",
  "knew",
  "extended",
  "refusedBy",
  "inWriting",
  "grounds",
  "missing",
  "got",
  "askedHow",
  "lateText",
  "lateReason",
  "scope",
  "format",
  "freeCopy",
  "emailOk",
  "wantsTests",
  "otherNames",
  "phone",
  "email",
  "safeOnly",
  "wanted",
  "entryDate",
  "entryBy",
  "wrongKind",
  "tell",
  "proof",
  "feeBasis",
  "clinician",
  "testRefused",
  "dependent",
  "support",
  "designeeAddress",
  "ssaFormat",
  "ce",
  "fileLacksPsych",
  "holderAddress",
  "triedWays",
  "sepNotes",
  "replyBy",
  "meantAsked",
  "readTogether",
  "retaliated",
  "earlier",
  "certNo",
  "formerly",
  "signer",
  "repName",
] as const;
export type ChatField = (typeof chatFields)[number];

/** Fields that are not answered with plain words or one of a few choices. */
const kinds = {
  date: "asked,received,refused,noticeDate,hearing,amendAsked,amendDenied,appealDate,knew,extended,entryDate,replyBy,meantAsked,earlier".split(
    ",",
  ),
  yes: "inWriting,freeCopy,emailOk,wantsTests,safeOnly,testRefused,dependent,ce,fileLacksPsych,sepNotes,readTogether".split(
    ",",
  ),
  list: ["tell", "triedWays", "grounds", "feeBasis"],
} satisfies Record<string, string[]>;

/** How a field of the chat is answered. */
export function fieldKind(id: ChatField): keyof typeof kinds | "words" {
  const is = (kind: keyof typeof kinds) => kinds[kind].includes(id);
  return is("date") ? "date" : is("yes") ? "yes" : is("list") ? "list" : "words";
}

const sourceParts: readonly ChatField[] = ["sourceName", "sourceDates", "sourceWhat", "sourceAddress", "sourceWhy"];

/** The parts of a source that a letter prints: all where it asks for sources, else who it is; why they matter only where that is asked. */
function partsOf({ asks, fields }: LetterKind): ChatField[] {
  if (!fields.includes("sources")) return [];
  if (!asks.includes("sourceName")) return ["sourceName"];
  return sourceParts.filter((id) => id !== "sourceWhy" || asks.includes(id));
}

const canSign = ({ letter }: Position): boolean => letter !== undefined && kindOf(letter).signs !== "person";

/** Fields that make sense only sometimes. */
const sometimes: Partial<Record<ChatField, (fields: Fields, at: Position) => boolean>> = {
  certNo: ({ sendBy }, { how }) => sendBy === "certified" || how === "certified",
  formerly: ({ formerly }) => formerly !== undefined,
  signer: ({ signer }, at) => signer !== undefined && signer !== "parent" && canSign(at),
  repName: ({ signer }, at) => signer !== undefined && canSign(at),
};

/** The fields of this letter that a person can change, the most useful first. */
export function changeable(at: Position): ChatField[] {
  const { letter, fields = {} } = at;
  if (!letter) return [];
  const kind = kindOf(letter);
  const own = [...kind.fields, ...partsOf(kind)];
  return chatFields.filter((id) => own.some((field) => field === id) && (sometimes[id]?.(fields, at) ?? true));
}
