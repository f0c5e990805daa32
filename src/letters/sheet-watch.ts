import { fillFrom } from "../fill.ts";
import { sayLongDate } from "../advice/say-date.ts";
import { addDays, businessDaysBefore } from "../case/days.ts";
import type { Computed } from "./computed.ts";
import type { LetterFields } from "./fields.ts";
import type { SharedWords } from "./sheet-words.ts";
import type { Spec, Watch } from "./spec.ts";

interface Watched {
  spec: Pick<Spec, "watch">;
  fields: LetterFields;
  computed: Computed;
}

/** Says the date to watch after a letter, with its working; what is not known is said to be so. */
export function watchLine({ spec: { watch }, fields, computed }: Watched, words: SharedWords["watch"]): string {
  if (!watch) return words.none;
  return "by" in watch ? lastDay(watch.by, fields, computed, words) : count(watch, fields, computed, words);
}

type Count = Extract<Watch, { days: number }>;

function count(
  { days, from, kind }: Count,
  fields: LetterFields,
  computed: Computed,
  words: SharedWords["watch"],
): string {
  const { date, due } = computed;
  if (from === "asked") {
    const start = fields.received ?? fields.asked;
    return start && due && due >= date
      ? fillFrom(words.first, { from: sayLongDate(start), date: sayLongDate(due) })
      : words.firstUnknown;
  }
  const what = kind === "law" && !computed.covered ? "wish" : kind;
  return fillFrom(words[what], { days: String(days), from: sayLongDate(date), date: sayLongDate(addDays(date, days)) });
}

type LastDay = Extract<Watch, { by: string }>["by"];

function lastDay(by: LastDay, fields: LetterFields, computed: Computed, words: SharedWords["watch"]): string {
  const date = by === "replyBy" ? fields.replyBy : computed[by];
  if (!date) return by === "replyBy" ? count(wished, fields, computed, words) : words.unknown;
  if (date < computed.date) return fillFrom(words.past, { date: sayLongDate(date) });
  const from = by === "keepBy" ? fields.noticeDate : fields.knew;
  const line = fillFrom(words[by], { date: sayLongDate(date), from: from ? sayLongDate(from) : "" });
  const open = businessDaysBefore(addDays(date, 1), 1);
  return open === date || by === "replyBy" ? line : `${line} ${fillFrom(words.closed, { open: sayLongDate(open) })}`;
}

/** What a letter without a day of its own asks for. */
const wished: Count = { days: 10, from: "sent", kind: "wish" };
