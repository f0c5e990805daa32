import type { Context } from "../position.ts";
import type { Meta } from "../meta.ts";
import { type ChatField, chatFields, fieldKind } from "./chat-fields.ts";
import { isFilled, leaveOut, type Value } from "./fields.ts";

/** What the choices of a field write. */
const picks: Partial<Record<ChatField, Record<string, Value>>> = {
  sourceWhy: {
    symptoms: "they show the symptoms over this time",
    treatment: "they show the treatment over this time",
    both: "they show the symptoms and the treatment over this time",
  },
  signer: { guardian: "guardian", agent: "agent" },
  format: { pdf: "pdf", paper: "paper", inspect: "inspect" },
  askedHow: {
    mail: "mail",
    fax: "fax",
    portal: "portal",
    certified: "certified",
    email: "email",
    hand: "hand",
    phone: "phone",
    person: "person",
  },
  refusedBy: { doctor: "the doctor", desk: "the front desk" },
  grounds: {
    policy: ["policy"],
    protection: ["protection"],
    therapyNotes: ["therapy-notes"],
    legal: ["legal"],
    summary: ["summary"],
    unpaidBill: ["unpaid-bill"],
    otherPerson: ["other-person"],
    elsewhere: ["elsewhere"],
    portal: ["portal"],
  },
  feeBasis: { perPage: ["per-page"], search: ["search"], flat: ["flat"] },
  wrongKind: { fact: "fact", opinion: "opinion" },
  ssaFormat: { online: "online", cd: "cd", paper: "paper" },
  lateReason: { misled: "misled", limitation: "limitation", beyond: "beyond-control" },
};

/** Fields with choices that take words too. */
const alsoTyped: ChatField[] = ["sourceWhy", "refusedBy"];
/** Days that lie ahead, and one that may lie on either side. */
const ahead: ChatField[] = ["hearing", "replyBy"];
const eitherSide: ChatField[] = ["extended"];
/** So many choices have room beside [Skip]; the others can be typed. */
const shown = 3;

const answer = (id: ChatField, value?: Value) =>
  ({ target: "next", actions: { type: "field", params: { id, ...(value !== undefined && { value }) } } }) as const;
type Now = { context: Context };
const out = (id: ChatField) =>
  ({ target: "next", actions: { type: "at", params: ({ context }: Now) => leaveOut(context.at, id) } }) as const;

/** A field's question: what is typed or chosen is kept, [Skip] leaves what stands there, [Leave it out] takes it out. */
function question(id: ChatField) {
  if (fieldKind(id) === "yes") return { on: { yes: answer(id, true), no: out(id), skip: answer(id) } };
  const own = picks[id] ?? {};
  const choices = Object.fromEntries(Object.entries(own).map(([event, value]) => [event, answer(id, value)]));
  if (id === "signer") return { on: { ...choices, skip: answer(id) } };
  const asks = picks[id] && !alsoTyped.includes(id) ? undefined : asksOf(id);
  return {
    meta: { ...(asks && { asks }), hide: hidden(id, Object.keys(own)) },
    on: { ...choices, ...(asks && { text: answer(id) }), skip: answer(id), out: out(id) },
  };
}

function asksOf(id: ChatField): NonNullable<Meta["asks"]> {
  if (fieldKind(id) !== "date") return "text";
  return ahead.includes(id) ? "future-date" : eitherSide.includes(id) ? "any-date" : "past-date";
}

/** What has no room can be typed; an empty field has nothing to leave out. */
const hidden =
  (id: ChatField, own: string[]) =>
  ({ at }: Context): string[] => [...own.slice(shown), ...(isFilled(at, id) && own.length < shown ? [] : ["out"])];

/** The states of all fields. */
export const questions = Object.fromEntries(chatFields.map((id) => [id, question(id)]));
