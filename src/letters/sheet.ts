import { fillFrom } from "../fill.ts";
import { sayLongDate } from "../advice/say-date.ts";
import type { SendWay } from "../case/vocabulary.ts";
import { type Block, linesOf } from "./blocks.ts";
import type { Computed } from "./computed.ts";
import type { LetterFields } from "./fields.ts";
import type { LetterWords, SharedWords } from "./sheet-words.ts";
import { watchLine } from "./sheet-watch.ts";
import type { Spec } from "./spec.ts";

/** All that the page beside a letter tells of. */
export interface SheetOf {
  spec: Spec;
  words: LetterWords;
  /** What to know before sending, of what holds for this letter. */
  know: readonly string[];
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
    ...section(headings.enclose, [...linesOf(of.blocks, "enclosures"), ...of.words.enclose]),
    ...section(headings.copy, [shared.copy]),
    ...section(headings.watch, [watchLine(of, shared.watch)]),
    ...section(headings.next, [of.words.next]),
    ...section(headings.know, of.know),
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

const paperless: readonly SendWay[] = ["portal", "email"];

function printing(of: SheetOf, { noPrinter }: SharedWords): string[] {
  const free = waysOf(of).some((way) => paperless.includes(way) && of.words.ways[way] === undefined);
  return [...(free ? [noPrinter.paperless] : []), noPrinter.paper, ...(isNear(of) || free ? [] : [noPrinter.ask])];
}

function forPen({ blocks, blanks }: SheetOf, { pen, sign }: SharedWords): string[] {
  const lines = [...blocks.flatMap((block) => (block.kind === "blank" ? [block.label] : [])), ...blanks];
  const signed = blocks.some(({ kind }) => kind === "signature");
  return [...(lines.length > 0 ? [`${lines.join(", ")}. ${pen}`] : []), ...(signed ? [sign] : [])];
}
