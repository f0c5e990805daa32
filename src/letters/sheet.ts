import { fillFrom } from "../fill.ts";
import { sayLongDate } from "../advice/say-date.ts";
import type { SendWay } from "../case/vocabulary.ts";
import { type Block, linesOf } from "./blocks.ts";
import type { Computed } from "./computed.ts";
import type { LetterFields } from "./fields.ts";
import type { LetterWords, SharedWords, Told } from "./sheet-words.ts";
import { watchLine } from "./sheet-watch.ts";
import type { Spec } from "./spec.ts";

/** All that the page beside a letter tells of. */
export interface SheetOf {
  spec: Spec;
  words: LetterWords;
  /** The lines that hold for this letter. */
  told: (lines: readonly Told[]) => string[];
  fields: LetterFields;
  computed: Computed;
  blocks: readonly Block[];
  /** The labels of the lines left for the pen. */
  blanks: readonly string[];
}

/** Makes the page of next steps beside a letter. Its title says nothing of what the letter is about. */
export function sheet(of: SheetOf, shared: SharedWords): Block[] {
  const { headings } = shared;
  const letterDate = sayLongDate(of.computed.date);
  return [
    { kind: "title", text: fillFrom(shared.title, { letterDate }) },
    ...section(headings.send, sending(of, shared)),
    ...section(headings.printer, printing(of, shared)),
    ...section(headings.pen, forPen(of, shared)),
    ...section(headings.enclose, enclosed(of, shared)),
    ...section(headings.copy, [shared.copy]),
    ...section(headings.watch, [watchLine(of, shared.watch)]),
    ...section(headings.next, of.told(of.words.next)),
    ...section(headings.know, of.told(of.words.know)),
  ];
}

const section = (heading: string, lines: readonly string[]): Block[] =>
  lines.length === 0
    ? []
    : [{ kind: "heading", text: heading }, ...lines.map((text): Block => ({ kind: "item", text }))];

/** Free ways first. */
const byCost: readonly SendWay[] = ["portal", "hand", "email", "fax", "mail", "certified"];
/** The ways that still make the date of a hearing, with fewer than ten business days left. */
const fast: readonly SendWay[] = ["fax", "hand"];

const isNear = ({ spec, computed }: SheetOf): boolean => spec.ways === "hearing" && computed.lateSubpoena;

/** The ways that a letter may still be sent by, free ones first. */
function waysOf(of: SheetOf): SendWay[] {
  const { spec, fields } = of;
  const open = byCost.filter((way) => spec.by.includes(way) && !(way === "email" && fields.setting === "va"));
  return isNear(of) ? open.filter((way) => fast.includes(way)).toReversed() : open;
}

function sending(of: SheetOf, shared: SharedWords): string[] {
  const ways = waysOf(of).map((way) => of.words.ways[way] ?? shared.ways[way]);
  return [fillFrom(shared.sendTo, { to: of.words.to }), ...ways, ...(isNear(of) ? [shared.near] : [])];
}

/** A letter that nobody else may sign by typing has to be on paper; others can go as a message. */
function printing(of: SheetOf, { noPrinter }: SharedWords): string[] {
  const ways = waysOf(of);
  if (of.spec.ways === "online") return [noPrinter.online, noPrinter.paper];
  if (of.spec.ways === "ssa" || of.spec.ways === "hearing") return [noPrinter.signed, noPrinter.paper];
  if (ways.includes("email")) return [noPrinter.email, noPrinter.paper];
  return [ways.includes("portal") ? noPrinter.portal : noPrinter.ask, noPrinter.paper];
}

function forPen(of: SheetOf, { pen, sign, signMessage, certNo }: SharedWords): string[] {
  const { spec, fields, blocks, blanks } = of;
  const own = blocks.flatMap((block) => (block.kind === "blank" ? [block.label] : []));
  const lines = [...own, ...blanks, ...(fields.sendBy === "certified" && !fields.certNo ? [certNo] : [])];
  const signed = blocks.some(({ kind }) => kind === "signature");
  const left = spec.party === "claimant" ? pen.security : pen.office;
  const asMessage = spec.party === "patient" && waysOf(of).some((way) => way === "portal" || way === "email");
  return [
    ...(lines.length > 0 ? [`${lines.join(", ")}. ${left}`] : []),
    ...(signed ? [sign] : []),
    ...(signed && asMessage ? [signMessage] : []),
  ];
}

/** The letter's own list, and what may be put in beside it. */
function enclosed({ fields, blocks, words, told }: SheetOf, { again, encloseToo }: SharedWords): string[] {
  const own = linesOf(blocks, "enclosures");
  const more = told(words.enclose);
  const made = fields.askedRef !== undefined && own.some((line) => line.includes(`(my reference ${fields.askedRef})`));
  return [...own, ...(made ? [again] : []), ...more, ...(more.length > 0 ? [encloseToo] : [])];
}
