import { already, another, ends, flow, given, letterState } from "../flow.ts";

/** Ask the doctor, not the desk: three lines to say or to send. */
export const doctor = flow.createMachine({
  id: "doctor",
  context: given,
  initial: "offer",
  states: {
    offer: { on: { show: "lines", already: already({ type: "doctor-asked" }), another: another("doctor") } },
    lines: { on: { write: "note", say: "visit", another: another("doctor") } },
    visit: {
      on: { asked: { target: "what", actions: { type: "note", params: { type: "doctor-asked" } } }, later: "later" },
    },
    note: letterState("doctor-note", "lines"),
    ...ends("done", "later", "another", "what"),
  },
});
