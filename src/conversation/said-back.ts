import { sayDate } from "../advice/say-date.ts";
import type { Situation } from "../advice/situation.ts";
import type { Learned } from "../case/learned.ts";
import type { Words } from "../words.ts";

/** The facts worth saying back, in this order: the key of their words, and when. */
const facts: [key: string, when: (told: Learned) => boolean][] = [
  ["hearing", (t) => Boolean(t.hearing)],
  ["hearingSoon", (t) => !t.hearing && t.hearingSoon === true],
  ["cdrNotice", (t) => Boolean(t.cdrNotice)],
  ["notice", (t) => Boolean(t.noticeDate)],
  ["notAppealed", (t) => t.appealFiled === false],
  ["helper", (t) => t.helper !== undefined],
  ["planning", (t) => t.stage === "planning"],
  ["initial", (t) => t.stage === "initial"],
  ["reconsideration", (t) => t.stage === "reconsideration"],
  ["stageHearing", (t) => t.stage === "hearing" && !t.hearing && !t.hearingSoon],
  ["council", (t) => t.stage === "council"],
  ["review", (t) => t.stage === "review"],
  ["noClaim", (t) => t.stage === "none"],
  ["lawyer", (t) => t.lawyer === true],
  ["noLawyer", (t) => t.lawyer === false],
  ["summaries", (t) => t.got === "summaries"],
  ["portal", (t) => t.got === "portal"],
  ["partial", (t) => t.got === "partial"],
  ["all", (t) => t.got === "all"],
  ["nothing", (t) => t.got === "nothing"],
  ["policy", (t) => t.refusal === "policy"],
  ["protection", (t) => t.refusal === "protection"],
  ["therapyNotes", (t) => t.refusal === "therapy-notes"],
  ["money", (t) => t.refusal === "money"],
  ["gone", (t) => t.refusal === "gone"],
  ["elsewhere", (t) => t.refusal === "elsewhere"],
  ["sent", (t) => Boolean(t.sent)],
  ["extended", (t) => t.extended?.written === true],
  ["moreTimeSaid", (t) => t.extended?.written === false],
  ["hurdle", (t) => t.hurdle !== undefined || (t.obstacle !== undefined && t.refusal !== "money")],
  ["bounced", (t) => t.bounced === true],
  ["ddsMissing", (t) => t.ddsMissing === true],
  ["ddsAsked", (t) => Boolean(t.ddsAsked)],
  ["fileLacksPsych", (t) => t.fileLacksPsych === true],
  ["lawyerQuit", (t) => t.lawyerQuit === true],
  ["dropped", (t) => t.dropped === true],
  ["reviewUpheld", (t) => t.reviewUpheld === true],
  ["silence", (t) => t.refusal === "silence"],
  ["askedDoctor", (t) => (t.tried ?? []).includes("doctor")],
  ["portalLooked", (t) => (t.tried ?? []).includes("portal") && t.got !== "portal" && t.hurdle !== "portal-only"],
  ["wrong", (t) => t.wrong === true],
  ["wary", (t) => t.wary === true],
];

/** Says back in one line what was read: "hearing Thursday, March 11, no lawyer, only visit summaries". */
export function saidBack(told: Learned, words: Words, today: string): string {
  const dates: Record<string, string | undefined> = {
    hearing: told.hearing,
    sent: told.sent,
    cdrNotice: told.cdrNotice,
    notice: told.noticeDate,
    ddsAsked: told.ddsAsked,
  };
  return facts
    .filter(([, when]) => when(told))
    .slice(0, 5)
    .map(([key]) => words.sentence("facts", key).say.replace("{{date}}", () => sayDate(dates[key] ?? today, today)))
    .join(", ");
}

/** The same line from all that is known. */
export const knownLine = (
  { hearing, ...known }: Situation & { hearing?: string },
  words: Words,
  today: string,
): string => saidBack({ ...known, ...(hearing && { hearing }) } as Learned, words, today);
