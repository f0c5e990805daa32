import { ends, flow, given } from "../flow.ts";

/** Everything that is kept about the person, as files; or the way to erase it. */
export const myData = flow.createMachine({
  id: "my-data",
  context: given,
  initial: "asks",
  states: {
    asks: { on: { give: { target: "done", actions: "giveData" }, erase: "erase", close: "done" } },
    erase: { type: "final", meta: { go: { flow: "forget" } } },
    ...ends("done"),
  },
});
