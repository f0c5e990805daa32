import { kindOf } from "../../src/case/letters.ts";
import { isNote } from "../../src/case/made.ts";
import type { SendWay } from "../../src/case/vocabulary.ts";
import type { Context } from "../position.ts";
import { flow, given } from "../flow.ts";
import { fieldChoices, newSource, nextPage, notOnPage, sourcePage } from "./changes.ts";
import { chatFields } from "./chat-fields.ts";
import { answered, askLacking, lacking, nextField } from "./fields.ts";
import { questions } from "./questions.ts";
import { sourcesOf } from "./sources.ts";

type Now = { context: Context };
const send = (how: SendWay, target: string) => ({ target, actions: { type: "at", params: { how } } }) as const;
/** A way that the letter itself names: it is made again with it, and handed over. */
const sendAgain = (how: SendWay, target: string, give: "giveFax" | "giveLetter") =>
  ({
    target,
    actions: [
      { type: "at", params: ({ context: { at } }: Now) => ({ how, fields: { ...at.fields, sendBy: how } }) },
      "made",
      give,
    ],
  }) as const;
const went = (how?: SendWay) =>
  ({ target: "sent", actions: [...(how ? [{ type: "at", params: { how } } as const] : []), "sent"] }) as const;

const hiddenTone = ({ at }: Context) => {
  if (!at.letter || !kindOf(at.letter).tones) return ["firmer", "gentler"];
  return [at.fields?.["tone"] === "firm" ? "firmer" : "gentler"];
};
/** Opens the change menu at its first page. */
const toChange = { target: "change", actions: { type: "at", params: { page: 0 } } } as const;
const print = (large: true | undefined) =>
  ({ target: "made", actions: { type: "learn", params: { largePrint: large } } }) as const;
const toned = (tone: "firm" | "gentle") =>
  ({
    target: "preview",
    reenter: true,
    actions: { type: "at", params: ({ context: { at } }: Now) => ({ fields: { ...at.fields, tone } }) },
  }) as const;
const source = (nth: number) =>
  ({
    target: "change",
    actions: { type: "at", params: ({ context }: Now) => ({ source: nth, page: sourcePage(context) }) },
  }) as const;
const numbers = ["first", "second", "third", "fourth"];

/** A letter: the fields it needs one at a time, the letter itself, changes, how it goes out. */
export const letter = flow.createMachine({
  id: "letter",
  context: given,
  initial: "next",
  states: {
    next: {
      meta: { pass: ({ at }) => nextField(at) },
      on: {
        ...Object.fromEntries(chatFields.map((id) => [id, id])),
        ready: "made",
      },
    },
    ...questions,
    made: {
      meta: { pass: (c) => (isNote(c.at.letter) ? "note" : "letter") },
      on: { note: "previewNote", letter: "preview" },
    },
    preview: {
      entry: ["made", "giveLetter"],
      meta: { hide: hiddenTone, paper: "words" },
      on: {
        right: "check",
        change: toChange,
        firmer: toned("firm"),
        gentler: toned("gentle"),
        drop: "dropped",
      },
    },
    previewNote: {
      entry: ["made", "giveLetter"],
      meta: { paper: "words" },
      on: { right: "check", change: toChange, drop: "dropped" },
    },
    /** The letter itself, to be read in the chat. */
    readHere: { meta: { paper: "words" }, on: { right: "check", change: toChange, drop: "dropped" } },
    check: {
      meta: {
        pass: ({ at }) => (lacking(at).length && !at.answered?.includes("lacking") ? undefined : "byHand"),
      },
      on: {
        fill: {
          target: "next",
          actions: { type: "at", params: ({ context: { at } }) => answered(askLacking(at), "lacking") },
        },
        byHand: {
          target: "way",
          actions: [{ type: "at", params: ({ context: { at } }) => answered(at, "lacking") }, "giveSheet"],
        },
      },
    },
    change: {
      meta: { hide: notOnPage },
      on: {
        ...fieldChoices,
        read: "readHere",
        keep: "made",
        larger: print(true),
        normal: print(undefined),
        addSource: { target: "sourceName", actions: { type: "at", params: ({ context }) => newSource(context.at) } },
        whichSource: "whichSource",
        more: {
          target: "change",
          reenter: true,
          actions: { type: "at", params: ({ context }) => ({ page: nextPage(context) }) },
        },
      },
    },
    whichSource: {
      meta: { hide: ({ at }) => numbers.slice(sourcesOf(at.fields ?? {}).length) },
      on: Object.fromEntries(numbers.map((number, nth) => [number, source(nth)])),
    },
    way: {
      meta: { pass: ({ at }) => (at.letter ? kindOf(at.letter).ways : "office") },
      on: { office: "wayOffice", ssa: "waySsa", hearing: "wayHearing", doctor: "wayDoctor", online: "wayOnline" },
    },
    wayOffice: {
      // Plain mail and e-mail are no buttons, but they are answers.
      meta: { hide: () => ["mail", "email"] },
      on: {
        mail: send("mail", "byMail"),
        email: send("email", "byEmail"),
        portal: send("portal", "byPortal"),
        hand: send("hand", "byHand"),
        fax: sendAgain("fax", "byFax", "giveFax"),
        certified: sendAgain("certified", "byCertified", "giveLetter"),
      },
    },
    waySsa: {
      on: {
        hand: send("hand", "byHand"),
        fax: sendAgain("fax", "byFax", "giveFax"),
        mail: send("mail", "byMail"),
        notYet: "kept",
      },
    },
    wayDoctor: {
      on: {
        portal: send("portal", "byPortal"),
        email: send("email", "byEmail"),
        hand: send("hand", "byHand"),
        notYet: "kept",
      },
    },
    wayHearing: { on: { canCall: "callOffice", hard: "noCall", faxed: went("fax"), handed: went("hand") } },
    callOffice: { on: { faxed: went("fax"), handed: went("hand"), notYet: "kept" } },
    noCall: { on: { faxed: went("fax"), handed: went("hand"), notYet: "kept" } },
    wayOnline: { on: { filed: went("portal"), mailed: went("mail"), notYet: "kept" } },
    byPortal: { meta: { paper: "message" }, on: { isSent: went(), notYet: "kept" } },
    byEmail: { meta: { paper: "message" }, on: { isSent: went(), notYet: "kept" } },
    byHand: { on: { isSent: went(), notYet: "kept" } },
    byFax: { on: { isSent: went(), notYet: "kept" } },
    byMail: { on: { isSent: went(), notYet: "kept" } },
    byCertified: { on: { isSent: went(), notYet: "kept" } },
    sent: { type: "final" },
    kept: { type: "final" },
    dropped: { type: "final" },
  },
});
