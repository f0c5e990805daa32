import { kindOf, type LetterId, letterIds } from "../../src/case/letters.ts";
import type { SendWay } from "../../src/case/vocabulary.ts";
import { flow, given, type Context } from "../flow.ts";
import { type ChatField, chatFields, nextField } from "./fields.ts";

const dateFields: ChatField[] = ["noticeDate", "appealDate"];

/** What the choices of [Why do these notes matter?] write. */
const reasons = {
  symptoms: "they show my symptoms over this time",
  treatment: "they show my treatment over this time",
  both: "they show my symptoms and my treatment over this time",
};

const answer = (id: string, text?: string) =>
  ({ target: "next", actions: { type: "field", params: { id, ...(text && { text }) } } }) as const;

/** A field's question: what is typed is kept, [Skip] leaves what stands there. */
function question(id: ChatField) {
  if (id === "signer")
    return { on: { guardian: answer(id, "guardian"), agent: answer(id, "agent"), skip: answer(id) } };
  const choices = id === "sourceWhy" ? Object.entries(reasons).map(([key, text]) => [key, answer(id, text)]) : [];
  return {
    meta: { asks: dateFields.includes(id) ? ("past-date" as const) : ("text" as const) },
    on: { ...Object.fromEntries(choices), text: answer(id), skip: answer(id) },
  };
}

const send = (how: SendWay, target: string, give?: "giveFax") =>
  ({ target, actions: [{ type: "at", params: { how } }, ...(give ? [give] : [])] }) as const;
const went = (how?: SendWay) =>
  ({ target: "sent", actions: [...(how ? [{ type: "at", params: { how } } as const] : []), "sent"] }) as const;

const isNote = ({ at }: Context) => at.letter === "doctor-note";
const hiddenTone = ({ at }: Context) => {
  if (!at.letter || !kindOf(at.letter).tones) return ["firmer", "gentler"];
  return [at.fields?.["tone"] === "firm" ? "firmer" : "gentler"];
};
const notOfThisLetter =
  (ids: string[]) =>
  ({ at }: Context) =>
    ids.filter((id) => !changeable(at).includes(id));

/** Fields that are not asked but can be added. */
const more: Partial<Record<LetterId, ChatField[]>> = {
  "hearing-inform": ["judge", "lateText"],
  "keep-benefits": ["appealDate", "lateText"],
};

/** Which of the fields make sense to change in a letter. */
function changeable({ letter, fields }: Context["at"]): string[] {
  const signs = fields?.["signer"] !== undefined;
  if (!letter) return [];
  if (letter === "doctor-note") return ["greeting", "because", "name"];
  const own = [...kindOf(letter).asks.filter((id) => id !== "to"), ...(more[letter] ?? [])];
  return ["to", "toAddress", "name", "address", "dates", ...own, ...(signs ? ["signer", "repName"] : [])];
}

const changes = {
  change1: ["name", "to", "address"],
  change2: ["toAddress", "dates", "sourceName"],
  change3: ["sourceDates", "sourceWhy", "designee"],
  change4: ["greeting", "because", "entry"],
  change5: ["statement", "fee", "noticeDate"],
  change6: ["judge", "appealDate", "lateText"],
  change7: ["tests", "signer", "repName"],
} as const;

function changePage(page: keyof typeof changes, next: string) {
  const ids = changes[page];
  return {
    meta: {
      hide: notOfThisLetter([...ids]),
      pass: ({ at }: Context) => (ids.some((id) => changeable(at).includes(id)) ? undefined : "more"),
    },
    on: { ...Object.fromEntries(ids.map((id) => [id, id])), more: next },
  };
}

/** A letter: the fields it needs one at a time, the letter itself, changes, how it goes out. */
export const letter = flow.createMachine({
  id: "letter",
  context: given,
  initial: "next",
  states: {
    next: {
      meta: { pass: ({ at }) => nextField(at) },
      on: {
        ...Object.fromEntries(
          [...new Set([...letterIds.flatMap((id) => kindOf(id).asks), "entry", "lateText", "signer"])].map((id) => [
            id,
            id,
          ]),
        ),
        ready: "made",
      },
    },
    ...Object.fromEntries(chatFields.map((id) => [id, question(id)])),
    made: { meta: { pass: (c) => (isNote(c) ? "note" : "letter") }, on: { note: "previewNote", letter: "preview" } },
    preview: {
      entry: ["made", "giveLetter"],
      meta: { hide: hiddenTone, paper: "words" },
      on: {
        right: { target: "way", actions: "giveSheet" },
        change: "change1",
        firmer: { target: "preview", reenter: true, actions: { type: "field", params: { id: "tone", text: "firm" } } },
        gentler: {
          target: "preview",
          reenter: true,
          actions: { type: "field", params: { id: "tone", text: "gentle" } },
        },
        drop: "dropped",
      },
    },
    previewNote: {
      entry: ["made", "giveLetter"],
      meta: { paper: "words" },
      on: { right: { target: "way", actions: "giveSheet" }, change: "change1", drop: "dropped" },
    },
    change1: changePage("change1", "change2"),
    change2: changePage("change2", "change3"),
    change3: changePage("change3", "change4"),
    change4: changePage("change4", "change5"),
    change5: changePage("change5", "change6"),
    change6: changePage("change6", "change7"),
    change7: changePage("change7", "change1"),
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
        fax: send("fax", "byFax", "giveFax"),
        certified: send("certified", "byMail"),
      },
    },
    waySsa: {
      on: {
        hand: send("hand", "byHand"),
        fax: send("fax", "byFax", "giveFax"),
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
    sent: { type: "final" },
    kept: { type: "final" },
    dropped: { type: "final" },
  },
});
