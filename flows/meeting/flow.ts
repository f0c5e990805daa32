import { already, another, ends, flow, given, letterState } from "../flow.ts";

/** Say the same in person, to the doctor or the records manager. */
export const meeting = flow.createMachine({
  id: "meeting",
  context: given,
  initial: "offer",
  states: {
    offer: { on: { show: "lines", already: already({ type: "met" }), another: another("meeting") } },
    lines: { on: { plan: "plan", another: another("meeting") } },
    plan: { on: { write: "note", self: "visit", another: another("meeting") } },
    visit: { on: { met: { target: "what", actions: { type: "note", params: { type: "met" } } }, later: "later" } },
    note: letterState("doctor-note", "plan"),
    ...ends("done", "later", "another", "what"),
  },
});
