import { already, another, ends, flow, given, letterState } from "../flow.ts";

/** Closed, retired or died: find who keeps the charts, or where copies went. */
export const gone = flow.createMachine({
  id: "gone",
  context: given,
  initial: "offer",
  states: {
    offer: { on: { show: "where", already: already({ type: "custodian-asked" }), another: another("gone") } },
    where: { on: { found: "custodian", last: "lastAddress", copies: "copies", later: "later" } },
    lastAddress: { on: { write: "custodian", copies: "copies", later: "later" } },
    copies: { on: { insurer: "insurer", doctor: "doctor", list: "where", rest: "later" } },
    doctor: {
      on: {
        asked: { target: "done", actions: { type: "note", params: { type: "clinician-asked" } } },
        list: "copies",
        later: "later",
      },
    },
    custodian: {
      ...letterState("request", "where"),
      on: {
        sent: { target: "done", actions: { type: "note", params: { type: "custodian-asked" } } },
        kept: "later",
        dropped: "where",
      },
    },
    insurer: letterState("insurer", "copies"),
    ...ends("done", "later", "another", "what"),
  },
});
