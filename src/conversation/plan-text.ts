import type { Case } from "../case/case.ts";
import { runningClocks } from "../advice/case-clocks.ts";
import { fillFrom } from "../fill.ts";
import { placeNames } from "../papers/place-names.ts";
import { claimDates } from "../papers/plan-claim.ts";
import { stepAt } from "../papers/plan-step.ts";
import { placeLine } from "./place-names.ts";
import type { Words } from "../words.ts";

/** Characters of the plan in the chat: a message stays short, the file has all of it. */
const longest = 500;

/** The plan in the chat: what is `known`, dates that do not wait, how it stands at each open place, and the next step at the present one. */
export function planText(c: Case, place: string, words: Words, today: string, known: string): string {
  const running = runningClocks(c, today);
  const own = claimDates(c, running, today, words).slice(0, 1);
  const open = c.places.filter(({ id, closed }) => !closed && id !== "lawyer");
  const first = open.filter(({ id }) => id === place);
  const stands = [...first, ...open.filter((of) => !first.includes(of))].map((of) => placeLine(of, c, words, today));
  const next = nextText(c, place, words, today);
  const around = [known, ...own, next];
  return [known, ...own, ...fitting(stands, longest - around.join("\n").length, words), next]
    .filter((line) => line)
    .join("\n");
}

/** As many lines as there is room for; the rest is counted. */
function fitting(lines: string[], room: number, words: Words): string[] {
  const shown: string[] = [];
  for (const line of lines) if ([...shown, line].join("\n").length <= room || !shown.length) shown.push(line);
  const left = lines.length - shown.length;
  return left ? [...shown, fillFrom(words.sentence("facts", "planMore").say, { count: String(left) })] : shown;
}

function nextText(c: Case, place: string, words: Words, today: string): string {
  const { step, because } = stepAt(c, place, today, words, placeNames(c, { words })(place).inside);
  if (!step) return words.sentence("papers", "plan.rest").say;
  const named = words.sentence("papers", `step.${step}`).say;
  return because
    ? fillFrom(words.sentence("papers", "plan.next").say, { step: named, because })
    : fillFrom(words.sentence("papers", "plan.nextBare").say, { step: named });
}
