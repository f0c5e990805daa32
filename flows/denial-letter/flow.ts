import { isClaim } from "../../src/case/vocabulary.ts";
import type { Context } from "../position.ts";
import { already, another, ends, flow, given, letterState } from "../flow.ts";
import { here, trailHere } from "../here.ts";

const withoutDoctor = (context: Context) => {
  const place = here(context);
  return place?.stillPatient === false || place?.dropped === true;
};
const openClaim = ({ case: { person } }: Context) => person.claim === true || isClaim(person.stage);

/** Leaves out the softer roads that were taken, or that lead nowhere. */
function roadsClosed(context: Context): string[] {
  const noteIsOver =
    here(context)?.avoidDoctor === true || trailHere(context).some(({ type }) => type === "doctor-asked");
  return [...(noteIsOver ? ["gentle"] : []), ...(openClaim(context) ? [] : ["collect"])];
}

/** Answer a refusal in writing: which reason of the rule, who decided, how it is looked at again, and the rest now. */
export const denialLetter = flow.createMachine({
  id: "denial-letter",
  context: given,
  initial: "offer",
  states: {
    offer: {
      on: {
        write: "risk",
        what: "grounds",
        already: already({ type: "asked", letter: "denial-challenge" }),
        another: another("denial-letter"),
      },
    },
    grounds: { on: { points: "points", write: "risk", another: another("denial-letter") } },
    points: { on: { write: "risk", later: "later", another: another("denial-letter") } },
    risk: {
      meta: { pass: (context) => (withoutDoctor(context) ? "write" : undefined), hide: roadsClosed },
      on: { write: "proof", gentle: "doctor", collect: "collect", another: another("denial-letter") },
    },
    collect: {
      on: { write: "proof", wait: { target: "done", actions: { type: "decline", params: { step: "denial-letter" } } } },
    },
    proof: { on: { write: "letter", later: "later" } },
    letter: letterState("denial-challenge", "offer"),
    doctor: { type: "final", meta: { go: { flow: "doctor" } } },
    ...ends("done", "later", "another", "what"),
  },
});
