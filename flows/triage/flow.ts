import { ends, flow, given, know, learn, note } from "../flow.ts";

const unsure = (question: string) => ({ target: "done", actions: { type: "asked", params: { question } } }) as const;

/** Asks only what changes the next step. Each question ends the flow; the next one, or the first offer, is worked out anew. */
export const triage = flow.createMachine({
  id: "triage",
  context: given,
  initial: "start",
  states: {
    start: {
      on: {
        refused: note({ type: "refused", by: "desk", undated: true }),
        silent: note({ type: "silent", undated: true }),
        notAsked: unsure("start"),
        other: "something",
      },
    },
    something: {
      on: {
        part: note({ type: "partial", got: "partial", undated: true }, "which"),
        wrong: know({ wrong: true }, "wrongKind"),
        money: note({ type: "refused", ground: "money", undated: true }),
        more: "more",
      },
    },
    more: {
      on: {
        gone: note({ type: "refused", ground: "gone", undated: true }),
        wary: learn({ wary: true }),
        deadline: "claim",
        more: "more2",
      },
    },
    more2: { on: { wants: "wants", justLetter: "justLetter" } },
    wants: { type: "final", meta: { go: { flow: "obstacle" } } },
    which: {
      on: {
        summaries: note({ type: "partial", got: "summaries", undated: true }),
        portal: note({ type: "partial", got: "portal", undated: true }),
        pages: "done",
      },
    },
    wrongKind: {
      on: {
        fact: {
          target: "done",
          actions: [
            { type: "know", params: { wrongKind: "fact" } },
            { type: "note", params: { type: "partial", got: "partial", undated: true } },
          ],
        },
        opinion: {
          target: "done",
          actions: [
            { type: "know", params: { wrongKind: "opinion" } },
            { type: "note", params: { type: "partial", got: "partial", undated: true } },
          ],
        },
        ce: know({ wrongKind: "ce" }),
        heard: unsure("wrongKind"),
      },
    },
    claim: {
      // "Yes" is no button: it says less than the others, but it is an answer.
      meta: { hide: () => ["yes"] },
      on: {
        first: learn({ stage: "initial" }),
        denied: learn({ claim: true }, "appeal"),
        review: learn({ stage: "review" }, "reviewStep"),
        none: learn({ stage: "none" }),
        yes: {
          target: "done",
          actions: [
            { type: "learn", params: { claim: true } },
            { type: "asked", params: { question: "claim" } },
          ],
        },
      },
    },
    appeal: {
      on: {
        notYet: learn({ appealFiled: false }, "notice"),
        first: learn({ stage: "reconsideration" }),
        hearing: learn({ stage: "hearing" }, "hearing"),
        council: "councilFiled",
      },
    },
    councilFiled: {
      on: {
        filed: learn({ stage: "council", appealFiled: true }),
        notYet: learn({ stage: "hearing", appealFiled: false }, "judgeNotice"),
      },
    },
    judgeNotice: {
      meta: { asks: "past-date" },
      on: {
        text: { target: "done", actions: { type: "dated", params: { fact: "notice" } } },
        unsure: unsure("notice"),
      },
    },
    notice: {
      meta: { asks: "past-date" },
      on: {
        text: { target: "decided", actions: { type: "dated", params: { fact: "notice" } } },
        unsure: { target: "decided", actions: { type: "asked", params: { question: "notice" } } },
      },
    },
    decided: {
      on: {
        first: learn({ stage: "initial" }),
        again: learn({ stage: "reconsideration" }),
        judge: learn({ stage: "hearing" }),
      },
    },
    hearing: {
      meta: { asks: "future-date" },
      on: {
        text: { target: "lawyer", actions: { type: "dated", params: { fact: "hearing" } } },
        soon: {
          target: "lawyer",
          actions: [
            { type: "learn", params: { hearingSoon: true } },
            { type: "asked", params: { question: "hearing" } },
          ],
        },
        notSet: unsure("hearing"),
      },
    },
    lawyer: {
      meta: { pass: ({ case: c }) => (c.person.lawyer === undefined ? undefined : c.person.lawyer ? "have" : "none") },
      on: { have: learn({ lawyer: true }), none: learn({ lawyer: false }) },
    },
    reviewStep: {
      on: {
        packet: learn({ reviewStep: "packet" }),
        stopping: learn({ reviewStep: "stopping" }, "cdrNotice"),
        hearing: learn({ reviewStep: "hearing" }, "hearing"),
        unsure: unsure("reviewStep"),
      },
    },
    cdrNotice: {
      meta: { asks: "past-date" },
      on: {
        text: { target: "done", actions: { type: "dated", params: { fact: "cdrNotice" } } },
        unsure: unsure("cdrNotice"),
      },
    },
    ground: {
      on: {
        policy: note({ type: "refused", ground: "policy", undated: true }),
        protection: note({ type: "refused", ground: "protection", undated: true }),
        notes: note({ type: "refused", ground: "therapy-notes", undated: true }),
        other: "ground2",
      },
    },
    ground2: {
      on: {
        elsewhere: note({ type: "refused", ground: "elsewhere", undated: true }),
        money: note({ type: "refused", ground: "money", undated: true }),
        gone: note({ type: "refused", ground: "gone", undated: true }),
        unsure: unsure("ground"),
      },
    },
    writing: {
      on: {
        written: note({ type: "asked", undated: true }),
        aloud: note({ type: "asked-aloud", undated: true }),
        unsure: unsure("writing"),
      },
    },
    // A state that is typed is read like any other fact.
    state: { on: { skip: unsure("state") } },
    stillSee: { on: { still: know({ stillPatient: true }), past: know({ stillPatient: false }) } },
    justLetter: {
      on: { request: "request", challenge: "challenge", file: "file", judge: "judge" },
    },
    request: { type: "final", meta: { go: { flow: "request" } } },
    challenge: { type: "final", meta: { go: { flow: "denial-letter" } } },
    file: { type: "final", meta: { go: { flow: "ssa-file" } } },
    judge: { type: "final", meta: { go: { flow: "hearing-office" } } },
    ...ends("done"),
  },
});
